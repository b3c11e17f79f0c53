#include "store/temporary.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>

#include "store/folders.hpp"
#include "store/leftovers.hpp"

namespace klausul {
namespace {

constexpr int links_limit = 40;  // as many as Linux follows

SystemReason last_error() { return system_reason(errno); }

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A new file beside `place`, open for writing, and its name; -1 and errno if there can be none. Not mkstemp:
// its files are hidden from everyone else, and the umask that a new document should obey cannot be read
// without being changed for all threads.
int open_beside(const std::string& place, std::string& name) {
  static std::atomic<unsigned> counter{0};
  for (int tries = 0; tries < 100; ++tries) {
    name = place + temporary_ending(::getpid(), counter++);
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
  return -1;
}

// A file that takes another's place takes its permissions too.
bool copy_permissions(const std::string& place, int file) {
  struct stat status{};
  return ::stat(place.c_str(), &status) != 0 || ::fchmod(file, status.st_mode & 07777) == 0;
}

}  // namespace

Temporary write_temporary(const std::string& place, std::string_view bytes, Flush flush) {
  Temporary made;
  const int file = open_beside(place, made.path);
  if (file < 0) return {{}, last_error()};
  const bool wait = flush == Flush::before_return;
  const bool good = write_all(file, bytes) && copy_permissions(place, file) && (!wait || ::fsync(file) == 0);
  if (!good) made.failure = last_error();
  if (::close(file) != 0 && good) made.failure = last_error();
  if (made.failure) ::unlink(made.path.c_str());
  return made;
}

std::optional<SystemReason> put_in_place(const std::string& temporary, const std::string& place) {
  if (::rename(temporary.c_str(), place.c_str()) != 0) return last_error();
  return std::nullopt;
}

std::string followed(std::string path) {
  for (int links = 0; links < links_limit; ++links) {
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) return errno == ENOENT ? path : std::string();
    if (!S_ISLNK(status.st_mode)) return path;
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    if (length <= 0) return {};
    const std::string next(target.data(), static_cast<std::size_t>(length));
    path = next.front() == '/' ? next : folder_of(path) + "/" + next;
  }
  errno = ELOOP;
  return {};
}

std::optional<SystemReason> occupied(const std::string& path) {
  struct stat status{};
  if (path.ends_with('/')) return system_reason(EISDIR);
  if (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) return system_reason(EISDIR);
  return not_a_file();
}

void flush_folder(const std::string& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

}  // namespace klausul
