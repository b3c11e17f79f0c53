#include "cli/start_early.hpp"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include "layout/hyphenate.hpp"

namespace klausul {

void start_early(std::size_t documents) {
#ifdef M_ARENA_MAX
  // The thread that reads the dictionary shares the heap of the one that makes the document. A heap of its
  // own would grow a page at a time, and each growth stops both. Threads that make documents side by side
  // have heaps of their own.
  if (documents == 1) ::mallopt(M_ARENA_MAX, 1);
#endif
  // Reading the hyphenation dictionary takes 7 ms; reading, choosing and rendering the first document takes
  // 3, and its first lines cannot be broken without it.
  prepare_swedish_hyphenation();
}

}  // namespace klausul
