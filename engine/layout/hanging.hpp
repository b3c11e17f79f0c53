#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace klausul {

/// How far a mark hangs outside justified text, in thousandths of its own advance, so that the edge looks
/// straight: small low marks leave a hole there. Letters do not hang.
struct HangingMark {
  char32_t mark = 0;
  std::int32_t at_end = 0;    ///< Outside the right edge.
  std::int32_t at_start = 0;  ///< Outside the left edge; never of a paragraph's first line.
};

constexpr std::array hanging_marks = {
    HangingMark{U'-', 600, 0},      HangingMark{U'\u2010', 600, 0}, HangingMark{U'.', 700, 0},
    HangingMark{U',', 600, 0},      HangingMark{U'–', 300, 0},      HangingMark{U'”', 500, 500},
    HangingMark{U'’', 500, 500}};

constexpr HangingMark hanging_mark(char32_t character) {
  for (const HangingMark& one : hanging_marks)
    if (one.mark == character) return one;
  return {};
}

/// Of valid UTF-8 that is not empty.
char32_t last_character(std::string_view text);

}  // namespace klausul
