#include "layout/joints.hpp"

#include "catch.hpp"
#include "fonts/face_library.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Run call(std::size_t note) {
  Run made = run(std::to_string(note + 1), 5);
  made.kind = Run::Kind::footnote;
  made.note = note;
  return made;
}

// Justified, so that words are cut readily.
Lines lines_of(const std::string& text, int columns, const std::vector<std::string>& hyphenated) {
  Stylesheet style = plain_style(columns);
  style.of(TextRole::body).alignment = Alignment::justified;
  return lay_out(document({paragraph(text)}), style, hyphenated).lines(0);
}

int most_hyphens_in_a_row(const Lines& lines) {
  int most = 0, now = 0;
  for (const std::string& line : lines) {
    now = line.ends_with('-') ? now + 1 : 0;
    most = std::max(most, now);
  }
  return most;
}

}  // namespace

TEST_CASE(
    "names are not cut; what begins a sentence may be one, and is cut only at a joint that the list knows",
    "[layout]") {
  const std::vector<std::string> cuts = {"Kommu-nerna", "kommu-nerna"};
  CHECK(lines_of("aaaaaaa aaaaaa kommunerna bb", 22, cuts) == Lines{"aaaaaaa aaaaaa kommu-", "nerna bb"});
  CHECK(lines_of("aaaaaaa aaaaaa Kommunerna bb", 22, cuts) == Lines{"aaaaaaa aaaaaa", "Kommunerna bb"});
  CHECK(lines_of("aaaaaaa aaaaa. Kommunerna bb", 22, cuts) == Lines{"aaaaaaa aaaaa.", "Kommunerna bb"});
  CHECK(lines_of("aaaaaaa aaaaa. Samverkansavtalet bbbbbbbbb", 27, {"Samverkans=avtalet"}) ==
        Lines{"aaaaaaa aaaaa. Samverkans-", "avtalet bbbbbbbbb"});
  CHECK(lines_of("aaaaaaaaa t.ex. Kommunerna b", 22, cuts) == Lines{"aaaaaaaaa t.ex.", "Kommunerna b"});
  CHECK(lines_of("aaaaaaa aaaaa: Kommunerna bb", 22, cuts) == Lines{"aaaaaaa aaaaa:", "Kommunerna bb"});
}

TEST_CASE("a compound is cut at its joint rather than elsewhere", "[layout]") {
  // Both cuts fit on the first line; the one inside a part would fill it better.
  CHECK(lines_of("a a a a a samverkansavtalet bbbbbb", 23, {"sam-verkans=av-talet"}) ==
        Lines{"a a a a a samverkans-", "avtalet bbbbbb"});
  CHECK(lines_of("a a a a a samverkansavtalet bbbbbb", 23, {"sam-verkans-av-talet"}) ==
        Lines{"a a a a a samverkansav-", "talet bbbbbb"});
}

TEST_CASE("a number with its full stop ends a sentence", "[layout]") {
  CHECK(lines_of("aaaaaaa aa 10.1. Samverkansavtalet bbbbbbbbb", 28, {"Samverkans=avtalet"}) ==
        Lines{"aaaaaaa aa 10.1. Samverkans-", "avtalet bbbbbbbbb"});
  CHECK(lines_of("aaaaaaa aaaa 10. Samverkansavtalet bbbbbbbbb", 28, {"Samverkans=avtalet"}) ==
        Lines{"aaaaaaa aaaa 10. Samverkans-", "avtalet bbbbbbbbb"});
}

TEST_CASE("a word that fills many lines has no more than two hyphens in a row", "[layout]") {
  const std::string word = "abcdefabcdefabcdefabcdefabcdefabcdefabcdef";
  const auto set = lay_out(document({paragraph("xx " + word + " yy")}), plain_style(8),
                           {"abcdef-abcdef-abcdef-abcdef-abcdef-abcdef-abcdef"});
  CHECK(most_hyphens_in_a_row(set.lines(0)) == 2);
  CHECK(set.said(Slug::word_broken));
  CHECK(text_of(set.pages) == "xx " + word + " yy\n");
}

TEST_CASE("a word with a footnote's call is cut like any other, and the call is no part of its Span",
          "[layout]") {
  Document made = document({paragraph("")});
  made.footnotes.resize(1);
  made.root.children[0].runs = {run("aaaaaa samverkansavtalet"), call(0), run(", bb")};
  const auto set = lay_out(made, plain_style(20), {"samverkans-avtalet"});
  CHECK(squeezed(text_of(set.pages)) == "aaaaaa samverkansavtalet1, bb");
  int spans = 0;
  for (const StructureElement& element : set.pages.structure) {
    if (element.tag != Tag::span) continue;
    ++spans;
    CHECK(element.actual_text == "samverkansavtalet");
  }
  CHECK(spans == 1);
}

TEST_CASE("a part of a word is as wide in the breaker as on the page, ligatures and kerning too",
          "[layout]") {
  FaceLibrary faces;
  Diagnostics diagnostics;
  Stylesheet style = plain_style(40);
  for (TextStyle& look : style.text) look.family = "Gentium Book Plus";
  style.of(TextRole::body).alignment = Alignment::justified;
  const std::string text =
      "Avtalet ska officiellt specificera effektiviseringen och samfinansieringen av kommunernas "
      "officerskonflikter, och flickorna finner fler affischer.";
  const ToldHyphenator cuts({"of-fi-ci-ellt", "specif-icera", "ef-fekti-viseringen", "samf-inansieringen",
                             "officerskonf-likter", "af-fischer", "f-lickorna"});
  int hyphens = 0;
  for (int width = 90; width <= 300; ++width) {
    style.page.width = pt(40 + width);
    Diagnostics said;
    const PagedDocument pages = layout(document({paragraph(text)}), style, {faces, cuts}, said);
    REQUIRE(said.all().empty());
    CHECK(outside_margins(pages, style.page) == "");
    CHECK(text_of(pages) == text + "\n");
    for (const TextFragment& fragment : pages.pages[0].text) {
      hyphens += fragment.soft_hyphen ? 1 : 0;
      std::uint32_t last = 0;
      for (const Glyph& glyph : fragment.glyphs) {
        CHECK((glyph.cluster >= last && glyph.cluster < fragment.text.size()));
        last = glyph.cluster;
      }
    }
  }
  CHECK(hyphens > 100);
}
