#include "values/exact.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("numbers are compared by value, whatever their decimals", "[values]") {
  CHECK((compare_numbers({10, 1}, {1, 0}) == 0));
  CHECK((compare_numbers({99, 2}, {1, 0}) < 0));
  CHECK((compare_numbers({-1, 0}, {-11, 1}) > 0));
  CHECK((compare_numbers({INT64_MAX, 0}, {INT64_MAX, 9}) > 0));
  CHECK((compare_numbers({INT64_MIN, 0}, {INT64_MIN, 9}) < 0));
}

TEST_CASE("sums have the finer decimals and never wrap", "[values]") {
  const auto sum = add_numbers({15, 1}, {125, 2});
  CHECK(sum->units == 275);
  CHECK(sum->decimals == 2);
  CHECK_FALSE(add_numbers({INT64_MAX, 0}, {1, 0}).has_value());
  CHECK_FALSE(add_numbers({INT64_MAX, 0}, {1, 9}).has_value());
  CHECK_FALSE(add_numbers({INT64_MIN, 0}, {1, 0}, true).has_value());
  CHECK(add_exact(INT64_MIN, INT64_MAX) == -1);
  CHECK_FALSE(add_exact(0, INT64_MIN, true).has_value());
}

TEST_CASE("days are counted over leap years and centuries", "[values]") {
  CHECK(days_between({2024, 1, 1}, {2025, 1, 1}) == 366);
  CHECK(days_between({1900, 1, 1}, {1901, 1, 1}) == 365);
  CHECK(days_between({2000, 1, 1}, {2400, 1, 1}) == 146097);
  CHECK(add_days({2023, 12, 31}, 1) == Date{2024, 1, 1});
  CHECK(add_days({2024, 3, 1}, -1) == Date{2024, 2, 29});
  CHECK(add_days({9999, 12, 30}, 1) == Date{9999, 12, 31});
  CHECK_FALSE(add_days({9999, 12, 31}, 1).has_value());
  CHECK_FALSE(add_days({1, 1, 1}, -1).has_value());
  CHECK_FALSE(add_days({2024, 1, 1}, INT64_MAX).has_value());
  CHECK_FALSE(add_days({2024, 1, 1}, INT64_MIN).has_value());
}

TEST_CASE("months are added by the calendar, to the month's last day where it is shorter", "[values]") {
  CHECK(add_months({2023, 10, 13}, 6) == Date{2024, 4, 13});
  CHECK(add_months({2023, 8, 31}, 6) == Date{2024, 2, 29});
  CHECK(add_months({2024, 3, 31}, -1) == Date{2024, 2, 29});
  CHECK(add_months({2023, 12, 1}, 1) == Date{2024, 1, 1});
  CHECK(add_months({9999, 12, 31}, 1) == Date{9999, 12, 31});
}
