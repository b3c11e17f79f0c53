#include "store/atomic_write.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>

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

// A new file beside `path`, open for writing, and its name; -1 and errno if there can be none. Not mkstemp:
// its files are hidden from everyone else, and the umask that a new document should obey cannot be read
// without being changed for all threads.
int open_beside(const std::string& path, std::string& name) {
  static std::atomic<unsigned> counter{0};
  for (int tries = 0; tries < 100; ++tries) {
    name = path + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
  return -1;
}

// A file that takes another's place takes its permissions too.
bool copy_permissions(const std::string& path, int file) {
  struct stat status {};
  return ::stat(path.c_str(), &status) != 0 || ::fchmod(file, status.st_mode & 07777) == 0;
}

// The place that `path` leads to through symbolic links; the last of them need not lead to a file yet. Empty,
// with errno set, if there is no such place.
std::string followed(std::string path) {
  for (int links = 0; links < links_limit; ++links) {
    struct stat status {};
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

// Why a file may not be put at `path`: something other than a file is there already.
std::optional<SystemReason> occupied(const std::string& path) {
  struct stat status {};
  if (path.ends_with('/')) return system_reason(EISDIR);
  if (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) return system_reason(EISDIR);
  return not_a_file();
}

std::optional<SystemReason> replace(const std::string& path, std::string_view bytes, Flush flush) {
  std::string temporary;
  const int file = open_beside(path, temporary);
  if (file < 0) return last_error();
  const bool wait = flush == Flush::before_return;
  bool good = write_all(file, bytes) && copy_permissions(path, file) && (!wait || ::fsync(file) == 0);
  std::optional<SystemReason> failure = good ? std::nullopt : std::optional(last_error());
  if (::close(file) != 0 && good) failure = last_error(), good = false;
  if (good && ::rename(temporary.c_str(), path.c_str()) != 0) failure = last_error(), good = false;
  if (!good) ::unlink(temporary.c_str());
  if (good && wait) flush_folder(path);
  return failure;
}

}  // namespace

std::optional<SystemReason> write_atomically(const std::string& path, std::string_view bytes, Flush flush) {
  if (auto refusal = occupied(path)) return refusal;
  const std::string place = followed(path);
  return place.empty() ? last_error() : replace(place, bytes, flush);
}

}  // namespace klausul
