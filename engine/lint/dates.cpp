#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "lint/calendar.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

constexpr std::array<const char*, 7> english_weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                         "Thursday", "Friday", "Saturday"};

// Past what may stand between a date's words in text that was read by a machine: blanks, and "^{maj}".
Index past_clutter(const LintText& text, Index at) {
  while (text[at].is_blank() || text[at].is(U'^') || text[at].is(U'{') || text[at].is(U'}')) ++at;
  return at;
}

// The weekday before "den 27" or "27", or -1.
int weekday_before(const LintText& text, Index day) {
  Index at = text.before_blank(day - 1);
  if (text[at].is_word() && small(text[at].text) == U"den") at = text.before_blank(at - 1);
  return weekday_named(text[at]);
}

// What to write for "27 maj februari 2016": the month whose 27th was the weekday that stands there.
std::string which_month(const LintText& text, Index day, std::array<PlainDate, 2> dates) {
  const int weekday = weekday_before(text, day);
  const bool first = weekday_of(dates[0]) == weekday, second = weekday_of(dates[1]) == weekday;
  if (weekday < 0 || dates[0].year == 0 || first == second)
    return both("skriv den månad som menas", "write the month that is meant");
  const std::string right = to_utf8(day_in_words(first ? dates[0] : dates[1]));
  return both("skriv '" + right + "', som var en " + to_utf8(weekday_name(weekday)),
              "write '" + right + "', which was a " + english_weekdays[static_cast<std::size_t>(weekday)]);
}

// The date in figures that begins here, if its month and day are such that can be.
std::optional<PlainDate> iso_date_at(const LintText& text, Index at) {
  const std::optional<PlainDate> date = figures_at(text, at);
  const bool month = date && date->month >= 1 && date->month <= 12;
  return month && date->day >= 1 && date->day <= days_of(*date) ? date : std::nullopt;
}

// A line that reads as text: six words at least, no columns, and a sentence that ends in it.
bool is_sentence(const LintText& text, LintText::Line line) {
  int words = 0, stops = 0;
  for (Index i = line.begin; i < line.end; ++i) {
    if (text[i].is_blank() && text[i].text.find(U'\t') != std::u32string_view::npos) return false;
    words += text[i].is_word();
    const bool after_text = text[i - 1].is_word() || text[i - 1].is_number() || text[i - 1].is(U')');
    const bool before_space = text[i + 1].is_blank() || text[i + 1].ends_line();
    stops += text[i].is(U'.') && after_text && before_space;
  }
  return words >= 6 && stops > 0;
}

bool has_date_in_words(const LintText& text, LintText::Line line) {
  for (Index i = line.begin; i < line.end; ++i)
    if (is_day(text[i]) && month_of(text[text.past_blank(i + 1)]) > 0) return true;
  return false;
}

// The date that is all a line holds.
std::optional<PlainDate> lone_date(const LintText& text, LintText::Line line) {
  const Index begin = text.past_blank(line.begin);
  if (begin + 5 > line.end || text.past_blank(begin + 5) != line.end) return std::nullopt;
  return iso_date_at(text, begin);
}

// "24/2 2023", "13/10-23", or "12/5" after "den".
struct SlashedDate {
  PlainDate date;
  Index begin = 0, end = 0;
};

// "13/10-23" is the thirteenth of 2023, "1/12-98" of 1998.
int full_year(const TextPiece& year) {
  const int value = value_of(year);
  if (year.text.size() == 4) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

bool is_short_year(const TextPiece& piece) { return piece.is_number() && piece.text.size() == 2; }

// What a number with a slash belongs to that is a record and no day: "nummer 12/5-2023", "KS 12/5-23".
bool names_a_record(const TextPiece& piece) {
  constexpr std::array<std::u32string_view, 8> words = {U"nr",  U"nummer", U"dnr", U"diarienr",
                                                        U"mål", U"ärende", U"ref", U"diarienummer"};
  if (!piece.is_word()) return false;
  const bool capitals =
      piece.text.size() > 1 && std::all_of(piece.text.begin(), piece.text.end(), is_capital);
  return capitals || std::find(words.begin(), words.end(), small(piece.text)) != words.end();
}

bool has_day_and_month(const LintText& text, Index at) {
  const TextPiece& before = text[at - 1];
  return is_day(text[at]) && text[at + 1].is(U'/') && is_day(text[at + 2]) && value_of(text[at + 2]) <= 12 &&
         !before.is(U'/') && !before.is_word() && !before.is(U'-');
}

// The date that begins here. A fraction or a record number has no year.
std::optional<SlashedDate> slashed_at(const LintText& text, Index at) {
  if (!has_day_and_month(text, at)) return std::nullopt;
  const Index left = text.before_blank(at - 1);
  const bool den = text[left].is_word() && small(text[left].text) == U"den";
  SlashedDate found{{0, value_of(text[at + 2]), value_of(text[at])}, den ? left : at, at + 3};
  const TextPiece &after = text[at + 3], &year = text[at + 4];
  const TextPiece& record = text[text[left].is(U':') || text[left].is(U'.') ? left - 1 : left];
  const bool dash = after.is(U'-') && (is_year(year) || is_short_year(year)) && !names_a_record(record) &&
                    !text[at + 5].is(U'-') && !text[at + 5].is(U'/') && !text[at + 5].is_word();
  if (dash || (after.is_blank() && is_year(year))) {
    found.date.year = full_year(year);
    found.end = at + 5;
    return found;
  }
  const bool alone = !after.is(U'/') && !after.is_word() && !after.is(U'-') && !after.is(U'%');
  return den && alone ? std::optional(found) : std::nullopt;
}

}  // namespace

Findings two_months(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!is_day(text[i])) continue;
    const Index first = past_clutter(text, i + 1);
    if (first == i + 1 || month_of(text[first]) == 0) continue;
    const Index second = past_clutter(text, first + 1);
    if (month_of(text[second]) == 0) continue;
    const Index year = text.past_blank(second + 1);
    const int number = is_year(text[year]) ? value_of(text[year]) : 0;
    const int day = value_of(text[i]);
    const std::array<PlainDate, 2> dates = {PlainDate{number, month_of(text[first]), day},
                                            PlainDate{number, month_of(text[second]), day}};
    Finding finding = found(Slug::two_months, text, i, number == 0 ? second + 1 : year + 1, U"");
    finding.arguments[1] = which_month(text, i, dates);
    findings.push_back(std::move(finding));
  }
  return findings;
}

Findings slashed_date(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    const std::optional<SlashedDate> slashed = slashed_at(text, i);
    if (!slashed) continue;
    // Nobody knows which day was meant by one that is not.
    if (slashed->date.day > days_of(slashed->date))
      findings.push_back(no_such_day(text, i, slashed->end, slashed->date));
    else
      findings.push_back(
          found(Slug::slashed_date, text, slashed->begin, slashed->end, in_words(slashed->date)));
  }
  return findings;
}

Findings date_style(const LintText& text) {
  Findings findings;
  bool words = false;
  for (const LintText::Line line : text.lines()) {
    if (!is_sentence(text, line)) continue;
    words = words || has_date_in_words(text, line);
    for (Index i = line.begin; i < line.end; ++i)
      if (const auto date = iso_date_at(text, i))
        findings.push_back(found(Slug::date_style, text, i, i + 5, in_words(*date)));
  }
  return words ? findings : Findings();
}

Findings other_year(const LintText& text) {
  Findings findings;
  std::optional<PlainDate> first;
  Index place = 0;
  for (const LintText::Line line : text.lines()) {
    const std::optional<PlainDate> date = lone_date(text, line);
    if (!date) continue;
    const Index begin = text.past_blank(line.begin);
    if (!first) {
      first = date;
      place = begin;
    } else if (date->month == first->month && date->day == first->day && date->year != first->year) {
      findings.push_back(found(Slug::other_year, text, begin, begin + 5, text.text(place, place + 5)));
      findings.back().other = text[place].byte;
    }
  }
  return findings;
}

}  // namespace klausul
