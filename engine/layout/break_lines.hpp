#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace klausul {

/// A place in a paragraph: a byte of its text, in one of its words.
struct TextPlace {
  std::uint32_t word = 0;
  std::uint32_t offset = 0;
};

/// What a paragraph is made of to the line breaker. Widths are whole numbers of any one unit.
struct LineItem {
  enum class Kind : std::uint8_t { box, glue, penalty };
  std::int32_t width = 0;                 ///< Of box and glue.
  std::int32_t stretch = 0, shrink = 0;   ///< Of glue.
  std::int32_t at_end = 0;  ///< What a break there adds to the line's end: a hyphen; less what hangs outside.
  std::int32_t at_start = 0;  ///< What a break there adds to the next line's start; less what hangs outside.
  std::int32_t penalty = 0;   ///< Of a break there. `forced_break` must be taken, `no_break` may not.
  Kind kind = Kind::box;
  bool hyphen = false;       ///< A line that ends here ends with a hyphen,
  bool adds_hyphen = false;  ///< one that only the break puts there.
  TextPlace place;           ///< Where the text stands; for the caller.
};

constexpr std::int32_t forced_break = -1'000'000, no_break = 1'000'000;

struct LineShape {
  std::int64_t first_width = 0;  ///< Of the first line.
  std::int64_t width = 0;        ///< Of the others.
  /// Room that every line may leave at its end before it counts as loose: for ragged lines, whose spaces do
  /// not stretch. 0 for justified lines.
  std::int64_t end_stretch = 0;
  /// Nothing is answered if a line comes out looser than this (badness: 100 is just loose), so that the
  /// caller can offer hyphens. Without it lines are always made.
  std::optional<std::int32_t> tolerance;
  /// A last line that is shorter than this is avoided, the more the shorter it is.
  std::int64_t short_last = 0;
};

/// Breaks paragraphs into the lines that are best together, after D. Knuth and M. Plass, "Breaking Paragraphs
/// into Lines" (Software: Practice and Experience 11, 1981). Keeps its room from one paragraph to the next.
class LineBreaker {
 public:
  /// The items that lines end at, the last being the paragraph's last item, which must be a forced break. No
  /// line is wider than its width unless a single box is. Empty: not possible within the tolerance. Valid
  /// until the next call. Precondition: `items` is not empty.
  std::span<const std::uint32_t> break_lines(std::span<const LineItem> items, const LineShape& shape);

 private:
  struct Sums {
    std::int64_t width = 0, stretch = 0, shrink = 0;
    std::uint32_t spaces = 0;
  };
  /// A way to break the paragraph up to one item.
  struct Way {
    Sums start;                 ///< Of everything before the next line's first box.
    std::int64_t demerits = 0;  ///< Of all lines so far.
    std::int32_t at_start = 0;
    std::uint32_t item = 0;
    std::uint32_t previous = 0;  ///< The way it goes on from.
    std::uint8_t hyphens = 0;    ///< In a row, ending here; 2 stands for more, too.
    std::uint8_t fitness = 1;    ///< Of its last line.
    bool adds_hyphen = false;
    bool first = false;  ///< The paragraph's beginning.
  };
  struct Line;
  struct Best;

  void consider(std::uint32_t item);
  Line line_to(const Way& way, const LineItem& item) const;
  std::int64_t demerits(const Way& way, const LineItem& item, const Line& line) const;
  void offer(std::uint32_t way, const Line& line, Best& best) const;
  void keep(std::uint32_t item, const Best& best);
  Sums start_after(std::uint32_t item) const;
  std::span<const std::uint32_t> trace();

  std::span<const LineItem> items_;
  LineShape shape_;
  std::int64_t most_hang_ = 0;
  Sums sums_;
  std::vector<Way> ways_;
  std::vector<std::uint32_t> active_;  ///< Ascending by item, so the longest line comes first.
  std::vector<std::uint32_t> ends_;
};

}  // namespace klausul
