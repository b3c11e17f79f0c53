#include "store/atomic_write.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace klausul {
namespace {

std::string last_error() { return std::strerror(errno); }

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// A rename is on the disk only when the folder is.
void flush_folder(const std::string& path) {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

// The permissions of the file that is replaced, or what the user's umask gives a new one: mkstemp's 0600 would hide
// the document from everyone else.
mode_t wanted_mode(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) {
  std::string pattern = path + ".XXXXXX";
  std::vector<char> temporary(pattern.begin(), pattern.end());
  temporary.push_back('\0');
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return last_error();
  bool good = write_all(file, bytes) && ::fchmod(file, wanted_mode(path)) == 0 && ::fsync(file) == 0;
  std::optional<std::string> failure = good ? std::nullopt : std::optional(last_error());
  if (::close(file) != 0 && good) failure = last_error(), good = false;
  if (good && ::rename(temporary.data(), path.c_str()) != 0) failure = last_error(), good = false;
  if (!good) ::unlink(temporary.data());
  if (good) flush_folder(path);
  return failure;
}

}  // namespace klausul
