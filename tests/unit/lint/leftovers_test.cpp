#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

namespace {

// What of the rules here tells, without those that other tests are about.
Lines lint_slugs(std::string_view text) {
  Lines result;
  for (const Finding& finding : lint_passage(text)) result.emplace_back(slug_name(finding.slug));
  return result;
}

}  // namespace

TEST_CASE("crosses and notes to oneself are places that nobody filled") {
  CHECK(lint_shown("Avtalet gäller från den XX månad 20XX.") ==
        Lines{"1:25 unfilled-place | XX", "1:34 unfilled-place | 20XX"});
  CHECK(lint_shown("Diarienummer RUN/XX/2023") == Lines{"1:14 unfilled-place | RUN/XX/2023"});
  CHECK(lint_shown("den 20XX-XX-XX") == Lines{"1:5 unfilled-place | 20XX-XX-XX"});
  CHECK(lint_shown("kostnaden är xx kr och XXX kr") ==
        Lines{"1:14 unfilled-place | xx", "1:24 unfilled-place | XXX"});
  CHECK(lint_shown("TODO: fråga juristen") == Lines{"1:1 unfilled-place | TODO"});
  CHECK(lint_shown("Underskrift: ______ Ort: ____") ==
        Lines{"1:14 unfilled-place | ______", "1:26 unfilled-place | ____"});
}

TEST_CASE("Roman numbers, sizes, names with one underscore and words with an x are left alone") {
  for (const std::string_view text :
       {"kapitel XX", "avd. XXX", "del XX i planen", "XXL", "XXI", "XX-talet", "faxa", "x", "X", "4x4",
        "Todo är spanska för allt", "namn_efternamn", "snake__case", "Maxx", "XVIII"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("brackets that ask for words are places that nobody filled") {
  CHECK(lint_shown("mellan [kommunens namn] och Region Jämtland Härjedalen") ==
        Lines{"1:8 unfilled-place | [kommunens namn]"});
  for (const std::string_view text : {"[namn]", "[Datum]", "[ange belopp i kronor]", "[fyll i ort]",
                                      "[förnamn, namn]", "[diarienummer]", "[infoga text]", "[Namn/titel]"})
    CHECK(lint_slugs(text) == Lines{"unfilled-place"});
  CHECK(lint_slugs("Klicka eller tryck här för att ange text.") == Lines{"unfilled-place"});
  CHECK(lint_slugs("Klicka här för att ange datum.") == Lines{"unfilled-place"});
}

TEST_CASE("what an editor put in brackets, links, notes and boxes to tick are no places to fill") {
  for (const std::string_view text :
       {"”[kommunerna] ska betala”", "ett avtall [sic]", "orden […] faller bort", "se [1] och [12]", "[x] ja",
        "[ ] nej", "[kommunens namn](https://example.org)", "Sveriges [Kommuner och] Regioner",
        "[Bergs kommun]", "[namn", "den som klickar här får hjälp"})
    CHECK(lint_slugs(text) == Lines{});
}

TEST_CASE("text that only takes up room, and a reference that a word processor lost, are told") {
  CHECK(lint_shown("Syfte. Lorem ipsum dolor sit amet.") == Lines{"1:8 filler-text | Lorem ipsum"});
  CHECK(lint_shown("enligt avsnitt Fel! Hittar inte referenskällan. ska") ==
        Lines{"1:16 lost-reference | Fel! Hittar inte referenskällan."});
  CHECK(lint_shown("see Error! Reference source not found.") ==
        Lines{"1:5 lost-reference | Error! Reference source not found."});
  CHECK(lint_slugs("Fel! Bokmärket är inte definierat.") == Lines{"lost-reference"});
  CHECK(lint_slugs("Fel! Hittar\ninte referenskällan.") == Lines{"lost-reference"});
  CHECK(lint_slugs("Det är fel! Hittar inte felet.").empty());
  CHECK(lint_slugs("ipsum lorem").empty());
}

TEST_CASE("the marks that forms have where something is to be written are told") {
  for (const std::string_view text :
       {"Beloppet är <belopp> kronor.", "mellan <<KOMMUN>> och regionen", "{{namn}} företräder kommunen",
        "gäller från ÅÅÅÅ-MM-DD", "Ort: ............ Datum:", "......", "kostar ?? kr", "enligt bilaga X"})
    CHECK(lint_slugs(text) == Lines{"unfilled-place"});
  for (const std::string_view text :
       {"a < b och c > d", "1 Syfte ............ 3", "Varför då?? undrar nämnden", "bilaga IX och bilaga X",
        "{a}", "år 20 >> 30"})
    CHECK(lint_slugs(text) == Lines{});
}

TEST_CASE("a mark at a line's start is told on its own line") {
  CHECK(lint_shown("Parter\nKlicka här för att ange text.") ==
        Lines{"2:1 unfilled-place | Klicka här för att"});
}

TEST_CASE("what Word and Excel write for a reference that is gone is told") {
  CHECK(lint_shown("se Fel! Hittar inte referenskälla.") ==
        Lines{"1:4 lost-reference | Fel! Hittar inte referenskälla."});
  CHECK(lint_shown("Summan är #REF! kronor.") == Lines{"1:11 lost-reference | #REF!"});
}

TEST_CASE("the rules for what a document is built with look for leftovers alone") {
  Lines slugs;
  for (const Finding& finding : lint_leftovers("Startade XXX, 24/2 2023, 13-29 år. {{region}} 811218-9876"))
    slugs.emplace_back(slug_name(finding.slug));
  CHECK(slugs == Lines{"unfilled-place", "unfilled-place", "personal-number"});
}
