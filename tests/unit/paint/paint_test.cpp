#include "paint/paint.hpp"

#include "catch.hpp"
#include "hand_made.hpp"

using namespace klausul;

namespace {

// One paragraph of lines in one face.
std::string painted_lines(const std::vector<std::string>& lines,
                          const std::string& family = "Gentium Book Plus") {
  HandMade made;
  const ContentId content = made.content(made.element(Tag::paragraph));
  Length y = pt(100);
  for (const std::string& line : lines) {
    made.line(line, made.face(family), pt(80), y, content);
    y += pt(16);
  }
  return made.paint().value();
}

std::string text_in(const std::string& pdf) { return normalised(ask("pdftotext {} -", pdf)); }
bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the file is sound, of version 1.7, and exactly A4", "[paint]") {
  const std::string pdf = painted_lines({"Hej"});
  CHECK(pdf.substr(0, 9) == "%PDF-1.7\n");
  const std::string check = ask("qpdf --check {}", pdf);
  CHECK(holds(check, "No syntax or stream encoding errors found"));
  CHECK_FALSE(holds(check, "WARNING"));
  CHECK(holds(ask("pdfinfo {}", pdf), "595.276 x 841.89 pts (A4)"));
}

TEST_CASE("two paintings give the same bytes", "[paint]") {
  CHECK(painted_lines({"Åre kommun", "Härjedalens kommun"}) ==
        painted_lines({"Åre kommun", "Härjedalens kommun"}));
  CHECK(painted_lines({"Åre kommun"}) != painted_lines({"Berg kommun"}));
}

TEST_CASE("the text comes back as it was", "[paint]") {
  const std::string text = "åäö ÅÄÖ é – ” § 12 500 kr fi ffl affisch AVATAR";
  for (const char* family :
       {"Liberation Serif", "Gentium Book Plus", "Charis SIL", "Carlito", "Open Sans", "Lato"}) {
    INFO(family);
    CHECK(text_in(painted_lines({text}, family)) == text);
  }
}

TEST_CASE("a space and a no-break space keep apart, though they share a glyph", "[paint]") {
  // pdftotext writes both as a blank; the tree is read as it is.
  CHECK(holds(ask("pdfinfo -struct-text {}", painted_lines({"12\u00a0500 kr"})), "12\u00a0500 kr"));
}

TEST_CASE("a letter with a loose accent comes back whole", "[paint]") {
  const std::string text = "före a\u030a\u0302 efter";
  CHECK(holds(text_in(painted_lines({text}, "Gentium Plus")), "efter"));
  const std::string tree = normalised(ask("pdfinfo -struct-text {}", painted_lines({text}, "Gentium Plus")));
  CHECK(holds(tree, "efter"));
  CHECK(holds(text_in(painted_lines({text}, "Gentium Plus")), "\u0302"));
}

TEST_CASE("fonts are embedded subsets with text", "[paint]") {
  const std::string fonts = ask("pdffonts {}", painted_lines({"Hej"}, "Carlito"));
  CHECK(holds(fonts, "+Carlito "));
  CHECK(holds(normalised(fonts), "CID TrueType Custom yes yes yes"));  // embedded, subset, ToUnicode
}

TEST_CASE("a real hyphen at a line's end stays, a soft one joins the word", "[paint]") {
  HandMade made;
  const FaceId face = made.face("Gentium Book Plus");
  const ContentId content = made.content(made.element(Tag::paragraph));
  made.line("all hälso-", face, pt(80), pt(100), content).hyphen_before_break = true;
  made.line("och sjukvård i kommunfull-", face, pt(80), pt(116), content).soft_hyphen = true;
  made.line("mäktiges namn", face, pt(80), pt(132), content);
  CHECK(text_in(made.paint().value()) == "all hälso- och sjukvård i kommunfullmäktiges namn");
}

TEST_CASE("an empty page, an empty fragment and no structure are no trouble", "[paint]") {
  HandMade made;
  made.line("", made.face("Lato"), pt(80), pt(100), made.content(made.element(Tag::paragraph)));
  made.new_page();
  CHECK(holds(ask("qpdf --check {}", made.paint().value()), "No syntax or stream encoding errors"));
}

TEST_CASE("watermarks, fills and rules are painted and are no text of the document", "[paint]") {
  HandMade made;
  const FaceId face = made.face("Open Sans", true);
  Watermark mark;
  mark.degrees = 55;
  mark.text = made.line("UTKAST", face, pt(150), pt(600), ContentId::none);
  made.pages.pages.back().text.clear();
  made.pages.pages.back().watermarks.push_back(mark);
  made.pages.pages.back().rectangles.push_back({pt(80), pt(245), pt(200), {500}, {}, OriginId::none});
  made.pages.pages.back().backgrounds.push_back(
      {pt(80), pt(228), pt(200), pt(16), {255, 0, 128}, OriginId::none});
  made.line("Texten", face, pt(80), pt(100), made.content(made.element(Tag::paragraph)));
  const std::string pdf = made.paint().value();
  const std::string content = ask("qpdf --qdf --object-streams=disable {} -", pdf);
  CHECK(holds(content, "80 596.39 200 0.5 re f"));  // 841.890 - 245 - 0.5
  CHECK(holds(content, "1 0 0.502 rg\n80 597.89 200 16 re f"));
  CHECK(holds(content, "q 0.574 0.819 -0.819 0.574 150 241.89 cm"));  // cos 55, sin 55
  const std::string tree = ask("pdfinfo -struct-text {}", pdf);
  CHECK(holds(tree, "Texten"));
  CHECK_FALSE(holds(tree, "UTKAST"));
}

TEST_CASE("author, title, dates and producer are those of the document", "[paint]") {
  const std::string info = ask("TZ=UTC pdfinfo -isodates {}", painted_lines({"Hej"}));
  CHECK(holds(info, "Avtal om ungdomsmottagning – § 1"));
  CHECK(holds(info, "Östersunds kommun"));
  CHECK(holds(normalised(info), "CreationDate: 2026-03-01T00:00:00Z ModDate: 2026-03-01T00:00:00Z"));
  CHECK(holds(info, "klausul " KLAUSUL_VERSION));
  CHECK(holds(ask("pdfinfo -meta {}", painted_lines({"Hej"})), "<pdfaid:part>2</pdfaid:part>"));
}

TEST_CASE("the manifest goes into the catalog, and an empty one leaves no trace", "[paint]") {
  HandMade made;
  CHECK_FALSE(holds(made.paint().value(), "PieceInfo"));
  Manifest manifest;
  manifest.engine = "klausul 9.9";
  manifest.parameters = {"fall.xml", "hash1"};
  manifest.main_template = {"avtal@1.0", "hash2"};
  manifest.style = {"region@3.0", "hash3"};
  manifest.clauses = {{"syfte@2.1", "hash4"}};
  manifest.declaring = {{"pris@1.0", "hash5"}};
  manifest.registers = {{"parter.xml", "hash6"}};
  manifest.images = {{"vapen.png", "hash7"}};
  manifest.hyphenation = {"avstavning.txt", "hash8"};
  const std::string json = ask("qpdf --json {}", made.paint(PdfPart::a2a, manifest).value());
  for (const char* part : {"klausul 9.9", "fall.xml", "avtal@1.0", "region@3.0", "syfte@2.1", "pris@1.0",
                           "parter.xml", "vapen.png", "avstavning.txt", "hash1", "hash2", "hash3", "hash4",
                           "hash5", "hash6", "hash7", "hash8"})
    CHECK(holds(json, part));
}

TEST_CASE("what libharu cannot hold is a fault, not half a file", "[paint]") {
  HandMade made;
  for (int i = 0; i < 32'768; ++i) made.new_page();
  CHECK_FALSE(made.paint());
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].slug == Slug::pdf_failed);
}

TEST_CASE("painting the same pages from two libraries gives the same bytes", "[paint]") {
  HandMade one, two;
  for (HandMade* made : {&one, &two}) {
    // The order in which faces are asked for is the same, so the ids are.
    const FaceId face = made->face("Charis SIL", true, true);
    made->line("Särskilt yttrande", face, pt(80), pt(100), made->content(made->element(Tag::paragraph)));
  }
  CHECK(one.paint() == two.paint());
}
