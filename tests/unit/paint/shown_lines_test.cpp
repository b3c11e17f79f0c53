#include "paint/shown_lines.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

struct Fixture {
  FaceLibrary faces;
  Diagnostics diagnostics;
  FaceId face = faces.face({"Liberation Serif"}, OriginId::none, diagnostics).value();

  // The face's glyphs, made half an em wide, one for each byte of an ASCII text; ten points.
  TextFragment shared(const std::string& text) {
    TextFragment fragment;
    fragment.size = pt(10);
    fragment.text = text;
    std::vector<Glyph>& glyphs = fragment.glyphs.edit();
    for (std::uint32_t i = 0; i < text.size(); ++i)
      glyphs.push_back(
          {faces.shape(text.substr(i, 1), face, Figures::proportional).glyphs.at(0).id, i, 500, 0, 0, 500});
    fragment.glyphs.share();
    return fragment;
  }
};

struct Answer {
  std::string operators;
  std::int64_t width;
  std::string codes;
  bool operator==(const Answer&) const = default;
};

// In a document of its own.
template <typename Show>
Answer answer(Fixture& f, const TextFragment& fragment, Show show) {
  FontEmbedder fonts{f.faces};
  FontCodes& codes = fonts.codes(f.face);
  const Shown shown = show(fragment, codes);
  return {std::string(shown.operators), shown.width(fragment), codes.common_used()};
}

}  // namespace

TEST_CASE("a shared line is shown the second time as the first, and as one that is not shared", "[paint]") {
  Fixture f;
  const TextFragment line = f.shared("en rad text");
  const Answer anew = answer(f, line, show_text);
  CHECK(anew.operators == "[(en rad text)]TJ");
  CHECK(anew.width == 11 * 5'000'000);
  CHECK(anew.codes == " adenrtx");
  CHECK(answer(f, line, show_shared_line) == anew);
  CHECK(answer(f, line, show_shared_line) == anew);
}

TEST_CASE("a remembered line is as wide as its size and its word spacing make it", "[paint]") {
  Fixture f;
  TextFragment line = f.shared("en rad text");
  answer(f, line, show_shared_line);
  line.size = pt(20);
  line.word_spacing = pt(1);
  CHECK(answer(f, line, show_shared_line).width == 11 * 10'000'000 + 2 * 1'000'000);
}

TEST_CASE("glyphs that are shared under another text are shown for that text", "[paint]") {
  Fixture f;
  TextFragment line = f.shared("abc");
  answer(f, line, show_shared_line);
  line.text = "axc";
  CHECK(answer(f, line, show_shared_line) == answer(f, line, show_text));
}

TEST_CASE("a raised glyph, whose bytes follow its size, is shown anew in each size", "[paint]") {
  Fixture f;
  TextFragment line = f.shared("abc");
  line.glyphs.edit()[1].y_offset = 100;
  line.glyphs.share();
  const std::string ten_points = answer(f, line, show_shared_line).operators;
  line.size = pt(20);
  const Answer twenty_points = answer(f, line, show_shared_line);
  CHECK(twenty_points == answer(f, line, show_text));
  CHECK(twenty_points.operators != ten_points);
}

TEST_CASE("a line with a glyph that is not common gets its code in each document anew", "[paint]") {
  Fixture f;
  TextFragment line = f.shared("abc");
  line.glyphs.edit()[1].id = 1000;
  line.glyphs.share();
  const Answer anew = answer(f, line, show_text);
  CHECK(answer(f, line, show_shared_line) == anew);
  CHECK(answer(f, line, show_shared_line) == anew);
}

TEST_CASE("what is edited is no longer shared", "[paint]") {
  Fixture f;
  TextFragment line = f.shared("abc");
  const TextFragment other = line;
  CHECK(line.glyphs.shared() == other.glyphs.shared());
  line.glyphs.edit()[0].advance = 100;
  CHECK(line.glyphs.shared() == nullptr);
  CHECK(other.glyphs[0].advance == 500);
}
