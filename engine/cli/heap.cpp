#include "cli/heap.hpp"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace klausul {

void prepare_heap([[maybe_unused]] std::size_t documents) {
#ifdef M_ARENA_MAX
  constexpr int megabyte = 1 << 20;
  // The thread that reads the dictionary shares the heap of the one that makes the document. A heap of its
  // own would grow a page at a time, and each growth stops both. Threads that make documents side by side
  // have heaps of their own.
  if (documents == 1) ::mallopt(M_ARENA_MAX, 1);
  // A finished PDF is large enough to be given pages of its own, which the system must clear each time.
  ::mallopt(M_MMAP_THRESHOLD, 8 * megabyte);
  ::mallopt(M_TRIM_THRESHOLD, 32 * megabyte);
  ::mallopt(M_TOP_PAD, 4 * megabyte);
#endif
}

}  // namespace klausul
