#include "check/fixed_text.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

const std::string field = "\uFFFC";

std::vector<std::string> texts(const std::string& body) {
  std::vector<std::string> result;
  for (const Passage& passage :
       fixed_passages("<klausul><huvud><skal>5%</skal></huvud><text>" + body + "</text></klausul>"))
    result.push_back(passage.text);
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a block's words are one passage, whatever is marked in them") {
  CHECK(
      texts(
          "<stycke>Parterna <stark>ska</stark>\n    <!-- nej -->samverka.</stycke><stycke>Nytt.</stycke>") ==
      Lines{"Parterna ska samverka.", "Nytt."});
}

TEST_CASE("fields, sections, references and other languages are marks") {
  CHECK(texts("<stycke>i {{ort}} och {{#flera}}med{{/flera}}, <hanvisning till=\"x\"/> <sprak "
              "kod=\"en\">5%</sprak></stycke>") ==
        Lines{"i " + field + " och " + field + "med" + field + ", " + field + " " + field});
}

TEST_CASE("printed attributes and footnotes are passages of their own, and other attributes are none") {
  CHECK(texts("<avsnitt rubrik=\"Mål &amp; syfte\" namn=\"mal\"><stycke>Se<fotnot>Noten.</fotnot> "
              "här.</stycke></avsnitt>") == Lines{"Mål & syfte", "Noten.", "Se här."});
}

TEST_CASE("each byte knows its place in the file") {
  const std::string file = "<klausul><text><stycke>5&#160;%\n  av &quot;a&quot;</stycke></text></klausul>";
  const std::vector<Passage> passages = fixed_passages(file);
  REQUIRE(passages.size() == 1);
  const Passage& passage = passages.front();
  CHECK(passage.text == "5\u00A0% av \"a\"");
  REQUIRE(passage.offsets.size() == passage.text.size());
  CHECK(passage.offsets[1] == file.find("&#160;"));
  CHECK(passage.offsets[2] == file.find("&#160;"));
  CHECK(passage.offsets[passage.text.find("av")] == file.find("av"));
  CHECK(passage.offsets[passage.text.find('"')] == file.find("&quot;"));
}
