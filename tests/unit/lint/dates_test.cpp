#include "catch.hpp"
#include "support.hpp"

using namespace klausul;

TEST_CASE("a date with two months is told, with the one that the weekday fits") {
  // 27 May 2016 was a Friday, 27 February 2016 a Saturday.
  CHECK(lint_shown("Fredag den 27 ^{maj} februari 2016 kl. 9.30") ==
        Lines{"1:12 two-months | 27 ^{maj} februari 2016 | skriv '27 maj 2016', som var en fredag"});
  CHECK(lint_shown("lördag den 27 maj februari 2016") ==
        Lines{"1:12 two-months | 27 maj februari 2016 | skriv '27 februari 2016', som var en lördag"});
}

TEST_CASE("which month is meant is not guessed") {
  CHECK(lint_shown("den 27 maj februari 2016") ==
        Lines{"1:5 two-months | 27 maj februari 2016 | skriv den månad som menas"});
  CHECK(lint_shown("måndag den 27 maj februari 2016").size() == 1);
}

TEST_CASE("months that belong to two dates are left alone") {
  CHECK(lint_shown("Den 27 maj, februari och mars 2016; 3 maj–4 juni; den 5 maj och juni; 2 mars april") ==
        Lines{"1:71 two-months | 2 mars april | skriv den månad som menas"});
}

TEST_CASE("a date with a slash is written out") {
  CHECK(lint_shown("SVOM beslutade vid sitt sammanträde 24/2 2023 att:") ==
        Lines{"1:37 slashed-date | 24/2 2023 | den 24 februari 2023"});
  CHECK(lint_shown("SamReKo HSI fastställde den 12/5 2023 ett uppdrag") ==
        Lines{"1:25 slashed-date | den 12/5 2023 | den 12 maj 2023"});
  // There is no such day to write instead.
  CHECK(lint_shown("senast den 31/2 2024 ska") ==
        Lines{"1:12 no-such-date | 31/2 2024 | februari 2024 har 29 dagar"});
  CHECK(lint_shown("Möte 13/10-23 i Östersund") ==
        Lines{"1:6 slashed-date | 13/10-23 | den 13 oktober 2023"});
  CHECK(lint_shown("Möte 1/12-1998.") == Lines{"1:6 slashed-date | 1/12-1998 | den 1 december 1998"});
  CHECK(lint_shown("den 31/4-23") == Lines{"1:5 no-such-date | 31/4-23 | april har 30 dagar"});
  CHECK(lint_shown("senast den 29/2 2024 ska") ==
        Lines{"1:8 slashed-date | den 29/2 2024 | den 29 februari 2024"});
  CHECK(lint_shown("senast den 1/12 ska") == Lines{"1:8 slashed-date | den 1/12 | den 1 december"});
}

TEST_CASE("fractions, record numbers and alternatives are no dates") {
  for (const std::string_view text :
       {"hälften (1/2)", "RUN/34/2018", "RS/333/2023", "1/2 av tjänsten", "24/7", "den 30/70 fördelningen",
        "nummer 12/5-2023", "dnr 12/5-23", "KS 12/5-23", "Dnr: 12/5-23", "12/5-23-7", "12/15-23",
        "vård/omsorg", "1/10 000 invånare"})
    CHECK(lint_shown(text) == Lines{});
}

TEST_CASE("a date in figures in a sentence is told where other sentences have words") {
  const std::string words = "Kallelsen skickades den 20 maj till alla ledamöter.\n";
  CHECK(lint_shown(words + "Protokoll från 2016-02-26 godkänns och läggs till handlingarna.\n") ==
        Lines{"2:16 date-style | 2016-02-26 | den 26 februari 2016"});
  CHECK(lint_shown("Protokoll från 2016-02-26 godkänns och läggs till handlingarna.\n").empty());
  CHECK(lint_shown(words + "2016-05-27\n3. Protokoll Barnarenan 2016-05-20 (§ 23)\nDatum\t2016-05-20\n")
            .empty());
}

TEST_CASE("a header with another year than the document is told each time, and what it disagrees with") {
  const std::string text = "2016-05-27\n\nSocSam\n\n2015-05-27\n\ntext\n\n2015-05-27\n2016-03-01\n";
  CHECK(lint_shown(text) ==
        Lines{"5:1 other-year | 2015-05-27 | 2016-05-27", "9:1 other-year | 2015-05-27 | 2016-05-27"});
  CHECK(lint_document(text, {}).front().other == 0);
}

TEST_CASE("times after kl. are told with a colon, and more so where a point stands too") {
  CHECK(lint_shown("avslutar mötet ca kl. 14:55.") == Lines{"1:23 clock-style | 14:55 | 14.55"});
  CHECK(lint_shown("kl. 09:30 – 12.00\t") == Lines{"1:5 mixed-clock | 09:30 – 12.00 | 9.30–12.00"});
  CHECK(lint_shown("kl. 9.30 och kl. 14:55").size() == 1);
  CHECK(lint_shown("kl. 9.30–12.00, klockan 13, skala 1:50, Joh. 2:13, SFS 2001:453 och 14:55").empty());
}
