#include "maintain/agreement_days.hpp"

#include <algorithm>
#include <chrono>

namespace klausul {
namespace {

// The month `months` from that of `day`, with its first day.
Date first_of_month(Date day, int months) {
  const int count = day.year * 12 + day.month - 1 + months;
  const int year = count >= 0 ? count / 12 : (count - 11) / 12;
  return {year, count - year * 12 + 1, 1};
}

int days_in_month(Date day) {
  using namespace std::chrono;
  const year_month_day_last last{year(day.year) / month(static_cast<unsigned>(day.month)) /
                                 std::chrono::last};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

Date months_after(Date day, int months) {
  Date later = first_of_month(day, months);
  if (later.year < 1) return {1, 1, 1};
  if (later.year > 9999) return {9999, 12, 31};
  later.day = std::min(day.day, days_in_month(later));
  return later;
}

Date last_day_for_notice(Date end, int months) {
  Date before = months_after(end, -months);
  // At a month's end several days lead to one: the last of them counts.
  if (end.day == days_in_month(end)) before.day = days_in_month(before);
  return before;
}

}  // namespace klausul
