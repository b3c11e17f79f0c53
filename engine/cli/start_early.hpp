#pragma once

namespace klausul {

/// Begins, on threads of their own, what every document of a run will need and what takes longer than all
/// that comes before it. Returns at once, and changes nothing but when the work is done.
void start_early();

}  // namespace klausul
