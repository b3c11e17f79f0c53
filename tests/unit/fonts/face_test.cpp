#include "fonts/face.hpp"

#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "fonts/find.hpp"
#include "fonts/shape.hpp"

using namespace klausul;

namespace {

std::string bytes_of(const FaceRequest& request) {
  std::ifstream file(find_font_file(request).value().path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What a document does with a face; the answer does not matter, that it comes does.
void use(const std::string& bytes) {
  const OpenedFace opened = open_font_bytes(bytes, 0);
  REQUIRE((opened.face == nullptr) == !opened.fault.empty());
  if (!opened.face) return;
  const OwnedHb<hb_buffer_t> buffer(hb_buffer_create());
  std::set<std::uint32_t> glyphs;
  for (const Glyph& glyph : shape_text(*opened.face, "Åäö AVA fi", Figures::tabular, buffer.get()).glyphs)
    glyphs.insert(glyph.id);
  opened.face->subset(glyphs);
}

}  // namespace

TEST_CASE("widths and heights are those of the metric table", "[fonts]") {
  // Liberation Serif has the widths of Times Roman, whose AFM file says: A 722, a 444, space 250, zero 500.
  const OpenedFace opened = open_font_bytes(bytes_of({"Liberation Serif"}), 0);
  REQUIRE(opened.face);
  const OwnedHb<hb_buffer_t> buffer(hb_buffer_create());
  const auto width = [&](const char* text) {
    return shape_text(*opened.face, text, Figures::proportional, buffer.get()).advance;
  };
  CHECK(width("A") == 722);
  CHECK(width("a") == 444);
  CHECK(width(" ") == 250);
  CHECK(width("0") == 500);
  CHECK(opened.face->metrics().ascent == 891);    // 1825 of 2048, as in Times New Roman
  CHECK(opened.face->metrics().descent == -216);  // 443 of 2048
  CHECK(opened.face->description().postscript_name == "LiberationSerif");
  CHECK(opened.face->description().serif);
  CHECK_FALSE(opened.face->description().italic);
}

TEST_CASE("font units are rounded to the nearest thousandth", "[fonts]") {
  const OpenedFace opened = open_font_bytes(bytes_of({"Liberation Serif"}), 0);  // 2048 units an em
  REQUIRE(opened.face);
  CHECK(opened.face->thousandths(2048) == 1000);
  CHECK(opened.face->thousandths(1) == 0);  // 0.49
  CHECK(opened.face->thousandths(2) == 1);  // 0.98
  CHECK(opened.face->thousandths(-2) == -1);
  CHECK(opened.face->thousandths(-264) == -129);  // -128.9
}

TEST_CASE("a face without TrueType outlines is refused", "[fonts]") {
  const OpenedFace opened = open_font_bytes(bytes_of({"Linux Libertine O"}), 0);
  CHECK_FALSE(opened.face);
  CHECK(opened.fault.find("TrueType") != std::string::npos);
}

TEST_CASE("what is no font is refused", "[fonts]") {
  for (const char* bytes : {"", "x", "%PDF-1.7", "OTTO", "true"}) {
    CHECK_FALSE(open_font_bytes(bytes, 0).face);
    CHECK_FALSE(open_font_bytes(bytes, 0).fault.empty());
  }
  CHECK_FALSE(open_font_file("/nonexistent.ttf", 0).face);
}

TEST_CASE("a font that is cut short never crashes the program", "[fonts]") {
  const std::string whole = bytes_of({"Liberation Serif"});
  for (std::size_t part = 0; part < 60; ++part) use(whole.substr(0, whole.size() * part / 60));
  for (std::size_t size = 0; size < 400; size += 7) use(whole.substr(0, size));
  CHECK_FALSE(open_font_bytes(whole.substr(0, 300), 0).face);
}

TEST_CASE("a font with damaged bytes never crashes the program", "[fonts]") {
  const std::string whole = bytes_of({"Carlito"});
  std::uint32_t random = 1;
  const auto next = [&] { return random = random * 1664525u + 1013904223u; };  // Numerical Recipes' generator
  for (int round = 0; round < 150; ++round) {
    std::string damaged = whole;
    // Every other time within the table directory and the small tables that follow it, where it hurts.
    const std::size_t reach = round % 2 == 0 ? 2000 : damaged.size();
    for (int i = 0; i < 20; ++i) damaged[(next() >> 4) % reach] = static_cast<char>(next() >> 24);
    use(damaged);
  }
}
