#include "paint/show_text.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

struct Fixture {
  FaceLibrary faces;
  Diagnostics diagnostics;
  FaceId face = faces.face({"Liberation Serif"}, OriginId::none, diagnostics).value();
  FontEmbedder fonts{faces};

  // The face's glyphs, made half an em wide, one for each byte of an ASCII text; ten points.
  TextFragment square(const std::string& text) {
    TextFragment fragment;
    fragment.size = pt(10);
    fragment.text = text;
    for (std::uint32_t i = 0; i < text.size(); ++i)
      fragment.glyphs.edit().push_back(
          {faces.shape(text.substr(i, 1), face, Figures::proportional).glyphs.at(0).id, i, 500, 0, 0, 500});
    return fragment;
  }

  std::string shown(const TextFragment& fragment) {
    return std::string(show_text(fragment, fonts.codes(face)).operators);
  }
};

}  // namespace

TEST_CASE("ASCII is shown as itself", "[paint]") {
  Fixture f;
  CHECK(f.shown(f.square("abba 12")) == "[(abba 12)]TJ");
}

TEST_CASE("what PDF strings must escape has codes that need none", "[paint]") {
  Fixture f;
  const std::string shown = f.shown(f.square("(\\)"));
  CHECK(shown.size() == std::string("[(abc)]TJ").size());
  CHECK(shown.find('\\') == std::string::npos);
}

TEST_CASE("a glyph that is not common has a code of two bytes, the same wherever it has the same text",
          "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("xyx");
  for (Glyph& glyph : fragment.glyphs.edit()) glyph.id += 1000;
  CHECK(f.shown(fragment) == std::string("[(\xE0\0\xE0\1\xE0\0)]TJ", 12));
  fragment.text = "zyx";  // the first glyph stands for something else now
  CHECK(f.shown(fragment) == std::string("[(\xE0\2\xE0\1\xE0\0)]TJ", 12));
}

TEST_CASE("a code's byte that would end a string is escaped", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("a");
  for (std::uint32_t i = 0; i < 0x5D; ++i) {
    fragment.glyphs.edit()[0].id = 1000 + i;
    const std::string shown = f.shown(fragment);
    if (i == 0x0D) CHECK(shown == "[(\xE0\\r)]TJ");
    if (i == 0x28) CHECK(shown == "[(\xE0\\()]TJ");
    if (i == 0x5C) CHECK(shown == "[(\xE0\\\\)]TJ");
  }
}

TEST_CASE("kerning moves the next glyph by what the width does not say", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("ab");
  fragment.glyphs.edit()[0].advance = 500 - 129;
  CHECK(f.shown(fragment) == "[(a)129(b)]TJ");
  fragment.glyphs.edit()[1].advance = 0;  // nothing follows
  CHECK(f.shown(fragment) == "[(a)129(b)]TJ");
}

TEST_CASE("a blank that is not the common one is widened by itself", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("a b");
  fragment.word_spacing = {1234};           // 0.1234 of the size, 123.4 thousandths
  CHECK(f.shown(fragment) == "[(a b)]TJ");  // Tw does it
  fragment.glyphs.edit()[1].id = 1000;
  CHECK(f.shown(fragment) == std::string("[(a\xE0\0)-123.4(b)]TJ", 18));
}

TEST_CASE("a no-break space has a code of its own and is no word space", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("a b");
  fragment.text = "a\u00a0b";
  fragment.glyphs.edit()[1].id = f.faces.shape("\u00a0", f.face, Figures::proportional).glyphs.at(0).id;
  fragment.glyphs.edit()[2].cluster = 3;
  fragment.word_spacing = pt(1);
  const std::string shown = f.shown(fragment);
  CHECK(shown.size() == std::string("[(a b)]TJ").size());
  CHECK(shown.find(' ') == std::string::npos);
}

TEST_CASE("offsets move a glyph and leave the next one in its place", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("abc");
  fragment.glyphs.edit()[1].x_offset = -30;
  fragment.glyphs.edit()[1].y_offset = 100;  // a tenth of ten points
  CHECK(f.shown(fragment) == "[(a)]TJ 1 Ts[()30(b)]TJ 0 Ts[()-30(c)]TJ");
}

TEST_CASE("a raised end does not raise what follows", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("ab");
  fragment.glyphs.edit()[1].y_offset = 100;
  CHECK(f.shown(fragment) == "[(a)]TJ 1 Ts[(b)]TJ 0 Ts");
}

TEST_CASE("a hyphen at a break has a code of its own", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("-a-");
  CHECK(f.shown(fragment) == "[(-a-)]TJ");
  fragment.hyphen_before_break = true;
  const std::string shown = f.shown(fragment);
  CHECK(shown.substr(0, 4) == "[(-a");
  CHECK(shown[4] != '-');
}

TEST_CASE("joined glyphs are cut out as a piece of their own", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("ab c");
  fragment.x = pt(100);
  fragment.word_spacing = pt(2);
  fragment.glyphs.edit()[3].cluster = 2;  // the blank and the c stand for " c"
  CHECK(has_joined_glyphs(fragment));
  const std::vector<TextFragment> pieces = split_joined_glyphs(fragment);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].text == "ab");
  CHECK(pieces[0].x == pt(100));
  CHECK(pieces[1].text == " c");
  CHECK(pieces[1].x == pt(110));  // two glyphs of five points
  CHECK(pieces[1].glyphs.size() == 2);
  CHECK_FALSE(has_joined_glyphs(pieces[0]));
  CHECK(has_joined_glyphs(pieces[1]));
}

TEST_CASE("a flagged hyphen is never joined with what it follows", "[paint]") {
  Fixture f;
  TextFragment fragment = f.square("a-");
  fragment.text = "a";
  fragment.soft_hyphen = true;
  fragment.glyphs.edit()[1].cluster = 0;
  CHECK_FALSE(has_joined_glyphs(fragment));
  CHECK(f.shown(fragment) == "[(a-)]TJ");
}
