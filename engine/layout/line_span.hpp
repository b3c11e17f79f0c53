#pragma once
#include "layout/break_lines.hpp"
#include "layout/line_glyphs.hpp"
#include "layout/words.hpp"

namespace klausul {

/// One line's share of a paragraph: words `from.word` to `to.word`, of these the text between the offsets.
struct LineSpan {
  enum class End { space, joint, text_end, forced };
  TextPlace from, to;
  End end = End::space;
  Joint joint;  ///< When the line ends inside a word.
  bool first = false;
};

/// What a line of one run comes to that is neither a link nor a label, and ends and begins with whole words:
/// all that its fragment holds but for where it is and where it came from. No glyphs: it is not such a line,
/// or not yet written.
struct PlainLine {
  std::string text;
  LineGlyphs glyphs;  ///< Shared, if they are many.
  bool hyphen_before_break = false;
  std::int32_t spaces = 0;  ///< That take up room.
  std::int64_t width = 0;   ///< Thousandths of an em times the size in millipoints.
};

}  // namespace klausul
