#include "layout/paragraph_cache.hpp"

#include "catch.hpp"
#include "generated_documents.hpp"

// The rule that matters: with a cache, however full, a document is what it is without one.

using namespace klausul;

namespace {

// Sets documents one after the other, as one thread does.
class Press {
 public:
  LaidOut set(const Document& document, const Stylesheet& style) {
    LaidOut result;
    result.pages = layout(document, style, {shaper_, hyphenator_, &cache_}, result.diagnostics);
    return result;
  }
  bool knows(const Document& document, const Stylesheet& style) {
    Diagnostics said;
    Structure structure;
    Measure measure(shaper_, said);
    const Tools tools{style, measure, structure, hyphenator_, said, &cache_};
    const Block& block = document.root.children.front();
    const Paragraph paragraph{block.runs, style.of(TextRole::body), {}, style.page.width - pt(40)};
    const std::vector<FaceId> faces(block.runs.size() + 1, *measure.face(paragraph.look));
    std::string key;
    write_key(tools, paragraph, faces, key);
    return cache_.find(key) != nullptr;
  }

 private:
  SquareShaper shaper_;
  ToldHyphenator hyphenator_{hyphenated()};
  ParagraphCache cache_;

 public:
  static std::vector<std::string> hyphenated() { return {"samverkans=avtalet", "över=enskom-melse"}; }
};

std::vector<Stylesheet> different_styles() {
  std::vector<Stylesheet> styles(5, plain_style());
  styles[1] = plain_style(33);
  for (TextStyle& look : styles[2].text) look.alignment = Alignment::justified;
  styles[3] = styles[2];
  styles[3].hanging_punctuation = !styles[2].hanging_punctuation;
  for (TextStyle& look : styles[4].text) look.hyphenate = false;
  return styles;
}

int count(const LaidOut& laid, Slug slug) {
  return static_cast<int>(std::count_if(laid.diagnostics.all().begin(), laid.diagnostics.all().end(),
                                        [slug](const Diagnostic& one) { return one.slug == slug; }));
}

}  // namespace

TEST_CASE("documents set with what earlier ones left behind are as if they were the first") {
  Press press;
  const std::vector<Stylesheet> styles = different_styles();
  for (int round = 0; round < 3; ++round) {
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
      const Document document = Maker(seed).make();
      for (const Stylesheet& style : styles)
        REQUIRE(dump(press.set(document, style).pages) ==
                dump(lay_out(document, style, Press::hyphenated()).pages));
    }
  }
}

TEST_CASE("a paragraph is kept when it is set for the second time") {
  Press press;
  const Document text = document({paragraph(full_lines(3) + " avtal")});
  press.set(text, plain_style());
  CHECK_FALSE(press.knows(text, plain_style()));
  press.set(text, plain_style());
  CHECK(press.knows(text, plain_style()));
}

TEST_CASE("a remembered paragraph looks different when its runs do") {
  Press press;
  Block plain = paragraph("ett två tre"), strong = plain;
  strong.runs.front().strong = true;
  for (int i = 0; i < 3; ++i) press.set(document({plain}), plain_style());
  const LaidOut laid = press.set(document({strong}), plain_style());
  CHECK(laid.fragments().front()->face !=
        press.set(document({plain}), plain_style()).fragments().front()->face);
}

TEST_CASE("the same text parted otherwise between runs is another paragraph") {
  Press press;
  Block one = paragraph(""), other = paragraph("");
  one.runs = {run("avtal et"), run("s")};
  other.runs = {run("avtal e"), run("ts")};
  other.runs.back().strong = one.runs.back().strong = true;
  for (int i = 0; i < 3; ++i) press.set(document({one}), plain_style());
  CHECK(dump(press.set(document({other}), plain_style()).pages) == dump(lay_out(document({other})).pages));
}

TEST_CASE("what is wrong with a paragraph is said each time it is set") {
  Press press;
  const Document lacks = document({paragraph("vinter \u2603")});
  const Document broken = document({paragraph(std::string(100, 'x'))});
  for (int i = 0; i < 4; ++i) {
    CHECK(count(press.set(lacks, plain_style()), Slug::missing_glyph) == 1);
    CHECK(press.set(broken, plain_style()).said(Slug::word_broken));
  }
}

TEST_CASE("a gap keeps its ground after strong text that reads alike") {
  Press press;
  const auto saying = [](bool gap) {
    Block block = paragraph("");
    Run missing = run("[SAKNAS: a]");
    missing.gap = gap;
    missing.strong = !gap;
    block.runs = {missing};
    return document({block});
  };
  for (int i = 0; i < 3; ++i)  // what is set that often is remembered
    CHECK(press.set(saying(false), plain_style()).pages.pages.at(0).backgrounds.empty());
  for (int i = 0; i < 3; ++i)
    CHECK(press.set(saying(true), plain_style()).pages.pages.at(0).backgrounds.size() == 1);
}
