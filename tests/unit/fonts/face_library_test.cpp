#include "fonts/face_library.hpp"

#include <thread>

#include "catch.hpp"

using namespace klausul;

namespace {

// A library with one face, and faults.
struct Fixture {
  FaceLibrary library;
  Diagnostics diagnostics;

  FaceId face(const FaceRequest& request) {
    return library.face(request, OriginId::none, diagnostics).value();
  }
  const GlyphRun& shape(std::string_view text, FaceId id, Figures figures = Figures::proportional) {
    return library.shape(text, id, figures);
  }
};

}  // namespace

TEST_CASE("a face that is not installed is a fault with the package that brings it", "[fonts]") {
  Fixture f;
  CHECK_FALSE(f.library.face({"Gentium Bok Plus", true}, static_cast<OriginId>(3), f.diagnostics));
  REQUIRE(f.diagnostics.all().size() == 1);
  CHECK(f.diagnostics.all()[0].slug == Slug::missing_face);
  CHECK(f.diagnostics.all()[0].origin == static_cast<OriginId>(3));
  CHECK(f.diagnostics.all()[0].arguments == std::vector<std::string>{"Gentium Bok Plus Bold", ""});
}

TEST_CASE("a face with PostScript outlines is a fault", "[fonts]") {
  Fixture f;
  CHECK_FALSE(f.library.face({"Linux Libertine O"}, OriginId::none, f.diagnostics));
  REQUIRE(f.diagnostics.all().size() == 1);
  CHECK(f.diagnostics.all()[0].slug == Slug::bad_face);
  CHECK(f.diagnostics.all()[0].arguments[0] == "Linux Libertine O");
}

TEST_CASE("the same request gives the same face, in the order of asking", "[fonts]") {
  Fixture f;
  const FaceId regular = f.face({"Lato"}), bold = f.face({"Lato", true});
  CHECK(regular == static_cast<FaceId>(0));
  CHECK(bold == static_cast<FaceId>(1));
  CHECK(f.face({"Lato"}) == regular);
  CHECK(f.library.name(bold) == "Lato Bold");
  CHECK(f.library.describe(bold).weight == 700);
  CHECK(f.library.path(bold).find("Lato-Bold.ttf") != std::string::npos);
}

TEST_CASE("kerning is the face's own, on top of its own widths", "[fonts]") {
  Fixture f;
  const GlyphRun& run = f.shape("AV", f.face({"Liberation Serif"}));
  REQUIRE(run.glyphs.size() == 2);
  CHECK(run.glyphs[0].nominal_advance == 722);
  CHECK(run.glyphs[0].advance == 722 - 129);  // the face kerns the pair by -264 of 2048 units
  CHECK(run.glyphs[1].advance == run.glyphs[1].nominal_advance);
  CHECK(run.advance == 722 - 129 + 722);
}

TEST_CASE("Swedish letters are one glyph each, composed or not", "[fonts]") {
  Fixture f;
  for (const char* family :
       {"Liberation Serif", "Gentium Book Plus", "Carlito", "Open Sans", "Lato", "Charis SIL"}) {
    const FaceId face = f.face({family});
    const GlyphRun& run = f.shape("åäöÅÄÖé–”§", face);
    CHECK(run.glyphs.size() == 10);
    for (const Glyph& glyph : run.glyphs) CHECK(glyph.id != 0);
    CHECK(f.shape("a\u030a", face).glyphs[0].id == run.glyphs[0].id);
  }
}

TEST_CASE("clusters are byte offsets and a ligature stands for all its letters", "[fonts]") {
  Fixture f;
  const GlyphRun& run = f.shape("åfia", f.face({"Carlito"}));
  REQUIRE(run.glyphs.size() == 3);  // å, fi, a
  CHECK(run.glyphs[0].cluster == 0);
  CHECK(run.glyphs[1].cluster == 2);
  CHECK(run.glyphs[2].cluster == 4);
}

TEST_CASE("tabular figures are all equally wide", "[fonts]") {
  Fixture f;
  const FaceId face = f.face({"Caladea"});  // its ordinary figures differ; its tabular nine is forgotten
  CHECK(f.shape("1", face).advance != f.shape("0", face).advance);
  for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8"})
    CHECK(f.shape(digit, face, Figures::tabular).advance == f.shape("0", face, Figures::tabular).advance);
}

TEST_CASE("a character that the face lacks is glyph 0", "[fonts]") {
  Fixture f;
  CHECK(f.shape("\u2603", f.face({"Lato"})).glyphs.at(0).id == 0);
}

TEST_CASE("a word is shaped once and stays where it is", "[fonts]") {
  Fixture f;
  const FaceId face = f.face({"Lato"});
  const GlyphRun* first = &f.shape("kommun", face);
  for (int i = 0; i < 1000; ++i) f.shape("ord" + std::to_string(i), face);
  CHECK(&f.shape("kommun", face) == first);
  f.library.trim();
  CHECK(&f.shape("kommun", face) == first);  // a thousand words are not many
}

TEST_CASE("a subset is small, complete and remembered", "[fonts]") {
  Fixture f;
  const FaceId face = f.face({"Liberation Serif"});
  std::set<std::uint32_t> glyphs;
  for (const Glyph& glyph : f.shape("Kommunfullmäktige", face).glyphs) glyphs.insert(glyph.id);
  const auto subset = f.library.subset(face, glyphs);
  REQUIRE(subset);
  CHECK(subset->program.size() < 20'000);
  CHECK(subset->new_ids.size() == glyphs.size());
  for (const std::uint32_t id : subset->new_ids) CHECK(id > 0);
  CHECK(f.library.subset(face, glyphs) == subset);
  Fixture other;
  CHECK(other.library.subset(other.face({"Liberation Serif"}), glyphs) == subset);
}

TEST_CASE("threads share faces", "[fonts]") {
  const auto measure = [](int& sum) {
    Fixture f;
    for (int i = 0; i < 200; ++i) sum += f.shape("ord" + std::to_string(i), f.face({"Gentium Plus"})).advance;
  };
  int here = 0, there = 0;
  std::thread thread(measure, std::ref(there));
  measure(here);
  thread.join();
  CHECK(here == there);
  CHECK(here > 0);
}
