#include "paint/embed.hpp"

#include "catch.hpp"
#include "hand_made.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string painted(const std::string& text, PdfPart part = PdfPart::a2a) {
  HandMade made;
  made.line(text, made.face("Liberation Serif"), pt(80), pt(100), made.content(made.element(Tag::paragraph)));
  return made.paint(part).value();
}

std::string font_name(const std::string& pdf) {
  const std::string list = ask("pdffonts {}", pdf);
  return list.substr(list.find('+') - 6, 6);
}

}  // namespace

TEST_CASE("documents with the same kinds of characters have the same font program", "[paint]") {
  const std::string letters = "abcdefghijklmno ";
  CHECK(font_name(painted(letters + "pur")) == font_name(painted(letters + "sty")));
  CHECK(font_name(painted(letters + "pur")) != font_name(painted(letters + "pur 7")));
}

TEST_CASE("what was painted before changes nothing", "[paint]") {
  const std::string first = painted("ett ŋ och ett š");
  painted("ett đ, ett ŋ, ett ž");
  painted("ett š och ett ŋ");
  CHECK(painted("ett ŋ och ett š") == first);
}

TEST_CASE("faces that other documents used before change nothing", "[paint]") {
  const auto paint_with = [](HandMade& made) {
    for (const char* family : {"Carlito", "Lato"})
      made.line("text", made.face(family), pt(80), pt(100), made.content(made.element(Tag::paragraph)));
    return made.paint().value();
  };
  HandMade fresh, used;
  for (const char* family : {"Lato", "Open Sans", "Carlito"}) used.face(family);
  CHECK(paint_with(fresh) == paint_with(used));
}

TEST_CASE("characters that are not common come back as they were", "[paint]") {
  for (const PdfPart part : {PdfPart::a1a, PdfPart::a2a, PdfPart::a4f})
    CHECK(normalised(ask("pdftotext {} -", painted("Ubmejen tjïelte: ŋuohta, Đ Ŧ ž – ”§ 4”", part))) ==
          "Ubmejen tjïelte: ŋuohta, Đ Ŧ ž – ”§ 4”");
}

TEST_CASE("more glyphs than there are codes is a fault, not a wrong text", "[paint]") {
  HandMade made;
  TextFragment& line = made.line("a", made.face("Liberation Serif"), pt(80), pt(100), ContentId::none);
  const Glyph a = line.glyphs[0];
  line.text.clear();
  line.glyphs = {};
  // The same glyph with ever other texts: four characters of two bytes each.
  for (int i = 0; i < 4097; ++i) {
    line.glyphs.edit().push_back(a);
    line.glyphs.edit().back().cluster = static_cast<std::uint32_t>(line.text.size());
    for (int shift = 0; shift < 18; shift += 6)
      line.text += std::string("\xC3") + static_cast<char>(0x80 + (i >> shift & 63));
  }
  CHECK_FALSE(made.paint());
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].slug == Slug::pdf_failed);
}

TEST_CASE("a face whose blanks are stretched keeps its words apart", "[paint]") {
  HandMade made;
  TextFragment& line = made.line("ord och ord", made.face("Liberation Serif"), pt(80), pt(100),
                                 made.content(made.element(Tag::paragraph)));
  line.word_spacing = pt(5);
  const std::string pdf = made.paint().value();
  CHECK(holds(ask("qpdf --qdf {} -", pdf), "5 Tw"));
  // Liberation Serif at 12 points: "ord" is 3 glyphs of 500, 333 and 500 thousandths, a blank 250; then 5
  // points.
  const std::string boxes = ask("pdftotext -bbox {} -", pdf);
  CHECK(holds(boxes, "xMin=\"80.000000\""));
  CHECK(holds(boxes, "xMin=\"103.996000\""));  // 80 + 12 × 1.583 + 5
}
