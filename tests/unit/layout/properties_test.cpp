#include <cstdint>
#include <functional>

#include "catch.hpp"
#include "layout_fixture.hpp"

// Documents are made by a small generator with a fixed seed, so that every run sees the same ones; what must
// hold is checked on all of them.

using namespace klausul;

namespace {

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}

  Document make() {
    std::vector<Block> blocks;
    if (one_in(2)) blocks.push_back(block(BlockKind::title, text(6)));
    const int sections = 1 + below(4);
    for (int i = 0; i < sections; ++i) blocks.push_back(make_section(1));
    blocks.push_back(block(BlockKind::signatures, {}, {signature(), signature(), signature()}));
    Document made = document(std::move(blocks));
    made.draft = one_in(3);
    return made;
  }

 private:
  int below(int n) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(n));
  }
  bool one_in(int n) { return below(n) == 0; }

  std::string word() {
    static const std::vector<std::string> words = {
        "avtal",
        "och",
        "i",
        "kommunerna",
        "samverkansavtalet",
        "hälso-",
        "8\u00A0800\u00A0000",
        "2016–2020",
        "och/eller",
        "https://www.regionjh.se/avtal/barnochunga/ungdomsmottagningen",
        "överenskommelse",
        "SVOM:s",
        "barn-avtal",
        "(parterna)",
        "förvaltningschefsgruppensarbetsutskottsordförande"};
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

  std::string text(int most) {
    std::string all = word();
    for (int i = below(most); i > 0; --i) all += " " + word();
    return all;
  }

  Block make_section(int level) {
    std::vector<Block> blocks;
    for (int i = 1 + below(4); i > 0; --i) blocks.push_back(make_block(level));
    return section(std::to_string(++count_), text(4), std::move(blocks), level);
  }

  Block make_block(int level) {
    switch (below(level < 3 ? 6 : 5)) {
      case 0:
        return make_table();
      case 1:
        return make_list(2);
      case 2:
        return block(BlockKind::note, text(10));
      case 5:
        return make_section(level + 1);
      default:
        return mixed_paragraph();
    }
  }

  Block mixed_paragraph() {
    Block made = paragraph("");
    for (int i = 1 + below(4); i > 0; --i) {
      Run part = run(text(30), 2 + below(9));
      part.strong = one_in(4);
      if (one_in(3)) part.field = "falt";
      if (one_in(3)) part.text = " " + part.text + " ";
      if (one_in(5)) {
        part.kind = Run::Kind::cross_reference;
        part.target = "a1";
      }
      made.runs.push_back(part);
    }
    return made;
  }

  Block make_list(int depth) {
    Block list = block(BlockKind::list);
    list.list_kind = static_cast<ListKind>(below(3));
    for (int i = below(5); i > 0; --i) {
      Block item = block(BlockKind::list_item, text(12));
      if (depth > 1 && one_in(3)) item.children.push_back(make_list(depth - 1));
      list.children.push_back(item);
    }
    return list;
  }

  Block make_table() {
    Block table = block(BlockKind::table, one_in(2) ? text(4) : "");
    const int columns = 2 + below(2);
    for (int i = 0; i < 1 + below(9); ++i) {
      Block made = block(i == 0 && one_in(2) ? BlockKind::head_row : BlockKind::row);
      for (int k = 0; k < columns; ++k) made.children.push_back(cell(k ? "12\u00A0500" : text(5), k > 0));
      table.children.push_back(made);
    }
    return table;
  }

  Block signature() {
    return block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Bergs kommun")});
  }

  std::uint32_t state_;
  int count_ = 0;
};

// What a reader of the document reads, in order.
void read(const Block& block, std::string& text) {
  if (block.kind == BlockKind::section) text += block.number + " ";
  if (block.kind == BlockKind::list_item) text += "@ ";  // the mark
  for (const Run& one : block.runs) text += one.text;
  text += " ";
  for (const Block& child : block.children) read(child, text);
  if (block.kind == BlockKind::signature) text += "Ort och datum Underskrift Namnförtydligande ";
}

// The document's text, with list marks, which layout chooses, all alike.
std::string expected_text(const Document& document) {
  std::string text;
  read(document.root, text);
  return squeezed(text);
}

std::string with_like_marks(const PagedDocument& pages) {
  PagedDocument copy = pages;
  for (Page& page : copy.pages)
    for (TextFragment& fragment : page.text) {
      if (fragment.content == ContentId::none) continue;
      const auto owner = copy.contents[static_cast<std::size_t>(fragment.content)];
      if (copy.structure[static_cast<std::size_t>(owner)].tag == Tag::label) fragment.text = "@ ";
    }
  return squeezed(text_of(copy));
}

template <typename Check>
void for_many_documents(Check check) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Document made = Maker(seed).make();
    for (const int columns : {34, 70}) {
      const Stylesheet style = plain_style(columns, 14);
      CAPTURE(seed, columns);
      check(made, style, lay_out(made, style, {"kommu-nerna", "samverkans-avtalet", "överens-kommelse"}));
    }
  }
}

}  // namespace

TEST_CASE("the text of the pages is the text of the document", "[layout]") {
  for_many_documents([](const Document& made, const Stylesheet&, const LaidOut& set) {
    CHECK(with_like_marks(set.pages) == expected_text(made));
  });
}

TEST_CASE("nothing stands outside the margins", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet& style, const LaidOut& set) {
    CHECK(outside_margins(set.pages, style.page) == "");
  });
}

TEST_CASE("everything on the pages that the document holds has its origin", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet&, const LaidOut& set) {
    bool all = true;
    for (const Page& page : set.pages.pages)
      for (const TextFragment& fragment : page.text)
        if (fragment.content != ContentId::none) all &= fragment.origin != OriginId::none;
    CHECK(all);
  });
}

TEST_CASE("glyphs' clusters are places in their fragment's text and never go back", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet&, const LaidOut& set) {
    bool right = true;
    for (const Page& page : set.pages.pages)
      for (const TextFragment& fragment : page.text) {
        std::uint32_t last = 0;
        for (const Glyph& glyph : fragment.glyphs) {
          right &= glyph.cluster >= last && glyph.cluster < fragment.text.size();
          last = glyph.cluster;
        }
      }
    CHECK(right);
  });
}

TEST_CASE("contents and elements know each other", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet&, const LaidOut& set) {
    const PagedDocument& pages = set.pages;
    std::vector<int> elements(pages.structure.size()), contents(pages.contents.size());
    bool right = true;
    for (std::size_t i = 0; i < pages.structure.size(); ++i)
      for (const auto& kid : pages.structure[i].kids) {
        ++(kid.is_element ? elements : contents)[kid.index];
        const auto parent = kid.is_element ? pages.structure[kid.index].parent : pages.contents[kid.index];
        right &= parent == static_cast<StructureId>(i);
      }
    CHECK(right);
    CHECK(std::count(elements.begin() + 1, elements.end(), 1) ==
          static_cast<std::ptrdiff_t>(elements.size()) - 1);
    CHECK(std::count(contents.begin(), contents.end(), 1) == static_cast<std::ptrdiff_t>(contents.size()));
  });
}

TEST_CASE("no heading level is left out", "[layout]") {
  // Also where sections have no heading of their own, and the title comes late.
  std::uint32_t state = 7;
  const auto below = [&state](int n) {
    state = state * 1664525u + 1013904223u;
    return static_cast<int>((state >> 8) % static_cast<std::uint32_t>(n));
  };
  const std::function<Block(int)> make = [&](int level) {
    Block made = section("", below(3) ? "Rubrik" : "", {paragraph("text")}, level);
    made.numbered = false;
    for (int i = level < 3 ? below(3) : 0; i > 0; --i) made.children.push_back(make(level + 1));
    return made;
  };
  for (int n = 0; n < 200; ++n) {
    std::vector<Block> blocks;
    for (int i = 1 + below(4); i > 0; --i) blocks.push_back(make(1));
    if (below(2)) blocks.insert(blocks.begin() + below(2), block(BlockKind::title, "Titel"));
    if (below(2)) blocks.push_back(block(BlockKind::appendix, "Bilaga", {make(1)}));
    int last = 0;
    for (const StructureElement& element : lay_out(document(blocks)).pages.structure) {
      if (element.tag < Tag::heading1 || element.tag > Tag::heading4) continue;
      const int level = static_cast<int>(element.tag) - static_cast<int>(Tag::heading1) + 1;
      CHECK(level <= last + 1);
      last = level;
    }
  }
}

TEST_CASE("no page ends with a heading and the same document gives the same pages", "[layout]") {
  for_many_documents([](const Document& made, const Stylesheet& style, const LaidOut& set) {
    const PagedDocument& pages = set.pages;
    for (std::size_t i = 0; i + 1 < pages.pages.size(); ++i) {
      if (pages.pages[i].text.empty()) continue;
      const auto content = pages.pages[i].text.back().content;
      if (content == ContentId::none) continue;
      const Tag tag =
          pages.structure[static_cast<std::size_t>(pages.contents[static_cast<std::size_t>(content)])].tag;
      CHECK((tag < Tag::heading1 || tag > Tag::heading4));
    }
    CHECK(dump(pages) ==
          dump(lay_out(made, style, {"kommu-nerna", "samverkans-avtalet", "överens-kommelse"}).pages));
  });
}

// One of each kind of block that stands in a column of its own.
void for_many_blocks(const Stylesheet& style) {
  CAPTURE(style.text[0].indent.millipoints, style.text[0].first_indent.millipoints);
  Block item = block(BlockKind::metadata_item, "2023-10-13");
  item.label = "Datum";
  Block appendix = block(BlockKind::appendix, "Karta");
  appendix.number = "1";
  Block contents = block(BlockKind::contents);
  contents.label = "Innehåll";
  const Block list = block(BlockKind::list, {}, {block(BlockKind::list_item, "en punkt med några ord")});
  const auto set = lay_out(
      document({block(BlockKind::title, "Avtal om samverkan"), block(BlockKind::metadata_head, {}, {item}),
                contents, section("1.2", "Parternas ansvar", {paragraph("ett stycke med flera ord"), list}),
                block(BlockKind::appendix_list, {}, {appendix})}),
      style);
  CHECK(outside_margins(set.pages, style.page) == "");
  CHECK(squeezed(text_of(set.pages)).find("ett stycke med flera ord") != std::string::npos);
}

TEST_CASE("lists nested a hundred deep are set within the margins", "[layout]") {
  Block list = block(BlockKind::list, {}, {block(BlockKind::list_item, "innerst")});
  for (int i = 0; i < 100; ++i)
    list = block(BlockKind::list, {}, {block(BlockKind::list_item, "punkt", {list})});
  const Stylesheet style = plain_style();
  const auto set = lay_out(document({list}), style);
  CHECK(outside_margins(set.pages, style.page) == "");
}

TEST_CASE("indents that leave no room for words are not followed", "[layout]") {
  for (const int points : {150, 400, 900}) {
    Stylesheet style = plain_style();
    for (TextStyle& look : style.text) look.indent = pt(points);
    style.list.indent = pt(points);
    for_many_blocks(style);
    for (TextStyle& look : style.text) look.indent = {}, look.first_indent = pt(points);
    for_many_blocks(style);
  }
}

TEST_CASE("a signature taller than the page is told and goes on over pages, whole", "[layout]") {
  const Stylesheet style = plain_style(40, 10);
  const std::string party = full_lines(30, 18);
  Block tall = block(BlockKind::signature, {}, {block(BlockKind::signature_party, party)});
  tall.origin = origin(7);
  const Block small = block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Bergs kommun")});
  const auto set =
      lay_out(document({paragraph("a"), block(BlockKind::signatures, {}, {small, tall})}), style);
  CHECK(outside_margins(set.pages, style.page) == "");
  const std::string lines = "Ort och datum Underskrift Namnförtydligande";
  CHECK(squeezed(text_of(set.pages)) == "a Bergs kommun " + lines + " " + party + " " + lines);
  REQUIRE(set.said(Slug::block_too_tall));
  CHECK(set.pages.pages.size() >= 4);
}
