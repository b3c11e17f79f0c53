#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a full stop between thousands of an amount is told") {
  CHECK(lint_shown("bekostar 780.000 kr om året") ==
        Lines{"1:10 point-for-thousands | 780.000 kr | 780_000_kr"});
  CHECK(lint_shown("ca 8.800.000 kronor") ==
        Lines{"1:4 point-for-thousands | 8.800.000 kronor | 8_800_000_kronor"});
  CHECK(lint_shown("1.234,50 kr") == Lines{"1:1 point-for-thousands | 1.234,50 kr | 1_234,50_kr"});
  CHECK(lint_shown("780.000kr") == Lines{"1:1 point-for-thousands | 780.000kr | 780_000_kr"});
  // Groups of three twice are no decimals, whatever they count.
  CHECK(lint_shown("10.521.556 invånare") == Lines{"1:1 point-for-thousands | 10.521.556 | 10_521_556"});
}

TEST_CASE("decimals, sections, versions, times and addresses have their full stops") {
  for (const std::string_view text :
       {"avsnitt 3.100", "EN 301.549", "1.5 kr", "12.30 kr", "kl. 9.30", "192.168.100.200", "version 1.100.2",
        "0.125 kr", "780 000 kr", "2023.10.13", "v1.000 kr", "dnr 2.001.0001"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("an amount that is written to its unit is told") {
  CHECK(lint_shown("avgiften är 5000kr i månaden") == Lines{"1:13 amount-spacing | 5000kr | 5_000_kr"});
  CHECK(lint_shown("100kr/mån, 780 000kronor, 12,50kr och 300tkr") ==
        Lines{"1:1 amount-spacing | 100kr | 100_kr", "1:12 amount-spacing | 780 000kronor | 780_000_kronor",
              "1:27 amount-spacing | 12,50kr | 12,50_kr", "1:39 amount-spacing | 300tkr | 300_tkr"});
}

TEST_CASE("an amount with its space, and a name that ends so, are left alone") {
  for (const std::string_view text :
       {"5 000 kr", "100\u00A0kr", "5000 kronor", "20kronan", "A5kr", "M3kr-modellen"})
    CHECK(lint_shown(text) == Lines{});
}
