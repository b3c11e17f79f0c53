#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "store/system_reason.hpp"

namespace klausul {

/// While it lives, no other process holds the lock of the same folder. The lock is the system's own (flock)
/// on the folder itself: it leaves no file behind, and a process that dies, however it dies, gives it up.
/// Where the file system locks no folders (NFS), a file `.klausul.las` in the folder is locked in its place;
/// that file stays.
class LibraryLock {
 public:
  /// Waits for another holder, but no longer than `patience`.
  explicit LibraryLock(const std::string& folder,
                       std::chrono::milliseconds patience = std::chrono::seconds(10));
  ~LibraryLock();
  LibraryLock(const LibraryLock&) = delete;
  LibraryLock& operator=(const LibraryLock&) = delete;

  bool held() const { return !failure_; }
  /// Why it is not held; nothing if it is.
  const std::optional<SystemReason>& failure() const { return failure_; }

 private:
  int file_ = -1;
  std::optional<SystemReason> failure_;
};

}  // namespace klausul
