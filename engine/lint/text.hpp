#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/letters.hpp"

namespace klausul {

/// A word, a number, white space or a sign of a text that is looked over.
struct TextPiece {
  enum class Kind {
    word,      ///< Letters, of whatever script.
    number,    ///< Digits.
    blank,     ///< Spaces and tabs, hard spaces too.
    line_end,  ///< One line's end. What lies before the text and after it counts as one.
    sign,      ///< Any other character, alone.
    field,     ///< `field_mark`: something that is not known yet.
    address    ///< A web or mail address, whole.
  };
  Kind kind = Kind::line_end;
  std::u32string_view text;
  std::size_t byte = 0;  ///< Where it begins in the UTF-8 text.

  bool is(char32_t sign) const { return kind == Kind::sign && text.front() == sign; }
  bool is_word() const { return kind == Kind::word; }
  bool is_number() const { return kind == Kind::number; }
  bool is_blank() const { return kind == Kind::blank; }
  bool ends_line() const { return kind == Kind::line_end; }
};

/// Stands in a text for a field whose value is not known (U+FFFC, the standard's mark for such places).
constexpr char32_t field_mark = 0xFFFC;

/// A text cut into pieces, which is how the rules read it.
class LintText {
 public:
  /// Places among the pieces; -1 and `size()` are there too, as line ends.
  using Index = std::ptrdiff_t;
  /// A line: from its first piece up to its line end.
  struct Line {
    Index begin = 0, end = 0;
  };

  /// Precondition: valid UTF-8. A byte order mark at its start is passed over.
  explicit LintText(std::string_view utf8);
  LintText(const LintText&) = delete;
  LintText& operator=(const LintText&) = delete;

  Index size() const { return static_cast<Index>(pieces_.size()); }
  const TextPiece& operator[](Index at) const;
  const std::vector<Line>& lines() const { return lines_; }

  /// The first place from `at` on that holds no blank; and the last from `at` back.
  Index past_blank(Index at) const;
  Index before_blank(Index at) const;
  /// The text of the pieces from `begin` up to `end`.
  std::u32string_view text(Index begin, Index end) const;
  /// The line that `at` stands in.
  Line line_of(Index at) const;

 private:
  void cut();
  std::size_t address_length(std::size_t at) const;

  std::u32string text_;
  std::vector<std::size_t> bytes_;  ///< Of each character.
  std::vector<TextPiece> pieces_;
  std::vector<Line> lines_;
  TextPiece outside_;
};

bool is_letter(char32_t c);
/// In small letters: what Swedish and its neighbours write (Latin-1).
std::u32string small(std::u32string_view text);
/// The value of a number's digits; 1 000 000 for what has more than six.
int value_of(const TextPiece& number);

}  // namespace klausul
