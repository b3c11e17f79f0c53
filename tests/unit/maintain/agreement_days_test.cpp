#include "maintain/agreement_days.hpp"

#include "catch.hpp"

namespace klausul {

TEST_CASE("months end on the day of the same number, or on the month's last", "[maintain]") {
  CHECK(months_after({2025, 1, 10}, 12) == Date{2026, 1, 10});
  CHECK(months_after({2026, 1, 31}, 1) == Date{2026, 2, 28});
  CHECK(months_after({2024, 1, 31}, 1) == Date{2024, 2, 29});
  CHECK(months_after({2024, 12, 31}, 2) == Date{2025, 2, 28});
  CHECK(months_after({2026, 3, 30}, -1) == Date{2026, 2, 28});
  CHECK(months_after({2026, 1, 15}, -13) == Date{2024, 12, 15});
  CHECK(months_after({2026, 5, 31}, 0) == Date{2026, 5, 31});
}

TEST_CASE("the last day for notice is the last whose months have gone by the end", "[maintain]") {
  CHECK(last_day_for_notice({2026, 12, 31}, 12) == Date{2025, 12, 31});
  CHECK(last_day_for_notice({2026, 2, 28}, 1) == Date{2026, 1, 31});
  for (int months = 0; months <= 14; ++months)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 28; day += 9) {
        const Date end{2024, month, day}, last = last_day_for_notice(end, months);
        CHECK_FALSE(end < months_after(last, months));
        const Date next = last.day < 28      ? Date{last.year, last.month, last.day + 1}
                          : last.month == 12 ? Date{last.year + 1, 1, 1}
                                             : Date{last.year, last.month + 1, 1};
        CHECK(end < months_after(next, months));
      }
}

TEST_CASE("days stay within the years that a date can tell", "[maintain]") {
  CHECK(months_after({1, 3, 31}, -12) == Date{1, 1, 1});
  CHECK(months_after({9999, 12, 1}, 120) == Date{9999, 12, 31});
}

}  // namespace klausul
