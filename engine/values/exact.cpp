#include "values/exact.hpp"

#include <algorithm>
#include <chrono>

namespace klausul {
namespace {

__extension__ using Wide = __int128;

// With at most nine decimals on either side the widened numbers stay below 2^93.
Wide widened(Decimal number, int decimals) {
  Wide units = number.units;
  for (int i = number.decimals; i < decimals; ++i) units *= 10;
  return units;
}

std::chrono::sys_days sys_days(Date date) {
  return std::chrono::sys_days(std::chrono::year(date.year) / date.month / date.day);
}

}  // namespace

std::optional<Decimal> with_decimals(Decimal number, int decimals) {
  std::int64_t units = number.units;
  for (int i = number.decimals; i < decimals; ++i)
    if (__builtin_mul_overflow(units, 10, &units)) return std::nullopt;
  return Decimal{units, decimals};
}

std::strong_ordering compare_numbers(Decimal a, Decimal b) {
  const int decimals = std::max(a.decimals, b.decimals);
  const Wide left = widened(a, decimals), right = widened(b, decimals);
  if (left == right) return std::strong_ordering::equal;
  return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::optional<Decimal> add_numbers(Decimal a, Decimal b, bool subtract) {
  const int decimals = std::max(a.decimals, b.decimals);
  const std::optional<Decimal> left = with_decimals(a, decimals), right = with_decimals(b, decimals);
  if (!left || !right) return std::nullopt;
  const std::optional<std::int64_t> units = add_exact(left->units, right->units, subtract);
  return units ? std::optional(Decimal{*units, decimals}) : std::nullopt;
}

std::optional<std::int64_t> add_exact(std::int64_t a, std::int64_t b, bool subtract) {
  std::int64_t result = 0;
  const bool passed =
      subtract ? __builtin_sub_overflow(a, b, &result) : __builtin_add_overflow(a, b, &result);
  return passed ? std::nullopt : std::optional(result);
}

std::optional<Date> add_days(Date date, std::int64_t days) {
  constexpr std::int64_t all_days = 10000 * 366;
  if (days > all_days || days < -all_days) return std::nullopt;
  const std::chrono::year_month_day day(sys_days(date) + std::chrono::days(days));
  const int year = static_cast<int>(day.year());
  if (year < 1 || year > 9999) return std::nullopt;
  return Date{year, static_cast<int>(static_cast<unsigned>(day.month())),
              static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date add_months(Date date, int months) {
  const int count = date.year * 12 + date.month - 1 + months;
  const int year = std::min(count / 12, 9999), month = count / 12 > 9999 ? 12 : count % 12 + 1;
  const std::chrono::year_month_day_last last(
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  return {year, month, std::min(date.day, static_cast<int>(static_cast<unsigned>(last.day())))};
}

std::int64_t days_between(Date from, Date to) { return (sys_days(to) - sys_days(from)).count(); }

}  // namespace klausul
