#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("two points at a sentence's end are one too many") {
  CHECK(lint_shown("Det följs upp årligen.. Sedan") ==
        Lines{"1:15 dots-for-ellipsis | årligen.. | årligen."});
}

TEST_CASE("a quotation with a straight mark is told once, with curved marks") {
  CHECK(lint_shown("Det måste gå att \"hålla två bollar i luften\" samtidigt.") ==
        Lines{"1:18 straight-quote | \"hålla två bollar i luften\" | ”hålla två bollar i luften”"});
  CHECK(lint_shown("att ”anta målen\".") == Lines{"1:16 straight-quote | ”anta målen\" | ”anta målen”"});
  CHECK(lint_shown("”Gemensam plan” och \"extrem landsbygd\"").size() == 1);
}

TEST_CASE("three points in a quotation become an ellipsis, with a space where words are left out") {
  CHECK(lint_shown("\"rekommendera kommunerna...\"") ==
        Lines{"1:1 straight-quote | \"rekommendera kommunerna...\" | ”rekommendera kommunerna …”",
              "1:15 dots-for-ellipsis | kommunerna... | kommunerna …"});
}

TEST_CASE("ditto marks, inches and curved marks are left alone") {
  CHECK(
      lint_shown("\tJörgen Persson\t- \" -\nen skärm på 24\"\nsamma\n\"\n”Gränsdragningsproblem” och ’inre’")
          .empty());
}

TEST_CASE("leaders and an ellipsis are left alone") {
  CHECK(lint_shown("§ 16 Föregående protokoll.....\t3\natt…\n1..2").empty());
}

TEST_CASE("an ending is written to its colon") {
  CHECK(lint_shown("§ 20 FoU Jämt: s verksamhetsberättelse") == Lines{"1:10 colon-space | Jämt: s | Jämt:s"});
  CHECK(lint_shown("SKR:s och TNE:s nedläggning; Plats: sal B; Obs: s. 3").empty());
}
