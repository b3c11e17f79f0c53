#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a per cent sign written to its number is told with the number whole") {
  const std::string text =
      "innebär att Östersunds kommun står för 48,8% av kostnaderna och övriga kommuner för 51,2% av";
  CHECK(lint_shown(text) ==
        Lines{"1:40 percent-spacing | 48,8% | 48,8_%", "1:85 percent-spacing | 51,2% | 51,2_%"});
  CHECK(lint_shown("kurator 400% (varav kommunerna bekostar 100%), barnmorska 520%,").size() == 3);
}

TEST_CASE("per cent that is right, part of a word or of an address is left alone") {
  CHECK(lint_shown("48,8\u00A0% av 51,2 % och 100 procent, 100%-ig och 50%ig; se https://example.org/a%20b "
                   "och 5 %-enheter")
            .empty());
}

TEST_CASE("a hyphen between figures is told") {
  CHECK(lint_shown("hos unga mellan 13-29 år") == Lines{"1:17 range-hyphen | 13-29 | 13–29"});
  CHECK(lint_shown("åren 2016-2020, § 14-27.") ==
        Lines{"1:6 range-hyphen | 2016-2020 | 2016–2020", "1:19 range-hyphen | 14-27 | 14–27"});
}

TEST_CASE("a hyphen in dates, record numbers, telephone numbers and names of standards is left alone") {
  for (const std::string_view text :
       {"2016-05-27", "den 2023-10", "org.nr 212000-2502", "dnr 12-345", "Dnr: 12-345", "RS 333-2023",
        "tfn 63-147 500", "063-14 75 00", "EN 301-549", "ISO 19005-1", "covid-19", "V3-2", "5-10-åringar",
        "lag 9-5", "13–29 år", "RUN/12-34/2018", "123-4567", "sidan 12-13.4", "A4-10-12"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("a statute's number has its spaces") {
  CHECK(lint_shown("i socialtjänstlagen (5 kap. 9a § SoL) och hälso- och sjukvårdslagen (16 kap. 3§ HSL).") ==
        Lines{"1:29 statute-spacing | 9a § | 9_a_§", "1:78 statute-spacing | 3§ | 3_§"});
  CHECK(lint_shown("5kap. 9a§, §14") == Lines{"1:1 statute-spacing | 5kap. | 5_kap.",
                                              "1:7 statute-spacing | 9a§ | 9_a_§",
                                              "1:12 statute-spacing | §14 | §_14"});
  CHECK(lint_shown("5 kap. 9 a § SoL, 8–9 §§, § 14 och 16 kap. 3\u00A0§ HSL").empty());
}

TEST_CASE("a point that stands for the comma of a percentage is one in the correction") {
  CHECK(lint_shown("Andelen 48.8% av allt") == Lines{"1:9 percent-spacing | 48.8% | 48,8_%"});
}
