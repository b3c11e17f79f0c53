#include "paint/show_text.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

// Glyphs half an em wide, one for each byte of an ASCII text.
TextFragment square(const std::string& text) {
  TextFragment fragment;
  fragment.size = pt(10);
  fragment.text = text;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    fragment.glyphs.push_back({static_cast<std::uint32_t>(text[i]), i, 500, 0, 0, 500});
  return fragment;
}

std::string shown(const TextFragment& fragment) {
  FaceLibrary faces;
  FontEmbedder fonts(faces);
  std::string out;
  append_shown_text(out, fragment, fonts);
  return out;
}

}  // namespace

TEST_CASE("a glyph has the same code wherever it stands for the same text", "[paint]") {
  CHECK(shown(square("abba")) == "[<0001000200020001>] TJ");
}

TEST_CASE("kerning moves the next glyph by what the width does not say", "[paint]") {
  TextFragment fragment = square("ab");
  fragment.glyphs[0].advance = 500 - 129;
  CHECK(shown(fragment) == "[<0001>129<0002>] TJ");
  fragment.glyphs[1].advance = 0;  // nothing follows
  CHECK(shown(fragment) == "[<0001>129<0002>] TJ");
}

TEST_CASE("a justified line's spaces are wider by the word spacing", "[paint]") {
  TextFragment fragment = square("a b");
  fragment.word_spacing = {1234};  // 0.1234 of the size, 123.4 thousandths
  CHECK(shown(fragment) == "[<00010002>-123.4<0003>] TJ");
}

TEST_CASE("a no-break space is no word space", "[paint]") {
  TextFragment fragment = square("a b");
  fragment.text = "a\u00a0b";
  fragment.glyphs[2].cluster = 3;
  fragment.word_spacing = pt(1);
  CHECK(shown(fragment) == "[<000100020003>] TJ");
}

TEST_CASE("offsets move a glyph and leave the next one in its place", "[paint]") {
  TextFragment fragment = square("abc");
  fragment.glyphs[1].x_offset = -30;
  fragment.glyphs[1].y_offset = 100;  // a tenth of ten points
  CHECK(shown(fragment) == "[<0001>] TJ 1 Ts [30<0002>] TJ 0 Ts [-30<0003>] TJ");
}

TEST_CASE("a hyphen at a break has a code of its own", "[paint]") {
  FaceLibrary faces;
  FontEmbedder fonts(faces);
  std::string out;
  TextFragment fragment = square("-a-");
  append_shown_text(out, fragment, fonts);
  fragment.hyphen_before_break = true;
  append_shown_text(out, fragment, fonts);
  CHECK(out == "[<000100020001>] TJ[<000100020003>] TJ");
}

TEST_CASE("joined glyphs are cut out as a piece of their own", "[paint]") {
  TextFragment fragment = square("ab c");
  fragment.x = pt(100);
  fragment.word_spacing = pt(2);
  fragment.glyphs[3].cluster = 2;  // the blank and the c stand for " c"
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
  TextFragment fragment = square("ab");
  fragment.text = "a";
  fragment.soft_hyphen = true;
  fragment.glyphs[1].cluster = 0;
  CHECK_FALSE(has_joined_glyphs(fragment));
  CHECK(shown(fragment) == "[<00010002>] TJ");
}
