#pragma once
#include <cstddef>

namespace klausul {

/// Tells the heap how a run will use it: much memory for each document, given back and taken again at once.
/// What a document gave back stays with the process, and the heap grows by megabytes instead of by pages; a
/// page that is touched costs what it did, one that is not costs nothing. Call it before any thread is made.
/// Changes nothing but time, and nothing at all where the C library has no such settings.
void prepare_heap(std::size_t documents);

}  // namespace klausul
