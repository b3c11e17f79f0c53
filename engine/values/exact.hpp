#pragma once
#include <compare>
#include <cstdint>
#include <optional>

#include "values/value.hpp"

namespace klausul {

/// Arithmetic that is exact or answers nothing: no result is ever rounded or wrapped.

/// The same number with more decimals. Precondition: `decimals` is at least the number's own.
std::optional<Decimal> with_decimals(Decimal number, int decimals);
std::strong_ordering compare_numbers(Decimal a, Decimal b);

/// The sum, or the difference if `subtract`; with as many decimals as the finer of the two.
std::optional<Decimal> add_numbers(Decimal a, Decimal b, bool subtract = false);
std::optional<std::int64_t> add_exact(std::int64_t a, std::int64_t b, bool subtract = false);

/// The day `days` later (or earlier), within the years 1 to 9999.
std::optional<Date> add_days(Date date, std::int64_t days);
/// Days from `from` to `to`; negative if `to` is the earlier.
/// The same day of the month `months` later, or that month's last day; the year 9999's where it would be
/// later.
Date add_months(Date date, int months);
std::int64_t days_between(Date from, Date to);

}  // namespace klausul
