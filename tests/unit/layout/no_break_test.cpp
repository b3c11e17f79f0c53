#include "layout/no_break.hpp"

#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;

namespace {

// The text with "~" for each space at which no line may end.
std::string held(const std::vector<std::string>& runs) {
  std::vector<Run> made;
  for (const std::string& text : runs) made.push_back(run(text));
  const std::vector<FaceId> faces(made.size());
  Words words;
  split_words(made, faces, words);
  bind_words(words);
  std::string text;
  for (const Word& word : words.words) {
    text += words.text_of(word);
    text += word.bond == Bond::none ? " " : "~";
  }
  text.pop_back();
  return text;
}
std::string held(const std::string& text) { return held(std::vector<std::string>{text}); }

}  // namespace

// The examples are those of domain.md, section 4, and of the seeds it cites.

TEST_CASE("paragraph signs and chapters keep to their numbers", "[layout]") {
  CHECK(held("enligt § 14 i") == "enligt §~14 i");
  CHECK(held("se §§ 14–27 ovan") == "se §§~14–27 ovan");
  CHECK(held("och 8–9 §§ lagen") == "och 8–9~§§ lagen");
  CHECK(held("enligt 7 kap. 2 § SoL") == "enligt 7~kap.~2~§ SoL");
  CHECK(held("i 5 kap. 9 a § lagen") == "i~5~kap.~9~a~§ lagen");
  CHECK(held("i 12 a kap. om") == "i~12~a~kap. om");
  CHECK(held("(16 kap. 3 §) hälso-") == "(16~kap.~3~§) hälso-");
  CHECK(held("om § 5 a om") == "om §~5 a om");
  CHECK(held("enligt 2 § 3 stycket och 9 a § 2 stycket") == "enligt 2~§ 3 stycket och 9~a~§ 2 stycket");
}

TEST_CASE("groups of three figures and what they count are held together", "[layout]") {
  CHECK(held("bekostar 780 000 kronor av") == "bekostar 780~000~kronor av");
  CHECK(held("till ca 8 800 000 kronor, varav") == "till ca~8~800~000~kronor, varav");
  CHECK(held("på 1 234 kr.") == "på 1~234~kr.");
  CHECK(held("om 12 mnkr och 5 tkr") == "om 12~mnkr och 5~tkr");
  CHECK(held("står för 48,8 % av") == "står för 48,8~% av");
  CHECK(held("med 51,2 procent.") == "med 51,2~procent.");
  CHECK(held("omkring 8,8 miljoner kronor") == "omkring 8,8~miljoner~kronor");
  CHECK(held("inom 30 dagar från") == "inom 30~dagar från");
  CHECK(held("(50–70 %)") == "(50–70~%)");
  CHECK(held("År 2022 100 personer") == "År 2022 100 personer");
  CHECK(held("tre 000 och 12 00 och 4 0000") == "tre 000 och 12 00 och 4 0000");
}

TEST_CASE("references keep to their numbers", "[layout]") {
  CHECK(held("se bilaga 1 och avsnitt 8.2.") == "se bilaga~1 och avsnitt~8.2.");
  CHECK(held("av tabell 2 och (punkt 3)") == "av tabell~2 och (punkt~3)");
  CHECK(held("Bilaga 2 gäller") == "Bilaga~2 gäller");
  CHECK(held("avtal nr 3 samt nr. 4") == "avtal nr~3 samt nr.~4");
  CHECK(held("se sida 4 och s. 5") == "se sida~4 och s.~5");
  CHECK(held("(SFS 2025:400) prop. 2019/20:1") == "(SFS~2025:400) prop.~2019/20:1");
  CHECK(held("bilaga ett och bilagan som") == "bilaga ett och bilagan som");
}

TEST_CASE("the one letter of i does not part from the reference that it leads to", "[layout]") {
  CHECK(held("finns i 26 kap. 1 § lagen") == "finns i~26~kap.~1~§ lagen");
  CHECK(held("som i 2 § anges") == "som i~2~§ anges");
  CHECK(held("regleras i avsnitt 11.2.") == "regleras i~avsnitt~11.2.");
  CHECK(held("I bilaga 1 anges") == "I~bilaga~1 anges");
  CHECK(held("(i tabell 2)") == "(i~tabell~2)");
  CHECK(held("i avsnitt som i 26 kommuner") == "i avsnitt som i 26 kommuner");
  CHECK(held("deltog 4 i 2 §") == "deltog 4 i~2~§");
}

TEST_CASE("what the author has bound by hard spaces is held as if the rules had done it", "[layout]") {
  CHECK(held("finns i 26\u00A0kap.\u00A01\u00A0§ samma") == "finns i~26\u00A0kap.\u00A01\u00A0§ samma");
  CHECK(held("regleras i avsnitt\u00A011.2.") == "regleras i~avsnitt\u00A011.2.");
  CHECK(held("enligt 9\u00A0a § lagen") == "enligt 9\u00A0a~§ lagen");
  CHECK(held("den 29\u00A0september 2023 och") == "den 29\u00A0september~2023 och");
  CHECK(held("kostar 780\u00A0000 kronor") == "kostar 780\u00A0000~kronor");
  CHECK(held("i Bergs\u00A0kommun 2023") == "i Bergs\u00A0kommun 2023");
}

TEST_CASE("per keeps to what it counts by", "[layout]") {
  CHECK(held("kronor per år, och") == "kronor per~år, och");
  CHECK(held("per månad och per kommun") == "per~månad och per kommun");
}

TEST_CASE("times and days are held together", "[layout]") {
  CHECK(held("Mötet börjar kl. 9.30 den 1 januari 2026.") == "Mötet börjar kl.~9.30 den 1~januari~2026.");
  CHECK(held("kl. 09:30 – 12.00 i") == "kl.~09:30~–~12.00 i");
  CHECK(held("maj, den 13 oktober") == "maj, den 13~oktober");
  CHECK(held("den 29 september 2023 och") == "den 29~september~2023 och");
  CHECK(held("Mars 2024, i maj 2025") == "Mars~2024, i maj~2025");
  CHECK(held("i maj 35 personer") == "i maj 35 personer");
}

TEST_CASE("initials and party letters keep to their names", "[layout]") {
  CHECK(held("till E. Ring och A.B. Ek") == "till E.~Ring och A.B.~Ek");
  CHECK(held("av L. M. Hallquist") == "av L.~M.~Hallquist");
  CHECK(held("Katarina Nyberg Finn (S), Lennart Raswill (KD)") ==
        "Katarina Nyberg Finn~(S), Lennart Raswill~(KD)");
  CHECK(held("Åsa Öberg (Öppna) och Regionen (SVOM) och Ö. Äng") ==
        "Åsa Öberg (Öppna) och Regionen (SVOM) och Ö.~Äng");
  CHECK(held("i klass B. Men") == "i klass B.~Men");  // cannot be told from an initial
}

TEST_CASE("a dash never begins a line", "[layout]") {
  CHECK(held("kommunerna – och regionen") == "kommunerna~– och regionen");
  CHECK(held("sekreterare § 14 – 27") == "sekreterare §~14~–~27");
  CHECK(held("– en punkt") == "– en punkt");
}

TEST_CASE("abbreviations that are written with spaces are held together", "[layout]") {
  CHECK(held("t. ex. så") == "t.~ex. så");
  CHECK(held("till m. m. och fr. o. m. den") == "till m.~m. och fr.~o.~m. den");
  CHECK(held("t.ex. kommunen, bl.a. där") == "t.ex. kommunen, bl.a. där");
}

TEST_CASE("units are found across runs", "[layout]") {
  CHECK(held({"bekostar ", "780 000", " kronor"}) == "bekostar 780~000~kronor");
  CHECK(held({"se bilaga", " ", "1", "."}) == "se bilaga~1.");
}

TEST_CASE("a unit goes whole to the next line, and its text is what the author typed", "[layout]") {
  const auto set = lay_out(document({paragraph("aaaaaaaaaaaaa 8 800 000 kronor")}), plain_style(20));
  CHECK(set.lines(0) == std::vector<std::string>{"aaaaaaaaaaaaa", "8 800 000 kronor"});
}

TEST_CASE("a unit that is wider than its line gives way where it holds least", "[layout]") {
  const auto set = lay_out(document({paragraph("se ca 8 800 000 kronor nu")}), plain_style(16));
  // 19 characters from ca to kronor; without ca 16.
  CHECK(set.lines(0) == std::vector<std::string>{"se ca", "8 800 000 kronor", "nu"});
  const auto narrow = lay_out(document({paragraph("ca 8 800 000 kronor")}), plain_style(10));
  CHECK(narrow.lines(0) == std::vector<std::string>{"ca", "8 800 000", "kronor"});
  CHECK_FALSE(narrow.said(Slug::word_broken));
}

TEST_CASE("a unit's words are not hyphenated", "[layout]") {
  const auto set = lay_out(document({paragraph("xxxxxxxxxxxxxxx 30 kronorna xx")}), plain_style(22),
                           {"kronor-na", "kro-norna"});
  CHECK(set.lines(0).size() == 2);
  for (const auto& line : set.lines(0)) CHECK_FALSE(line.ends_with('-'));
}
