#include "base/scripts.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("words that mix Latin with Cyrillic or Greek letters are found", "[base]") {
  const auto found = mixed_words("De chefsgru\u043F\u043Ferna och \u0391vtalet.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "chefsgru\u043F\u043Ferna");
  CHECK(found[0].begin == 3);
  CHECK(found[0].stranger == 0x43F);
  CHECK(found[1].text == "\u0391vtalet");
  CHECK(found[1].stranger == 0x391);
}

TEST_CASE("words of one script, and units, are left in peace", "[base]") {
  CHECK(mixed_words("\u00C5re \u00D6stersund caf\u00E9 4 \u00D7 3").empty());
  CHECK(mixed_words("\u043F\u0430\u043A\u0442 och \u03B1-blockerare").empty());
  CHECK(mixed_words("5 \u03BCg, 5 \u00B5g").empty());
  CHECK(mixed_words("").empty());
}
