#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace klausul {

/// A place in a paragraph: a byte offset in one of its words.
struct TextPlace {
  std::size_t word = 0;
  std::size_t offset = 0;
};

/// What a paragraph is made of to the line breaker. Widths are whole numbers of any one unit.
struct LineItem {
  enum class Kind { box, glue, penalty };
  Kind kind = Kind::box;
  std::int64_t width = 0;  ///< Of a penalty: what a break there adds to the line's end (a hyphen).
  std::int64_t stretch = 0, shrink = 0;  ///< Of glue.
  std::int64_t after =
      0;                ///< Of a penalty: what a break there adds to the next line's start (kerning undone).
  int penalty = 0;      ///< `forced_break` must be taken.
  bool hyphen = false;  ///< A line that ends here ends with a hyphen.
  TextPlace place;      ///< Where the text stands; for the caller.
};

constexpr int forced_break = -1'000'000;

struct LineShape {
  std::int64_t first_width = 0;  ///< Of the first line.
  std::int64_t width = 0;        ///< Of the others.
  /// Room that every line may leave at its end before it counts as loose: for ragged lines, whose spaces do
  /// not stretch. 0 for justified lines.
  std::int64_t end_stretch = 0;
  /// Nothing is answered if a line comes out looser than this (badness: 100 is just loose), so that the
  /// caller can offer hyphens. Without it lines are always made.
  std::optional<int> tolerance;
};

/// Breaks a paragraph into the lines that are best together, after D. Knuth and M. Plass, "Breaking
/// Paragraphs into Lines" (Software: Practice and Experience 11, 1981). Answers the items that lines end at,
/// the last being the paragraph's last item, which must be a forced break. No line is wider than its width
/// unless a single box is.
std::optional<std::vector<std::size_t>> break_lines(std::span<const LineItem> items, const LineShape& shape);

}  // namespace klausul
