#include "paint/common_codes.hpp"

#include "catch.hpp"
#include "fonts/face_library.hpp"

using namespace klausul;

namespace {

struct Fixture {
  FaceLibrary faces;
  Diagnostics diagnostics;

  const FontFace& face(const char* family) {
    return faces.opened(faces.face({family}, OriginId::none, diagnostics).value());
  }
  // The code of what a face shapes a text to, alone.
  static std::uint8_t code(const FontFace& face, const std::string& text,
                           Figures figures = Figures::proportional) {
    const GlyphRun run = face.shape(text, figures);
    return run.glyphs.size() == 1 ? CommonCodes::of(face).find(run.glyphs[0].id, text) : std::uint8_t{0};
  }
};

}  // namespace

TEST_CASE("printable ASCII has its own bytes, what strings escape has others", "[paint]") {
  Fixture f;
  for (const char* family : {"Liberation Serif", "Gentium Book Plus", "Carlito", "Lato"}) {
    const FontFace& face = f.face(family);
    for (char c = ' '; c <= '~'; ++c) {
      INFO(family << " " << c);
      const std::uint8_t code = Fixture::code(face, std::string(1, c));
      if (c == '(' || c == ')' || c == '\\')
        CHECK(code >= 0x7F);
      else
        CHECK(code == static_cast<unsigned char>(c));
      CHECK(code < 0xE0);  // from there on codes have two bytes
    }
  }
}

TEST_CASE("Swedish letters and marks are common, and the same in every face", "[paint]") {
  Fixture f;
  const FontFace &serif = f.face("Liberation Serif"), &sans = f.face("Lato");
  for (const char* text : {"å", "ä", "ö", "Å", "Ä", "Ö", "é", "É", "§", "–", "”", "’", "•", "½", "\u00a0"}) {
    INFO(text);
    CHECK(Fixture::code(serif, text) >= 0x7F);
    CHECK(Fixture::code(serif, text) < 0xE0);
    CHECK(Fixture::code(serif, text) == Fixture::code(sans, text));
  }
}

TEST_CASE("a ligature of the face is common", "[paint]") {
  Fixture f;
  const FontFace& face = f.face("Carlito");
  REQUIRE(face.shape("tt", Figures::proportional).glyphs.size() == 1);
  CHECK(Fixture::code(face, "tt") >= 0x7F);
}

TEST_CASE("tabular figures have codes of their own where they are glyphs of their own", "[paint]") {
  Fixture f;
  const FontFace& face = f.face("Caladea");
  const std::uint8_t plain = Fixture::code(face, "1"), tabular = Fixture::code(face, "1", Figures::tabular);
  CHECK(plain == '1');
  CHECK(tabular >= 0x7F);
  const FontFace& serif = f.face("Liberation Serif");
  CHECK(Fixture::code(serif, "1", Figures::tabular) == '1');
}

TEST_CASE("a glyph with another text, and a rare glyph, have no code", "[paint]") {
  Fixture f;
  const FontFace& face = f.face("Liberation Serif");
  const std::uint32_t a = face.shape("a", Figures::proportional).glyphs[0].id;
  CHECK(CommonCodes::of(face).find(a, "b") == 0);
  CHECK(Fixture::code(face, "ŋ") == 0);
  CHECK(CommonCodes::of(face).find(4'000'000'000, "a") == 0);
}

TEST_CASE("half the letters bring all of them, fewer and other marks come alone", "[paint]") {
  Fixture f;
  const CommonCodes& codes = CommonCodes::of(f.face("Liberation Serif"));
  CodeSet used;
  for (const char c : {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'})
    used.set(static_cast<unsigned char>(c));
  used.set('7');
  used.set('&');
  const CodeSet all = codes.rounded(used);
  CHECK(all.test('y'));
  CHECK(all.test('7'));
  CHECK(all.test('&'));
  CHECK_FALSE(all.test('0'));
  CHECK_FALSE(all.test('A'));
  CHECK_FALSE(all.test('!'));
  CHECK(codes.rounded(all) == all);
  CHECK(codes.rounded({}).none());
}
