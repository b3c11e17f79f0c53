#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

constexpr std::array<std::u32string_view, 12> months = {U"januari",   U"februari", U"mars",     U"april",
                                                        U"maj",       U"juni",     U"juli",     U"augusti",
                                                        U"september", U"oktober",  U"november", U"december"};
constexpr std::array<std::u32string_view, 7> weekdays = {U"söndag",  U"måndag", U"tisdag", U"onsdag",
                                                         U"torsdag", U"fredag", U"lördag"};
constexpr std::array<const char*, 7> english_weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                         "Thursday", "Friday", "Saturday"};

// 1 to 12, or 0 for a word that is no month.
int month_of(const TextPiece& piece) {
  if (!piece.is_word()) return 0;
  const auto found = std::find(months.begin(), months.end(), small(piece.text));
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

bool is_day(const TextPiece& piece) {
  return piece.is_number() && piece.text.size() <= 2 && value_of(piece) >= 1 && value_of(piece) <= 31;
}

bool is_year(const TextPiece& piece) {
  return piece.is_number() && piece.text.size() == 4 && value_of(piece) >= 1700 && value_of(piece) < 2200;
}

struct PlainDate {
  int year = 0, month = 0, day = 0;
};

// Of the month; February's in a year that is not told are 29.
int days_of(PlainDate date) {
  constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.month == 2 && !leap ? 28 : days[static_cast<std::size_t>(date.month - 1)];
}

// 0 for Sunday (Sakamoto's rule, for the Gregorian calendar).
int weekday_of(PlainDate date) {
  constexpr std::array<int, 12> shift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = date.month < 3 ? date.year - 1 : date.year;
  return (year + year / 4 - year / 100 + year / 400 + shift[static_cast<std::size_t>(date.month - 1)] +
          date.day) %
         7;
}

std::u32string figures(int value) {
  const std::string text = std::to_string(value);
  return {text.begin(), text.end()};
}

// "24 februari 2023"; without a year if it has none.
std::u32string day_in_words(PlainDate date) {
  std::u32string text = figures(date.day) + U" ";
  text += months[static_cast<std::size_t>(date.month - 1)];
  return date.year == 0 ? text : text + U" " + figures(date.year);
}

std::u32string in_words(PlainDate date) { return U"den " + day_in_words(date); }

// Past what may stand between a date's words in text that was read by a machine: blanks, and "^{maj}".
Index past_clutter(const LintText& text, Index at) {
  while (text[at].is_blank() || text[at].is(U'^') || text[at].is(U'{') || text[at].is(U'}')) ++at;
  return at;
}

// The weekday before "den 27" or "27", or -1.
int weekday_before(const LintText& text, Index day) {
  Index at = text.before_blank(day - 1);
  if (text[at].is_word() && small(text[at].text) == U"den") at = text.before_blank(at - 1);
  if (!text[at].is_word()) return -1;
  const auto found = std::find(weekdays.begin(), weekdays.end(), small(text[at].text));
  return found == weekdays.end() ? -1 : static_cast<int>(found - weekdays.begin());
}

// What to write for "27 maj februari 2016": the month whose 27th was the weekday that stands there.
std::string which_month(const LintText& text, Index day, std::array<PlainDate, 2> dates) {
  const int weekday = weekday_before(text, day);
  const bool first = weekday_of(dates[0]) == weekday, second = weekday_of(dates[1]) == weekday;
  if (weekday < 0 || dates[0].year == 0 || first == second)
    return both("skriv den månad som menas", "write the month that is meant");
  const auto day_name = static_cast<std::size_t>(weekday);
  const std::string right = to_utf8(day_in_words(first ? dates[0] : dates[1]));
  return both("skriv '" + right + "', som var en " + to_utf8(weekdays[day_name]),
              "write '" + right + "', which was a " + english_weekdays[day_name]);
}

// Day, hyphen and all of "2016-05-27" that begins here; nothing if it is part of more.
std::optional<PlainDate> iso_date_at(const LintText& text, Index at) {
  const TextPiece &month = text[at + 2], &day = text[at + 4];
  const bool parts = is_year(text[at]) && text[at + 1].is(U'-') && month.is_number() &&
                     month.text.size() == 2 && text[at + 3].is(U'-') && is_day(day) && day.text.size() == 2;
  if (!parts || value_of(month) < 1 || value_of(month) > 12) return std::nullopt;
  const bool more = text[at - 1].is(U'-') || text[at - 1].is(U'/') || text[at - 1].is_word() ||
                    text[at + 5].is(U'-') || text[at + 5].is(U'/') || text[at + 5].is_word();
  if (more) return std::nullopt;
  return PlainDate{value_of(text[at]), value_of(month), value_of(day)};
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

// How many pieces the "24/2 2023" that begins here has; 0 for none. A fraction or a record number has no
// year.
Index slashed_length(const LintText& text, Index at) {
  const bool parts =
      is_day(text[at]) && text[at + 1].is(U'/') && is_day(text[at + 2]) && value_of(text[at + 2]) <= 12;
  const TextPiece &before = text[at - 1], &after = text[at + 3];
  if (!parts || before.is(U'/') || before.is_word() || before.is(U'-') || after.is(U'/') || after.is_word() ||
      after.is(U'-'))
    return 0;
  if (after.is_blank() && is_year(text[at + 4])) return 5;
  const TextPiece& word = text[text.before_blank(at - 1)];
  return word.is_word() && small(word.text) == U"den" && !after.is(U'%') ? 3 : 0;
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
    const Index length = slashed_length(text, i);
    if (length == 0) continue;
    const PlainDate date{length == 5 ? value_of(text[i + 4]) : 0, value_of(text[i + 2]), value_of(text[i])};
    if (date.day > days_of(date)) continue;  // nobody knows which day was meant
    const Index word = text.before_blank(i - 1);
    const bool with_word = text[word].is_word() && small(text[word].text) == U"den";
    findings.push_back(found(Slug::slashed_date, text, with_word ? word : i, i + length, in_words(date)));
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
