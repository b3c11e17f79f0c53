#include "cli/start_early.hpp"

#include "layout/hyphenate.hpp"

namespace klausul {

void start_early() {
  // Reading the hyphenation dictionary takes 7 ms; reading, choosing and rendering the first document takes
  // 3, and its first lines cannot be broken without it.
  prepare_swedish_hyphenation();
}

}  // namespace klausul
