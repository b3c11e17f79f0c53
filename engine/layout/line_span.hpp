#pragma once
#include "layout/break_lines.hpp"
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

}  // namespace klausul
