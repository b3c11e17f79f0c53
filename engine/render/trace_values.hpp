#pragma once
#include "render/bind.hpp"
#include "render/prepared.hpp"

namespace klausul {

/// Puts what layout says of a value's own characters (`missing-glyph`, `word-broken`) at the line where they
/// were written: in the parameter file or the register, with a note at the field that prints the value. What
/// it says of fixed text, and everything else, stays as it is. All of `said` is added to `diagnostics`.
void trace_to_values(const Diagnostics& said, const Prepared& prepared, const View& view,
                     Diagnostics& diagnostics);

}  // namespace klausul
