#pragma once
#include <cstddef>

namespace klausul {

/// Begins, on threads of their own, what every document of a run will need and what takes longer than all
/// that comes before it. Returns at once, and changes nothing but when the work is done. Call it before any
/// other thread is made.
void start_early(std::size_t documents);

}  // namespace klausul
