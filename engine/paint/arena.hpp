#pragma once
#include <cstddef>
#include <memory>
#include <vector>

namespace klausul {

/// Memory for libharu's thousands of small records: handed out in a row, and all given back at once when the
/// last document of the thread is gone. malloc, and libharu's own way of freeing a document piece by piece,
/// would take as long as everything else that it does.
class Arena {
 public:
  /// This thread's own.
  static Arena& of_this_thread();

  void enter() { ++documents_; }
  void leave();

  /// Aligned for anything; null if there is no memory.
  void* allocate(std::size_t size) noexcept;
  /// Gives back a block if it is a large one; small ones wait for the last document.
  void release(const void* block) noexcept;

 private:
  using Block = std::unique_ptr<std::byte[]>;
  void* allocate_large(std::size_t size);

  std::vector<Block> blocks_, large_;
  std::size_t used_ = 0;  // of the last block
  int documents_ = 0;
};

}  // namespace klausul
