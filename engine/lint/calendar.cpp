#include "lint/calendar.hpp"

#include <algorithm>
#include <array>

namespace klausul {
namespace {

using Index = LintText::Index;

constexpr std::array<std::u32string_view, 12> months = {U"januari",   U"februari", U"mars",     U"april",
                                                        U"maj",       U"juni",     U"juli",     U"augusti",
                                                        U"september", U"oktober",  U"november", U"december"};
constexpr std::array<std::u32string_view, 7> weekdays = {U"söndag",  U"måndag", U"tisdag", U"onsdag",
                                                         U"torsdag", U"fredag", U"lördag"};

// The place of a word among names, or -1.
template <std::size_t size>
int place_of(const TextPiece& piece, const std::array<std::u32string_view, size>& names) {
  if (!piece.is_word()) return -1;
  const auto found = std::find(names.begin(), names.end(), small(piece.text));
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

std::u32string figures(int value) {
  const std::string text = std::to_string(value);
  return {text.begin(), text.end()};
}

bool is_two_digits(const TextPiece& piece) { return piece.is_number() && piece.text.size() == 2; }

// What makes the figures beside it part of a longer name.
bool goes_on(const TextPiece& piece) { return piece.is(U'-') || piece.is(U'/') || piece.is_word(); }

}  // namespace

int month_of(const TextPiece& piece) { return place_of(piece, months) + 1; }
std::u32string_view month_name(int month) { return months[static_cast<std::size_t>(month - 1)]; }
int weekday_named(const TextPiece& piece) { return place_of(piece, weekdays); }
std::u32string_view weekday_name(int weekday) { return weekdays[static_cast<std::size_t>(weekday)]; }

bool is_day(const TextPiece& piece) {
  return piece.is_number() && piece.text.size() <= 2 && value_of(piece) >= 1 && value_of(piece) <= 31;
}

bool is_year(const TextPiece& piece) {
  return piece.is_number() && piece.text.size() == 4 && value_of(piece) >= 1700 && value_of(piece) < 2200;
}

int days_of(PlainDate date) {
  constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.month == 2 && !leap ? 28 : days[static_cast<std::size_t>(date.month - 1)];
}

// Sakamoto's rule.
int weekday_of(PlainDate date) {
  constexpr std::array<int, 12> shift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = date.month < 3 ? date.year - 1 : date.year;
  return (year + year / 4 - year / 100 + year / 400 + shift[static_cast<std::size_t>(date.month - 1)] +
          date.day) %
         7;
}

std::u32string day_in_words(PlainDate date) {
  std::u32string text = figures(date.day) + U" ";
  text += month_name(date.month);
  return date.year == 0 ? text : text + U" " + figures(date.year);
}

std::u32string in_words(PlainDate date) { return U"den " + day_in_words(date); }

std::optional<PlainDate> figures_at(const LintText& text, Index at) {
  const TextPiece &month = text[at + 2], &day = text[at + 4];
  const bool parts = is_year(text[at]) && text[at + 1].is(U'-') && is_two_digits(month) &&
                     text[at + 3].is(U'-') && is_two_digits(day);
  if (!parts || goes_on(text[at - 1]) || goes_on(text[at + 5])) return std::nullopt;
  return PlainDate{value_of(text[at]), value_of(month), value_of(day)};
}

}  // namespace klausul
