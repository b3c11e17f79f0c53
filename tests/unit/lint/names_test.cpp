#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a person in two spellings is told at the rarer, and what the commoner is") {
  const std::string text =
      "Lennart Jenssen\tKrokoms kommun\n Lennart Jenssen\nLennart Jensen utses att justera protokollet\n";
  CHECK(lint_shown(text) == Lines{"3:1 name-variant | Lennart Jensen | Lennart Jenssen | Lennart Jenssen"});
}

TEST_CASE("where neither spelling is commoner, none is said to be right, unless a register has it") {
  const std::string text = "Karin Wikström öppnar mötet. Karin Vikström avslutar.";
  CHECK(lint_shown(text) == Lines{"1:30 name-variant | Karin Vikström | Karin Wikström | "});
  CHECK(lint_shown(text, {"Karin Vikström"}) ==
        Lines{"1:1 name-variant | Karin Wikström | Karin Vikström | Karin Vikström"});
  CHECK(lint_shown("Christina Berg och Kristina Berg").size() == 1);
}

TEST_CASE("other persons, and the genitive, are left alone") {
  CHECK(lint_shown("Anna Larsson, Anna Carlsson, Erik Jonsson, Erik Jansson, Lena Modin, Lena Modins "
                   "förslag, Åsa Berg, Eva Berg")
            .empty());
  CHECK(lint_shown("Bergs kommun, Berg, Region Jämtland Härjedalen och Regionens samverkansråd").empty());
}

TEST_CASE("a group whose joint lost its s is told") {
  CHECK(lint_shown("SVOM: Fredaggruppen. Till Fredagsgruppen och Fredagsgruppen") ==
        Lines{"1:7 name-variant | Fredaggruppen | Fredagsgruppen | Fredagsgruppen"});
  CHECK(lint_shown("Till Fredaggruppen", {"Fredagsgruppen"}) ==
        Lines{"1:6 name-variant | Fredaggruppen | Fredagsgruppen | Fredagsgruppen"});
  CHECK(
      lint_shown("Kommunernas roll. Kommunerna betalar. Landstinget, Landstingets roll, Förslaget, Förlaget")
          .empty());
}

TEST_CASE("an abbreviation with a hyphen and without is told") {
  CHECK(lint_shown("L-IFO\nVilka frågor vill LIFO ta upp") == Lines{"2:19 name-variant | LIFO | L-IFO | "});
  CHECK(lint_shown("IFO, L-IFO, IFO-chefer, HSI, SamReKo HSI och e-post").empty());
}

TEST_CASE("a name with i and without is told") {
  const std::string text =
      "att bilda Kommunförbundet i Jämtland Härjedalen. Kommunförbundet Jämtland Härjedalen ska";
  CHECK(lint_shown(text, {"Kommunförbundet Jämtland Härjedalen"}) ==
        Lines{"1:11 name-variant | Kommunförbundet i Jämtland Härjedalen | Kommunförbundet Jämtland "
              "Härjedalen | Kommunförbundet Jämtland "
              "Härjedalen"});
  CHECK(lint_shown("Kommunerna i Jämtlands län. Ungdomsmottagningen i Östersund. Ungdomsmottagningen "
                   "Jämtland Härjedalen")
            .empty());
}

TEST_CASE("an office with its ending and without is told; a number of persons is not") {
  CHECK(lint_shown("vald till 2:e vice ordförande. En ny 2 vice ordförande utses.") ==
        Lines{"1:38 mixed-ordinal | 2 vice ordförande | 2:e vice ordförande"});
  CHECK(lint_shown("Nämnden har 2 vice ordförande.").empty());
}
