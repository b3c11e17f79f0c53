#include "store/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace klausul {
namespace {

constexpr auto pause = std::chrono::milliseconds(10);

// 0 when the lock is held, else the errno value; EWOULDBLOCK when another held it all the time.
int lock_within(int file, std::chrono::milliseconds patience) {
  for (auto waited = std::chrono::milliseconds(0);; waited += pause) {
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK || waited >= patience) return errno;
    std::this_thread::sleep_for(pause);
  }
}

bool no_folder_locks(int error_number) {
  return error_number == EBADF || error_number == EINVAL || error_number == ENOTSUP ||
         error_number == ENOLCK || error_number == EISDIR;
}

SystemReason reason_for(int error_number) {
  if (error_number != EWOULDBLOCK) return system_reason(error_number);
  return {error_number, "någon annan skriver i biblioteket just nu",
          "someone else is writing in the library"};
}

}  // namespace

LibraryLock::LibraryLock(const std::string& folder, std::chrono::milliseconds patience) {
  file_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int error_number = file_ < 0 ? errno : lock_within(file_, patience);
  if (file_ >= 0 && no_folder_locks(error_number)) {
    ::close(file_);
    file_ = ::open((folder + "/.klausul.las").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    error_number = file_ < 0 ? errno : lock_within(file_, patience);
  }
  if (error_number != 0) failure_ = reason_for(error_number);
}

LibraryLock::~LibraryLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace klausul
