#include "paint/arena.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;
// Lists that libharu makes larger again and again: their old ones must not stay.
constexpr std::size_t large = block_size / 8;

}  // namespace

Arena& Arena::of_this_thread() {
  thread_local Arena arena;
  return arena;
}

void Arena::leave() {
  if (--documents_ > 0) return;
  if (blocks_.size() > 1) blocks_.resize(1);
  large_.clear();
  used_ = 0;
}

void* Arena::allocate_large(std::size_t size) {
  large_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
  return large_.back().get();
}

void* Arena::allocate(std::size_t size) noexcept {
  constexpr std::size_t alignment = alignof(std::max_align_t);
  size = (size + alignment - 1) / alignment * alignment;
  try {
    if (size >= large) return allocate_large(size);
    if (blocks_.empty() || used_ + size > block_size) {
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block_size));
      used_ = 0;
    }
  } catch (...) {  // an exception must not pass through C
    return nullptr;
  }
  void* block = blocks_.back().get() + used_;
  used_ += size;
  return block;
}

void Arena::release(const void* block) noexcept {
  const auto same = [&](const Block& kept) { return kept.get() == block; };
  const auto at = std::find_if(large_.begin(), large_.end(), same);
  if (at != large_.end()) large_.erase(at);
}

}  // namespace klausul
