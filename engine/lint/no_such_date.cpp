// Days that no calendar has. Which was meant is never guessed.
#include <algorithm>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "lint/calendar.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

bool is_one_space(const TextPiece& piece) { return piece.is_blank() && piece.text.size() == 1; }

// A number that is part of a name or of another number: "nr 31 juni", "§ 31", "1,31", "9.31".
bool is_part_of_more(const LintText& text, Index at) {
  const TextPiece& before = text[at - 1];
  if (before.is(U'.') || before.is(U',') || before.is(U':') || before.is(U'/') || before.is_word() ||
      before.kind == TextPiece::Kind::field)
    return true;
  Index left = text.before_blank(at - 1);
  if (text[left].is(U'.') || text[left].is(U':')) --left;
  const std::u32string word = text[left].is_word() ? small(text[left].text) : U"";
  return text[left].is(U'§') || text[left].is_number() || word == U"nr" || word == U"nummer" ||
         word == U"sid" || word == U"sidan" || word == U"s";
}

// The end of the "31 juni 2023" that begins at a number and is no day, or -1.
Index in_words_at(const LintText& text, Index at, PlainDate& date) {
  if (!text[at].is_number() || text[at].text.size() > 2 || !is_one_space(text[at + 1])) return -1;
  date = {0, month_of(text[at + 2]), value_of(text[at])};
  if (date.month == 0 || is_part_of_more(text, at)) return -1;
  const bool year = is_one_space(text[at + 3]) && is_year(text[at + 4]);
  if (year) date.year = value_of(text[at + 4]);
  if (date.day >= 1 && date.day <= days_of(date)) return -1;
  const TextPiece& before = text[text.before_blank(at - 1)];
  const bool told = before.is_word() && small(before.text) == U"den";
  if (date.day > 31 && !told) return -1;  // "32 juni" may be thirty-two of something
  return year ? at + 5 : at + 3;
}

bool is_no_day(PlainDate date) {
  return date.month < 1 || date.month > 12 || date.day < 1 || date.day > days_of(date);
}

}  // namespace

Finding no_such_day(const LintText& text, Index begin, Index end, PlainDate date) {
  const bool month = date.month >= 1 && date.month <= 12;
  std::string swedish = "ett år har 12 månader", english = "a year has 12 months";
  if (month) {
    const std::string name = to_utf8(month_name(date.month)) +
                             (date.month == 2 && date.year > 0 ? " " + std::to_string(date.year) : "");
    const std::string days = std::to_string(days_of(date));
    swedish = name + " har " + days + " dagar";
    english = name + " has " + days + " days";
  }
  Finding finding = found(Slug::no_such_date, text, begin, end, U"");
  finding.arguments[1] = both(swedish, english);
  return finding;
}

Findings no_such_date(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    PlainDate date;
    if (const Index end = in_words_at(text, i, date); end >= 0)
      findings.push_back(no_such_day(text, i, end, date));
    else if (const auto figures = figures_at(text, i); figures && is_no_day(*figures))
      if (!is_part_of_more(text, i)) findings.push_back(no_such_day(text, i, i + 5, *figures));
  }
  return findings;
}

}  // namespace klausul
