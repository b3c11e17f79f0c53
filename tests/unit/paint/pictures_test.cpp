#include "paint/pictures.hpp"

#include "catch.hpp"
#include "rich_document.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string plain(const std::string& pdf) {
  return normalised(ask("qpdf --qdf --object-streams=disable {} -", pdf));
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a picture of pixels fills its rectangle and comes back pixel by pixel", "[paint]") {
  HandMade made;
  made.figure(red_and_grey(), pt(80), pt(100), ContentId::none);
  const std::string pdf = made.paint().value();
  CHECK(holds(plain(pdf), "q 120 0 0 60 80 681.89 cm/I0 Do Q"));  // 841.89 - 100 - 60
  const std::string list = normalised(ask("pdfimages -list {}", pdf));
  CHECK(holds(list, "1 0 image 8 4 rgb 3 8 image no"));
  // At one pixel a point the middle of the left half is all red: 200, 16, 46.
  const std::string picture = ask("pdftoppm -r 72 -x 90 -y 120 -W 1 -H 1 {}", pdf);
  CHECK(picture.substr(picture.size() - 3) == std::string("\xC8\x10\x2E", 3));
}

TEST_CASE("a grey picture has one channel", "[paint]") {
  HandMade made;
  RasterImage image;
  image.width = image.height = 2;
  image.channels = 1;
  image.pixels = std::string("\0\x55\xAA\xFF", 4);
  made.figure({"a.png", "", image, {}}, pt(80), pt(100), ContentId::none);
  CHECK(holds(plain(made.paint().value()), "/ColorSpace /DeviceGray"));
}

TEST_CASE("a picture on many pages is in the file once", "[paint]") {
  HandMade made;
  const FigureFragment head = made.figure(red_and_grey(), pt(80), pt(20), ContentId::none);
  for (int i = 0; i < 3; ++i) {
    made.new_page();
    made.pages.pages.back().figures.push_back(head);
  }
  CHECK(count(plain(made.paint().value()), "/Subtype /Image") == 1);
}

TEST_CASE("a drawing is its paths, upside up, in a form of a thousand units", "[paint]") {
  HandMade made;
  made.figure(triangle(), pt(80), pt(100), ContentId::none);
  const std::string pdf = made.paint().value();
  const std::string text = plain(pdf);
  CHECK(holds(text, "0 0.2 0 rg 0 0 m 1000 0 l 500 1000 l h f"));
  CHECK(holds(text, "/Subtype /Form"));
  // Near the top of the rectangle only the middle is painted.
  const auto at = [&](const char* x) {
    const std::string picture = ask("pdftoppm -r 72 -x " + std::string(x) + " -y 108 -W 1 -H 1 {}", pdf);
    return picture.substr(picture.size() - 3);
  };
  CHECK(at("140") == std::string("\0\x33\0", 3));
  CHECK(at("90") == "\xFF\xFF\xFF");
}

TEST_CASE("a curve has its control points before its end", "[paint]") {
  using Operator = VectorShape::Operator;
  VectorShape shape;
  shape.segments = {{Operator::move, {0, 0, 0}, {0, 0, 0}},
                    {Operator::curve, {1000, 2000, 4000}, {1000, 2000, 4000}},
                    {Operator::close, {}, {}}};
  shape.even_odd = true;
  HandMade made;
  made.figure({"a.svg", "", VectorImage{0, 0, 4000, 4000, {shape}}, {}}, pt(80), pt(100), ContentId::none);
  CHECK(holds(plain(made.paint().value()), "0 1000 m 250 750 500 500 1000 0 c h f*"));
}

TEST_CASE("a figure has its content, its box and its words; a page's furniture is none", "[paint]") {
  HandMade made;
  const StructureId figure = made.element(Tag::figure);
  made.at(figure).alternative = "Ett vapen";
  made.figure(red_and_grey(), pt(80), pt(100), made.content(figure));
  made.figure(triangle(), pt(80), pt(20), ContentId::none).artifact = ArtifactKind::header;
  const std::string text = plain(made.paint().value());
  CHECK(holds(text, "/Figure<</MCID 0>>BDC q 120"));
  CHECK(holds(text, "/BBox [ 80 681.89 200 741.89 ]"));
  CHECK(holds(text, "/Placement /Block"));
  CHECK(holds(text, "/Alt (Ett vapen)"));
  CHECK(holds(text, "/Artifact<</Type/Pagination/Subtype/Header>>BDC q 120"));
}

TEST_CASE("a figure in a line of text is not a block", "[paint]") {
  HandMade made;
  made.figure(triangle(), pt(80), pt(100),
              made.content(made.element(Tag::figure, made.element(Tag::paragraph))));
  CHECK_FALSE(holds(plain(made.paint().value()), "/Placement"));
}
