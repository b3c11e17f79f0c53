#include "check/terms.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("a word is a form of a term with any inflection or second part of a compound") {
  for (const std::u32string_view word :
       {U"närmottagning", U"närmottagningen", U"närmottagningarnas", U"närmottagningsavtal"})
    CHECK(is_form_of(word, U"närmottagning"));
  CHECK(is_form_of(U"lokala", U"lokalt"));
  CHECK(is_form_of(U"verksamhet", U"verksamheten"));
  CHECK_FALSE(is_form_of(U"mottagning", U"närmottagning"));
  CHECK_FALSE(is_form_of(U"lokal", U"lokalisering"));
}

TEST_CASE("a short term is its own stem") {
  CHECK(is_form_of(U"parten", U"part"));
  CHECK_FALSE(is_form_of(U"par", U"part"));
}

TEST_CASE("terms are read from definitions, uses from begrepp, and fields are nobody's term") {
  const Terms terms = read_terms(
      "<text o=\"1\"><definition o=\"2\"><a n=\"term\">Part</a>den som skriver på</definition>"
      "<definition o=\"3\"><a n=\"term\"><f n=\"ort\">{{ort.@k3}}</f></a>en plats</definition>"
      "<stycke o=\"4\">Varje <begrepp o=\"5\">parts</begrepp> ansvar för {{ort.@l6}}.</stycke></text>");
  REQUIRE(terms.defined.size() == 1);
  CHECK(terms.defined[0].text == "Part");
  CHECK(terms.defined[0].origin == static_cast<OriginId>(2));
  REQUIRE(terms.used.size() == 1);
  CHECK(terms.used[0].text == "parts");
  CHECK(terms.used[0].origin == static_cast<OriginId>(5));
  const std::vector<std::u32string> words = {U"den", U"som", U"skriver", U"på", U"en",
                                             U"plats", U"varje", U"parts", U"ansvar", U"för"};
  CHECK(terms.words == words);
}
