#include <algorithm>
#include <array>

#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

// Where the number that ends at `last` begins: "48,8" and "8 800,5" are one.
Index number_begin(const LintText& text, Index last) {
  Index begin = last;
  while ((text[begin - 1].is(U',') || text[begin - 1].is(U'.')) && text[begin - 2].is_number()) begin -= 2;
  return begin;
}

bool is_one_of(const TextPiece& piece, std::u32string_view signs) {
  return piece.kind == TextPiece::Kind::sign && signs.find(piece.text.front()) != signs.npos;
}

bool is_abbreviation(const TextPiece& piece) {
  return piece.is_word() && piece.text.size() > 1 &&
         std::all_of(piece.text.begin(), piece.text.end(), is_capital);
}

// What a number belongs to that is a name and no amount: "dnr 12-345", "tfn 63-147", "EN 301-549".
bool names_a_number(const TextPiece& piece) {
  constexpr std::array<std::u32string_view, 12> words = {U"nr",  U"dnr",   U"diarienr", U"diarienummer",
                                                         U"tfn", U"tel",   U"telefon",  U"mobil",
                                                         U"fax", U"konto", U"bankgiro", U"plusgiro"};
  if (is_abbreviation(piece)) return true;
  return piece.is_word() && std::find(words.begin(), words.end(), small(piece.text)) != words.end();
}

bool is_year(const TextPiece& number) {
  return number.text.size() == 4 && value_of(number) >= 1500 && value_of(number) < 2200;
}

bool is_span(const TextPiece& from, const TextPiece& to) {
  if (value_of(from) >= value_of(to) || from.text.front() == U'0') return false;
  if (from.text.size() > 3 || to.text.size() > 3) return is_year(from) && is_year(to);
  return true;
}

// True if something before or after makes the two numbers part of a longer name.
bool is_part_of_more(const LintText& text, Index from, Index to) {
  const TextPiece &before = text[from - 1], &after = text[to + 1];
  if (before.is_word() || after.is_word() || is_one_of(before, U"-–/.,:+_#") || is_one_of(after, U"-–/:+_"))
    return true;
  if (is_one_of(after, U".,") && text[to + 2].is_number()) return true;
  if (after.is_blank() && text[to + 2].is_number()) return true;
  Index left = text.before_blank(from - 1);
  if (text[left].is(U':') || text[left].is(U'.')) left = text.before_blank(left - 1);
  return text[left].is_number() || names_a_number(text[left]);
}

// "9a §" and "3§", seen from the sign; nothing if the parts stand apart.
std::optional<Finding> number_before_sign(const LintText& text, Index sign) {
  Index last = text.before_blank(sign - 1);
  const bool lettered = text[last].is_word() && text[last].text.size() == 1 && text[last - 1].is_number();
  const Index number = lettered ? last - 1 : last;
  if (!text[number].is_number() || (!lettered && last < sign - 1)) return std::nullopt;
  std::u32string right(text[number].text);
  if (lettered) right.append(1, hard_space).append(text[last].text);
  const Index end = text[sign + 1].is(U'§') ? sign + 2 : sign + 1;
  right.append(1, hard_space).append(text.text(sign, end));
  return found(Slug::statute_spacing, text, number, end, right);
}

}  // namespace

Findings percent_spacing(const LintText& text) {
  Findings findings;
  for (Index i = 1; i < text.size(); ++i) {
    const TextPiece& after = text[i + 1];
    if (!text[i].is(U'%') || !text[i - 1].is_number() || after.is_word() || after.is_number() ||
        after.is(U'-'))
      continue;
    const Index begin = number_begin(text, i - 1);
    std::u32string right(text.text(begin, i));
    // "48.8": a point with one or two figures after it stands for the comma.
    const std::size_t point = right.rfind(U'.');
    if (point != std::u32string::npos && right.size() - point <= 3 && right.find(U'.') == point)
      right[point] = U',';
    right.append(1, hard_space).append(U"%");
    findings.push_back(found(Slug::percent_spacing, text, begin, i + 1, right));
  }
  return findings;
}

Findings range_hyphen(const LintText& text) {
  Findings findings;
  for (Index i = 1; i < text.size(); ++i) {
    if (!text[i].is(U'-') || !text[i - 1].is_number() || !text[i + 1].is_number()) continue;
    if (!is_span(text[i - 1], text[i + 1]) || is_part_of_more(text, i - 1, i + 1)) continue;
    const std::u32string right = std::u32string(text[i - 1].text) + U"–" + std::u32string(text[i + 1].text);
    findings.push_back(found(Slug::range_hyphen, text, i - 1, i + 2, right));
  }
  return findings;
}

Findings statute_spacing(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    const bool sign = text[i].is(U'§') && !text[i - 1].is(U'§');
    if (sign) {
      if (auto finding = number_before_sign(text, i))
        findings.push_back(*std::move(finding));
      else if (text[i + 1].is_number())
        findings.push_back(found(Slug::statute_spacing, text, i, i + 2,
                                 std::u32string(U"§") + hard_space + std::u32string(text[i + 1].text)));
    } else if (text[i].is_word() && small(text[i].text) == U"kap" && text[i - 1].is_number() &&
               text[i + 1].is(U'.')) {
      findings.push_back(found(Slug::statute_spacing, text, i - 1, i + 2,
                               std::u32string(text[i - 1].text) + hard_space + U"kap."));
    }
  }
  return findings;
}

}  // namespace klausul
