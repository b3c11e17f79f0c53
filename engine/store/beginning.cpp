#include "store/beginning.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace klausul {

std::optional<std::string> read_beginning(const std::string& path, std::size_t limit) {
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  struct stat status = {};
  bool good = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  std::string bytes(limit, '\0');
  std::size_t filled = 0;
  while (good && filled < limit) {
    const ssize_t got = ::read(file, bytes.data() + filled, limit - filled);
    if (got < 0 && errno == EINTR) continue;
    good = got >= 0;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  ::close(file);
  bytes.resize(filled);
  return good ? std::optional(bytes) : std::nullopt;
}

}  // namespace klausul
