#include "lint/money_in_words.hpp"

#include <optional>

#include "catch.hpp"

using namespace klausul;

TEST_CASE("a sum of money is found with its number, its multiple and its unit") {
  CHECK(money_in_words("Kommunen betalar 12 000 kronor om året.") == "12 000 kronor");
  CHECK(money_in_words("Kostnaden är 1,5 miljoner kr.") == "1,5 miljoner kr");
  CHECK(money_in_words("högst 780.000\u00A0kr") == "780.000\u00A0kr");
  CHECK(money_in_words("8,8 mnkr") == "8,8 mnkr");
  CHECK(money_in_words("12kr") == "12kr");
}

TEST_CASE("a number without a unit, and a unit without a number, is no sum") {
  CHECK(money_in_words("Lokalen är 120 kvadratmeter, och kronor är svenska.") == std::nullopt);
  CHECK(money_in_words("13–29 år, 4 gånger") == std::nullopt);
  CHECK(money_in_words("några kronor; många miljoner kronor") == std::nullopt);
  CHECK(money_in_words("") == std::nullopt);
}

TEST_CASE("the first sum is told, and what stands before it is not taken along") {
  CHECK(money_in_words("År 2023, 500 kr och 600 kr") == "500 kr");
  CHECK(money_in_words("<beslutspunkt>betala 5 kr</beslutspunkt>") == "5 kr");
}
