// The numbers are made up: days of birth with a serial number, and the check digit that Luhn's sum gives
// them.
#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a personal identity number is told, and never repeated") {
  for (const std::string_view text : {"640823-3234", "19640823-3234", "6408233234", "196408233234",
                                      "640823–3234", "640823+3234", "640823 3234", "Anna Ek (640823-3234)",
                                      "pers.nr 640823-3234", "personnr 6408233234", "Anna 640823-3234, Bo"}) {
    const Findings findings = lint_passage(text);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].slug == Slug::personal_number);
    for (const std::string& argument : findings[0].arguments) {
      CHECK(argument.find("3234") == std::string::npos);
      CHECK(argument.find("0823") == std::string::npos);
    }
  }
  CHECK(lint_shown("född 640823-3234") == Lines{"1:6 personal-number | 64…"});
}

TEST_CASE("a coordination number, whose day is sixty more, is told too") {
  CHECK(lint_shown("640883-3231") == Lines{"1:1 personal-number | 64…"});
}

TEST_CASE("the twenty-ninth of February counts in a leap year") {
  CHECK(lint_shown("000229-1235").size() == 1);
  CHECK(lint_shown("010229-1235").empty());
}

TEST_CASE("organisation numbers, wrong check digits, telephones, records and accounts are none") {
  for (const std::string_view text :
       {"212000-2502", "232100-0214", "640823-3235", "641323-3234", "640832-3234", "tfn 0701234569",
        "Telefon: 0701234569", "bankgiro 6408233234", "dnr 640823-3234", "konto 6408233234",
        "ISBN 6408233234", "A640823-3234", "640823-3234-1", "640823-32345", "1640823-3234", "18000101-1234"})
    CHECK(lint_shown(text) == Lines{});
}
