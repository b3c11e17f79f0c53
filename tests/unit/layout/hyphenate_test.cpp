#include "layout/hyphenate.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

// The word with its points as hyphens.
std::string cut(const std::string& word, const Hyphenator& hyphenator) {
  std::string result;
  std::size_t done = 0;
  for (const std::size_t point : hyphenator.points(word)) {
    result += word.substr(done, point - done) + "-";
    done = point;
  }
  return result + word.substr(done);
}

}  // namespace

TEST_CASE("Swedish words are cut between syllables, å ä ö included", "[layout]") {
  const auto swedish = make_swedish_hyphenator();
  CHECK(cut("kommunerna", *swedish) == "kom-mu-nerna");
  const std::string word = cut("särskilda", *swedish);
  CHECK(word.find('-') != std::string::npos);
  CHECK(word.starts_with("sär-"));  // the cut stands after the letter ä's two bytes, not inside them
}

TEST_CASE("a cut leaves two letters before it and three after", "[layout]") {
  const auto swedish = make_swedish_hyphenator();
  for (const char* text :
       {"avtal", "ömsesidig", "överenskommelse", "åtagande", "ansvarig", "idéerna", "ungdomsmottagning"}) {
    const std::string word = text;
    for (const std::size_t point : swedish->points(word)) {
      CHECK(point >= 2);
      CHECK(word.size() - point >= 3);
    }
  }
}

TEST_CASE("figures, capitals, abbreviations and short words are not cut", "[layout]") {
  const auto swedish = make_swedish_hyphenator();
  for (const char* word :
       {"SVOM", "2023", "bl.a.", "fr.o.m.", "och", "780000", "14§", "HjKommun", "info@berg.se", "1:e"})
    CHECK(swedish->points(word).empty());
}

TEST_CASE("marks around a word do not keep it from being cut", "[layout]") {
  const auto swedish = make_swedish_hyphenator();
  CHECK(cut("(kommunerna),", *swedish) == "(kom-mu-nerna),");
  CHECK(cut("”kommunerna”", *swedish) == "”kom-mu-nerna”");
}

TEST_CASE("an exception goes before the patterns", "[layout]") {
  const auto swedish = make_swedish_hyphenator({"samverkans-avtal", "avtal"});
  CHECK(cut("samverkansavtal", *swedish) == "samverkans-avtal");
  CHECK(cut("Samverkansavtal", *swedish) == "Samverkans-avtal");
  CHECK(cut("avtal", *swedish) == "avtal");
}
