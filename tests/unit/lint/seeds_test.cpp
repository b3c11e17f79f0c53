// Lines of real minutes and proposals, with the mistakes that they have: each must be told, and nothing else.
#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

namespace {

Lines slugs(std::string_view text) {
  Lines result;
  for (const Finding& finding : lint_document(text, {})) result.emplace_back(slug_name(finding.slug));
  return result;
}

}  // namespace

TEST_CASE("minutes taken from a web page give exactly what is wrong with them") {
  const std::string_view text =
      "Hoppa över navigering\n"
      "  • Ordföranden, Katarina Nyberg Finn (S), hälsar välkommen och öppnar mötet.\n\n  • § 30\n\n    Val "
      "av justerare\n\n"
      "    I den efterföljande diskussionen lyfter ledamot att faktorn \"extrem landsbygd\" behöver finnas "
      "med.\n"
      "    Tjänstemannastöd från samtliga parter deltar sammanträden.\n"
      "    I Barnarenan deltar SocSam:s presidium kompletterade av ordförande social- och "
      "arbetsmarknadsnämnden i Östersund.\n"
      "    (SVOM: Fredaggruppen och SamReKo HSI, Barnarenan: SamReKo HSI). Till Fredagsgruppen och SamReKo "
      "HSI\n"
      "    Härjedalen påkallade samtidigt intresse av att ingå i ett länslänsgemensamt avtal och ej stå för "
      "egen kurator.\n"
      "    ·\u00A0\u00A0\u00A0\u00A0 mandat,\n"
      "    SVOM beslutade vid sitt sammanträde 24/2 2023 att:\n"
      "    • Återrapportering av uppdraget ska ske till Fredagsgruppen och SamReKo HSI 29 september\n    "
      "2023 och till SVOM 13 oktober 2023.\n"
      "    kurator 400% (varav kommunerna bekostar 100 %), ca 8 800 000 kronor\n"
      "  • Lennart Raswill (C) är vald till 2:e vice ordförande i SVOM.\n"
      "    Då behöver en ny 2 vice ordförande utses.\n"
      "  • Ordföranden tackar deltagarna och avslutar mötet ca kl. 14:55.\n\n"
      "Vi använder cookies på denna webbplats för att förbättra din användarupplevelse.";
  CHECK(slugs(text) == Lines{"web-remnant", "straight-quote", "lost-word", "lost-word", "name-variant",
                             "doubled-part", "hard-space-indent", "slashed-date", "percent-spacing",
                             "mixed-ordinal", "clock-style", "web-remnant"});
}

TEST_CASE("minutes whose bullets became section signs give exactly what is wrong with them") {
  const std::string_view text =
      " • SVOM beslutade den 6 november 2020 att den utvärdering av konsekvenserna av TNE:s nedläggning "
      "avvaktas tills SKR:s\n"
      "  fördjupade fallstudie har presenterats (9 oktober 2020).\n\n  L-IFO\n\n"
      "  §Hur ser hälsan och levnadsvanor ut hos unga mellan 13-29 år i Jämtland Härjedalen?\n\n"
      "  §Vilka strategiska vill LIFO prioritera 2021? (Diskussion i mindre grupper)\n\n"
      "  ”SVOM beslutar att rekommendera kommunerna...\".\n\n  1. Anta mål för god och nära vård:\n\n"
      "  (5 kap. 9a § SoL) och hälso- och sjukvårdslagen (16 kap. 3§ HSL).\n\n"
      "  Reglerna införs i socialtjänstlagen (2001:453), SoL, och hälso- och sjukvårdslagen (2017:30), "
      "HSL.\n";
  CHECK(slugs(text) == Lines{"section-bullet", "range-hyphen", "section-bullet", "lost-word", "name-variant",
                             "dots-for-ellipsis", "straight-quote", "statute-spacing", "statute-spacing"});
}

TEST_CASE("minutes read from paper give exactly what is wrong with them") {
  const std::string_view text =
      "2016-05-27\n\nSociala samrådsgruppen (SocSam)\n\n"
      "Tid och plats för sammanträdet\tFredag den 27 ^{maj} februari 2016 kl. 09:30 – 12.00\t\n"
      "Beslutande\tDaniel Arvastsson\tBergs kommun\n\tJörgen Persson\t- \" -\n\tLennart Jenssen\tKrokoms "
      "kommun\n\n"
      " Lennart Jenssen\n\n2015-05-27\n\n§ 16 Föregående protokoll.....\t3\n§ 20 FoU Jämt: s "
      "verksamhetsberättelse 2015.....\t5\n\n"
      "Lennart Jensen utses att justera protokollet\n\n"
      "Protokoll från 2016-02-26 godkänns och läggs till handlingarna.\n\n"
      "Kallelsen kompletterades den 23 maj med ytterligare en bilaga. (*Verksamhetsberättelse CMV*)\n\n"
      "Elin Ring presenterar förslag till handlingsplan (bilaga 1) i vilken fem målområden är "
      "prioriterade;\n\n"
      "1. Utveckla och stärka familjehemscentrums verksamhet\n\n"
      "Sociala samrådsgruppen beslutar\n\n1. Att godkänna handlingsplan för sociala barn- och "
      "ungdomsvården\n\n"
      "Ett antal frågeställningar aktualiseras:\n\n- det handlar om rättsäkerhet\n"
      "- att journalsamtal tas emot av professionella i stället för av lekmän är ingen ambitionshöjning\n\n"
      "Sociala samrådsgruppen beslutar\n\n1. Att utse Björn Sandal och Lennart Jenssen till politisk "
      "arbetsgrupp.\nSammanställande; Karin Näsmark\n\n"
      "Samtidigt uppdrog SocSam till IFO-chefsg\u0440\u0443\u043F\u043Ferna att ta fram ”handlingsplan”.\n\n"
      "Revidering av hemsjukvårdsavtalet, Valfärdsteknologi, Psykisk hälsa – handlingsplan, SIP\n\n"
      "- andra typer av avgifter, exempelvis för tryggbetslarm\n\n"
      "Sociala samrådsgruppen beslutar\n\n1. Lena Hallquist och Mona Modin Tjulin får i uppdrag att kontakta "
      "länets kommunchefer\n";
  CHECK(slugs(text) == Lines{"two-months", "mixed-clock", "other-year", "colon-space", "name-variant",
                             "date-style", "semicolon-before-list", "misspelling", "misspelling",
                             "misspelling", "mixed-script", "misspelling", "misspelling", "mixed-decisions"});
}

TEST_CASE("a proposal that is nearly right gives exactly what is wrong with it") {
  const std::string_view text =
      "2023-10-02\n\n# Översyn av struktur för samverkan mellan Region Jämtland Härjedalen och länets "
      "kommuner\n\n## Bakgrund\n\n"
      "I september 2009 initierade dåvarande \"Rådet för regional utveckling\" ett ärende om att bilda en "
      "Barnarena.\n\n"
      "kommunerna har bildat Kommunförbundet i Jämtland Härjedalen, vilket torde bli en ny sammanhållande "
      "aktör.\n\n"
      "Förslaget ska klargöra:\n\n- mandat\n- roller (Region Jämtland Härjedalen, länets kommuner, "
      "Kommunförbundet Jämtland Härjedalen)\n\n"
      "## Förslag till beslut\n\nSVOM föreslår Regionens samverkansråd (RSR)\n\n"
      "- Region Jämtland Härjedalen och Kommunförbundet Jämtland Härjedalen uppdras att genomföra en "
      "översyn.\n";
  CHECK(slugs(text) == Lines{"straight-quote", "name-variant", "passive-assignment"});
}
