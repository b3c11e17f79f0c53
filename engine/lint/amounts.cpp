#include <algorithm>
#include <array>

#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

bool is_unit(const TextPiece& piece) {
  constexpr std::array<std::u32string_view, 9> units = {U"kr",   U"kronor", U"kronors", U"tkr", U"mkr",
                                                        U"mnkr", U"kkr",    U"öre",     U"sek"};
  return piece.is_word() && std::find(units.begin(), units.end(), small(piece.text)) != units.end();
}

bool is_group(const TextPiece& piece) { return piece.is_number() && piece.text.size() == 3; }

// Past "780.000" and "1.234.567" that begin at `at`; `at` for none.
Index grouped_end(const LintText& text, Index at) {
  const TextPiece& before = text[at - 1];
  const bool joined = (before.is(U'.') || before.is(U',')) && text[at - 2].is_number();
  if (!text[at].is_number() || text[at].text.size() > 3 || text[at].text.front() == U'0' || joined ||
      before.is_word())
    return at;
  Index end = at + 1;
  while (text[end].is(U'.') && is_group(text[end + 1])) end += 2;
  return end == at + 1 || (text[end].is(U'.') && text[end + 1].is_number()) ? at : end;
}

// Past the decimals of a number that ends before `at`: ",50".
Index past_decimals(const LintText& text, Index at) {
  return text[at].is(U',') && text[at + 1].is_number() ? at + 2 : at;
}

// "5 000" for "5000".
std::u32string in_groups(std::u32string_view digits) {
  std::u32string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += hard_space;
    text += digits[i];
  }
  return text;
}

// Where the number that ends before `end` begins: "1 250,50" is one.
Index number_begin(const LintText& text, Index end) {
  Index begin = end - 1;
  if (text[begin - 1].is(U',') && text[begin - 2].is_number()) begin -= 2;
  while (is_group(text[begin]) && text[begin - 1].is_blank() && text[begin - 1].text.size() == 1 &&
         text[begin - 2].is_number() && text[begin - 2].text.size() <= 3)
    begin -= 2;
  return begin;
}

}  // namespace

Findings point_for_thousands(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    const Index groups = grouped_end(text, i);
    if (groups == i) continue;
    const Index end = past_decimals(text, groups);
    const bool money = is_unit(text[text.past_blank(end)]) || (text[end].is(U':') && text[end + 1].is(U'-'));
    // Without a unit only millions are sure: an address of the network has one group more.
    if (money || groups == i + 5) {
      std::u32string right(text.text(i, end));
      std::replace(right.begin(), right.end(), U'.', hard_space);
      if (is_unit(text[text.past_blank(end)]))
        right.append(1, hard_space).append(text[text.past_blank(end)].text);
      findings.push_back(found(Slug::point_for_thousands, text, i,
                               is_unit(text[text.past_blank(end)]) ? text.past_blank(end) + 1 : end, right));
    }
    i = end - 1;
  }
  return findings;
}

Findings amount_spacing(const LintText& text) {
  Findings findings;
  for (Index i = 1; i < text.size(); ++i) {
    if (!is_unit(text[i]) || !text[i - 1].is_number()) continue;
    const Index begin = number_begin(text, i);
    if (text[begin - 1].is(U'.') || text[begin - 1].is_word() || text[begin - 1].is(U'/')) continue;
    std::u32string right =
        text[begin].text.size() > 3 ? in_groups(text[begin].text) : std::u32string(text[begin].text);
    right += text.text(begin + 1, i);
    std::replace(right.begin(), right.end(), U' ', hard_space);
    right.append(1, hard_space).append(text[i].text);
    findings.push_back(found(Slug::amount_spacing, text, begin, i + 1, right));
  }
  return findings;
}

}  // namespace klausul
