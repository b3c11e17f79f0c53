#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a section sign that stands for a bullet is told") {
  CHECK(lint_shown("  §God och Nära vård – aktuellt läge\n\n  §Säkra videomöten.\n") ==
        Lines{"1:3 section-bullet | §God | • God", "3:3 section-bullet | §Säkra | • Säkra"});
  CHECK(lint_shown("§ 14 Sammanträdet öppnas\n • § 30\n5 §\n§\n").empty());
}

TEST_CASE("a semicolon before a list is told") {
  CHECK(lint_shown("fem målområden är prioriterade;\n\n1. Utveckla") ==
        Lines{"1:19 semicolon-before-list | prioriterade; | prioriterade:"});
  CHECK(lint_shown("strategiområden; - kompetensförsörjning, - integration") ==
        Lines{"1:1 semicolon-before-list | strategiområden; | strategiområden:"});
}

TEST_CASE("items that end with semicolons, and semicolons in text, are left alone") {
  CHECK(lint_shown("Förslaget ska klargöra:\n- mandat;\n- roller;\n- vägar.\n").empty());
  CHECK(lint_shown("– Statistikuppgifter;\n\nSamtliga kommuner har svarat; ett undantag finns.\n").empty());
}

TEST_CASE("hard spaces that move text are told once, with how many lines they are on") {
  CHECK(lint_shown("·\u00A0\u00A0\u00A0 mandat\n\u00A0\ntext\n\u00A0roller") ==
        Lines{"1:2 hard-space-indent | 3"});
  CHECK(lint_shown("780\u00A0000\u00A0kronor och §\u00A014, som\u00A0är rätt").empty());
}

TEST_CASE("what belongs to the web page is told") {
  CHECK(lint_shown("Hoppa över navigering\ntext\nVi använder cookies på denna webbplats för att") ==
        Lines{"1:1 web-remnant | Hoppa över navigering",
              "3:1 web-remnant | Vi använder cookies på denna webbplats för att"});
  CHECK(lint_shown("Länken Hoppa över navigering ska finnas. I tjänsten säger vi: Vi använder cookies.")
            .empty());
}

TEST_CASE("decision points in two ways are told where they are the fewer") {
  const std::string text =
      "Sociala samrådsgruppen beslutar\n\n1. Att godkänna handlingsplan\n\n§ 19\n\nSociala samrådsgruppen "
      "beslutar\n\n"
      "1. Att utse Björn Sandal\nSammankallande: Karin Näsmark\n2. Att lämna statistik\n\nSociala "
      "samrådsgruppens beslut\n\n"
      "1. Lena Hallquist får i uppdrag att kontakta\n\n1. Kompetensförsörjning\n";
  CHECK(lint_shown(text) == Lines{"15:4 mixed-decisions | Lena Hallquist | en mening, andra är att-satser"});
}

TEST_CASE("decision points in one way, and other numbered lists, are left alone") {
  CHECK(lint_shown("SVOM beslutar\n1. Att anta målen\n2. att utse\n\nVidare diskuterades\n1. Kompetens\n")
            .empty());
  CHECK(lint_shown("Nämnden beslutar\n1. Anta målen\n2. Utse en grupp\n").empty());
}
