#include "layout/hyphenate.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

std::vector<HyphenPoint> points_of(const std::string& word, const Hyphenator& hyphenator) {
  std::vector<HyphenPoint> points;
  hyphenator.points(word, points);
  return points;
}

// The word with its points as hyphens, and joints as "=".
std::string cut(const std::string& word, const Hyphenator& hyphenator) {
  std::string result;
  std::size_t done = 0;
  for (const HyphenPoint& point : points_of(word, hyphenator)) {
    result += word.substr(done, point.offset - done) + (point.joint ? "=" : "-");
    done = point.offset;
  }
  return result + word.substr(done);
}

std::unique_ptr<Hyphenator> with(std::vector<std::string> words, std::vector<std::string> first_parts = {},
                                 std::vector<std::string> last_parts = {}) {
  return make_swedish_hyphenator(std::make_shared<HyphenationList>(
      HyphenationList{std::move(words), std::move(first_parts), std::move(last_parts), {}, {}}));
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
    for (const HyphenPoint& point : points_of(word, *swedish)) {
      CHECK(point.offset >= 2);
      CHECK(word.size() - point.offset >= 3);
    }
  }
}

TEST_CASE("figures, capitals, abbreviations and short words are not cut", "[layout]") {
  const auto swedish = make_swedish_hyphenator();
  for (const char* word :
       {"SVOM", "2023", "bl.a.", "fr.o.m.", "och", "780000", "14§", "HjKommun", "info@berg.se", "1:e"})
    CHECK(points_of(word, *swedish).empty());
}

TEST_CASE("marks around a word do not keep it from being cut", "[layout]") {
  const auto swedish = make_swedish_hyphenator();
  CHECK(cut("(kommunerna),", *swedish) == "(kom-mu-nerna),");
  CHECK(cut("”kommunerna”", *swedish) == "”kom-mu-nerna”");
}

TEST_CASE("a word of the list is cut as the list says and nowhere else", "[layout]") {
  const auto swedish = with({"do-kument", "avtal"});
  CHECK(cut("dokument", *swedish) == "do-kument");
  CHECK(cut("Dokument", *swedish) == "Do-kument");
  CHECK(cut("avtal", *swedish) == "avtal");
}

TEST_CASE("a word of the list is known in its inflected forms", "[layout]") {
  const auto swedish = with({"do-kument"});
  for (const std::string ending : {"et", "en", "ens", "s"})
    CHECK(cut("dokument" + ending, *swedish) == "do-kument" + ending);
  CHECK(cut("(dokumenten),", *swedish) == "(do-kumenten),");
}

TEST_CASE("a compound of the list is cut at its joint, its parts after the patterns", "[layout]") {
  const auto swedish = with({"social=nämnd"});
  // No cut before the last two letters of a part, as of any word.
  CHECK(cut("socialnämnden", *swedish) == "social=nämnden");
  const auto longer = with({"patient=organisation"});
  REQUIRE(cut("patientorganisationen", *longer) == "pa-tient=organi-sa-tio-nen");
  const auto points = points_of("patientorganisationen", *longer);
  for (const HyphenPoint& point : points) CHECK(point.poor != point.joint);
}

TEST_CASE("the patterns do not cut within four letters of a joint", "[layout]") {
  const auto swedish = with({"central=byrå"}, {"mottagnings", "grund"});
  CHECK(cut("arbetet", *swedish).starts_with("ar-"));
  CHECK(cut("mottagningsarbetet", *swedish) == "mot-tag-nings=arbetet");
  CHECK(cut("grundbemanning", *swedish) == "grund=beman-ning");
  CHECK(cut("centralbyrån", *swedish) == "central=byrån");
}

TEST_CASE("two letters are a poor stub, unless the list asks for them", "[layout]") {
  const auto betalas = points_of("betalas", *make_swedish_hyphenator());
  REQUIRE(!betalas.empty());
  CHECK(betalas[0] == HyphenPoint{2, false, true});
  const auto listed = points_of("betalas", *with({"be-tala"}));
  CHECK(listed == std::vector{HyphenPoint{2, false, false}});
}

TEST_CASE("what follows a first part is a word of its own", "[layout]") {
  const auto swedish = with({"över=ens-kommelse"}, {"sam-verkans"});
  CHECK(cut("samverkansavtal", *swedish) == "sam-verkans=avtal");
  CHECK(cut("samverkansöverenskommelsen", *swedish) == "sam-verkans=över=ens-kommelsen");
  for (const HyphenPoint& point : points_of("samverkansöverenskommelsen", *swedish)) CHECK_FALSE(point.poor);
  // Three letters after it are an ending.
  CHECK(cut("samverkanssar", *swedish).find('=') == std::string::npos);
}

TEST_CASE("three letters after a first part are a word only if the list says so", "[layout]") {
  const auto swedish = with({}, {"sam-verkans", "arbets"}, {"råd", "dag"});
  CHECK(cut("samverkansråd", *swedish) == "sam-verkans=råd");
  CHECK(cut("samverkansrådet", *swedish) == "sam-verkans=rådet");
  CHECK(cut("arbetsdag", *swedish) == "arbets=dag");
  CHECK(cut("arbetsamt", *swedish).find('=') == std::string::npos);
  // Without the last part the patterns decide, and know nothing of compounds.
  CHECK(cut("samverkansråd", *with({}, {"sam-verkans"})).find('=') == std::string::npos);
}

TEST_CASE("the patterns can be prepared more than once and early", "[layout]") {
  prepare_swedish_hyphenation();
  prepare_swedish_hyphenation();
  CHECK(cut("kommunerna", *make_swedish_hyphenator()) == "kom-mu-nerna");
}
