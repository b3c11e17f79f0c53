#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a day that its month does not have is told, and which it has") {
  CHECK(lint_shown("senast den 31 juni 2023") ==
        Lines{"1:12 no-such-date | 31 juni 2023 | juni har 30 dagar"});
  CHECK(lint_shown("den 30 februari varje år") ==
        Lines{"1:5 no-such-date | 30 februari | februari har 29 dagar"});
  CHECK(lint_shown("den 29 februari 2023") ==
        Lines{"1:5 no-such-date | 29 februari 2023 | februari 2023 har 28 dagar"});
  CHECK(lint_shown("den 32 maj") == Lines{"1:5 no-such-date | 32 maj | maj har 31 dagar"});
  CHECK(lint_shown("gäller till 2023-02-30.") ==
        Lines{"1:13 no-such-date | 2023-02-30 | februari 2023 har 28 dagar"});
  CHECK(lint_shown("gäller till 2023-13-10.") ==
        Lines{"1:13 no-such-date | 2023-13-10 | ett år har 12 månader"});
  CHECK(lint_shown("2023-00-10") == Lines{"1:1 no-such-date | 2023-00-10 | ett år har 12 månader"});
}

TEST_CASE("days that are, and numbers beside a month, are left alone") {
  for (const std::string_view text :
       {"den 29 februari 2024", "29 februari", "31 maj", "30 juni 2023", "2024-02-29", "2023-12-31",
        "nr 31 juni 2023", "§ 31 juni", "45 april", "mellan 9.31 juni", "sidan 31, juni", "2023-45-123",
        "RS 2023-45-12-7", "dnr 2023-45-1", "rum 40 mars", "nummer 2023-45-12", "den 28 februari 2023"})
    CHECK(lint_shown(text) == Lines{});
}
