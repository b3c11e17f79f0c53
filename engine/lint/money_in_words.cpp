#include "lint/money_in_words.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/text.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

template <std::size_t N>
bool is_one_of(const TextPiece& piece, const std::array<std::u32string_view, N>& words) {
  return piece.is_word() && std::find(words.begin(), words.end(), small(piece.text)) != words.end();
}

bool is_unit(const TextPiece& piece) {
  constexpr std::array<std::u32string_view, 12> units = {U"kr",       U"krona", U"kronor", U"kronors",
                                                         U"kronorna", U"tkr",   U"kkr",    U"mkr",
                                                         U"mnkr",     U"mdkr",  U"sek",    U"öre"};
  return is_one_of(piece, units);
}

bool is_multiple(const TextPiece& piece) {
  constexpr std::array<std::u32string_view, 5> multiples = {U"tusen", U"miljon", U"miljoner", U"miljard",
                                                            U"miljarder"};
  return is_one_of(piece, multiples);
}

// Where the number begins whose last figures are at `last`: "1 200 000", "780.000" and "48,8" are one.
Index number_begin(const LintText& text, Index last) {
  Index begin = last;
  while (true) {
    const TextPiece& between = text[begin - 1];
    const bool joins = between.is_blank() || between.is(U',') || between.is(U'.');
    if (!joins || !text[begin - 2].is_number()) return begin;
    begin -= 2;
  }
}

}  // namespace

std::optional<std::string> money_in_words(std::string_view utf8) {
  const LintText text(utf8);
  for (Index at = 0; at < text.size(); ++at) {
    if (!is_unit(text[at])) continue;
    Index last = text.before_blank(at - 1);
    if (is_multiple(text[last])) last = text.before_blank(last - 1);
    if (!text[last].is_number()) continue;
    const TextPiece &first = text[number_begin(text, last)], &unit = text[at];
    return std::string(utf8.substr(first.byte, unit.byte - first.byte)) + to_utf8(unit.text);
  }
  return std::nullopt;
}

}  // namespace klausul
