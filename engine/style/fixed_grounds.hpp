#pragma once
#include "style/stylesheet.hpp"

namespace klausul {

/// Grounds that text stands on whatever the style says.
constexpr Colour paper{255, 255, 255};
constexpr Colour gap_fill{255, 242, 168};      ///< Under a value that is missing in a draft.
constexpr Colour gap_box_fill{255, 248, 214};  ///< Under the list of them on page one.

}  // namespace klausul
