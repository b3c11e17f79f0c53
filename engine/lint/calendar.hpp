#pragma once
#include <optional>
#include <string>

#include "lint/finding.hpp"
#include "lint/text.hpp"

namespace klausul {

/// A date as a text tells it, which need not be one that there is.
struct PlainDate {
  int year = 0;  ///< 0 if it is not told.
  int month = 0, day = 0;
};

/// 1 to 12, or 0 for a piece that is no month's name.
int month_of(const TextPiece& piece);
std::u32string_view month_name(int month);
/// 1 to 31.
bool is_day(const TextPiece& piece);
/// Four digits, 1700 to 2199.
bool is_year(const TextPiece& piece);

/// How many days its month has; February's in a year that is not told are 29.
int days_of(PlainDate date);
/// 0 for Sunday, of the Gregorian calendar.
int weekday_of(PlainDate date);
/// 0 for Sunday, or -1 for a piece that is no weekday's name.
int weekday_named(const TextPiece& piece);
std::u32string_view weekday_name(int weekday);

/// "24 februari 2023"; without a year if it has none.
std::u32string day_in_words(PlainDate date);
/// "den 24 februari 2023".
std::u32string in_words(PlainDate date);

/// The figures of "2016-05-27", five pieces, if they begin at `at` and are no part of more. The day and the
/// month are two digits each, and may be too high.
std::optional<PlainDate> figures_at(const LintText& text, LintText::Index at);

/// That the pieces from `begin` up to `end` tell a day that there is none of.
Finding no_such_day(const LintText& text, LintText::Index begin, LintText::Index end, PlainDate date);

}  // namespace klausul
