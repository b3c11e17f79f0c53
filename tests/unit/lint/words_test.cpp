#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a word written twice is told, over the end of a line too") {
  CHECK(lint_shown("förslag på av av avtal, i i länet") ==
        Lines{"1:15 doubled-word | av av | av", "1:27 doubled-word | i i | i"});
  CHECK(lint_shown("Parterna ansvarar ansvarar för och\noch samverkan") ==
        Lines{"1:19 doubled-word | ansvarar ansvarar | ansvarar", "2:1 doubled-word | och och | och"});
}

TEST_CASE("words that may meet themselves are left alone") {
  CHECK(lint_shown("Barn, unga m m omfattas.").empty());
  for (const std::string_view text :
       {"hur det är är oklart", "det de har har de", "lägga till till listan", "fråga om om det går",
        "det land de bor i i dag", "mycket mycket bra", "Syfte\nSyfte", "m. m. M. M. Tjulin",
        "kommun\tkommun", "Bergs Bergs", "gå på på nytt", "och-och och"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("a part of a word written twice is told") {
  CHECK(lint_shown("att ingå i ett länslänsgemensamt avtal") ==
        Lines{"1:16 doubled-part | länslänsgemensamt | länsgemensamt"});
  CHECK(lint_shown("barnbarnsbarn, farfarsfar, mormorsmor, hälsohälsa, tiotiotal, kommunkommunala") ==
        Lines{"1:63 doubled-part | kommunkommunala | kommunala"});
}

TEST_CASE("misspellings are told with their endings and capitals kept") {
  CHECK(lint_shown("Valfärdsteknologi och rättsäkerheten; tryggbetslarm") ==
        Lines{"1:1 misspelling | Valfärdsteknologi | Välfärdsteknologi",
              "1:23 misspelling | rättsäkerheten | rättssäkerheten",
              "1:39 misspelling | tryggbetslarm | trygghetslarm"});
  CHECK(lint_shown("att journalsamtal tas emot\nSammanställande; Karin Näsmark").size() == 2);
  CHECK(lint_shown("en sammanställande rapport, joursamtal, rättssäkerhet, överenskommelse").empty());
}

TEST_CASE("letters of another alphabet are told with the Latin word where it is certain") {
  CHECK(lint_shown("IFO-chefsg\u0440\u0443\u043F\u043Ferna") ==
        Lines{"1:5 mixed-script | chefsg\u0440\u0443\u043F\u043Ferna | U+0440 | 'chefsgrupperna'"});
  CHECK(lint_shown("\u0440lan") == Lines{"1:1 mixed-script | \u0440lan | U+0440 | om ordet"});
  CHECK(lint_shown("p\u0430rt") == Lines{"1:1 mixed-script | p\u0430rt | U+0430 | 'part'"});
}

TEST_CASE("a turn that lacks a word is noted, and nothing is guessed") {
  CHECK(lint_shown("Tjänstemannastöd från samtliga parter deltar sammanträden.") ==
        Lines{"1:39 lost-word | deltar sammanträden"});
  CHECK(lint_shown("Vilka strategiska vill LIFO prioritera 2021?") ==
        Lines{"1:1 lost-word | Vilka strategiska vill"});
  CHECK(lint_shown("SocSam:s presidium kompletterade av ordförande") ==
        Lines{"1:10 lost-word | presidium kompletterade av"});
}

TEST_CASE("turns that read well are not noted") {
  for (const std::string_view text :
       {"I SVOM deltar ordförande i länets kommuner", "deltar vid sammanträden",
        "Vilka strategiska frågor vill LIFO prioritera", "Vilka unga vill delta",
        "presidiet kompletterades av ordförande", "presidium kompletterade underlaget",
        "Uppdras åt nämnden att utreda", "nämnden uppdrar åt kontoret att"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("an assignment to nobody is noted") {
  CHECK(lint_shown("Kommunförbundet uppdras att genomföra en översyn") ==
        Lines{"1:17 passive-assignment | uppdras att | uppdrar åt … att"});
}
