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
    made.footnotes = std::move(footnotes_);
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
      if (!made.runs.empty() && made.runs.back().kind == Run::Kind::footnote) part.text = " " + part.text;
      made.runs.push_back(part);
      if (one_in(4)) made.runs.push_back(call());
    }
    return made;
  }

  Run call() {
    Footnote& note = footnotes_.emplace_back();
    note.number = std::to_string(footnotes_.size());
    note.origin = origin(12);
    note.runs = {run(text(3), 12)};
    Run made = run(note.number, 11);
    made.kind = Run::Kind::footnote;
    made.note = footnotes_.size() - 1;
    return made;
  }

  Block make_list(int depth) {
    Block list = block(BlockKind::list);
    list.list_kind = static_cast<ListKind>(below(3));
    for (int i = below(5); i > 0; --i) {
      Block item = block(BlockKind::list_item, text(12));
      if (one_in(6)) item.runs.push_back(call());
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
      if (one_in(6)) made.children[0].runs.push_back(call());
      table.children.push_back(made);
    }
    return table;
  }

  Block signature() {
    return block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Bergs kommun")});
  }

  std::uint32_t state_;
  int count_ = 0;
  std::vector<Footnote> footnotes_;
};

void read_notes(const Document& document, const Block& block, std::string& text) {
  for (const Run& one : block.runs)
    if (one.kind == Run::Kind::footnote)
      text += one.text + " " + plain_text(document.footnotes[one.note].runs) + " ";
}

// What a reader of the document reads, in order: notes after the block that calls them, a table's after it.
void read(const Document& document, const Block& block, std::string& text) {
  if (block.kind == BlockKind::section) text += block.number + " ";
  if (block.kind == BlockKind::list_item) text += "@ ";  // the mark
  for (const Run& one : block.runs) {
    if (one.kind == Run::Kind::footnote)  // stands close to its word
      while (text.ends_with(' ')) text.pop_back();
    text += one.text;
  }
  text += " ";
  if (block.kind != BlockKind::cell) read_notes(document, block, text);
  for (const Block& child : block.children) read(document, child, text);
  if (block.kind == BlockKind::table)
    for (const Block& row : block.children)
      for (const Block& one : row.children) read_notes(document, one, text);
  if (block.kind == BlockKind::signature) text += "Ort och datum Underskrift Namnförtydligande ";
}

// The document's text, with list marks, which layout chooses, all alike.
std::string expected_text(const Document& document) {
  std::string text;
  read(document, document.root, text);
  return squeezed(text);
}

std::string with_like_marks(const PagedDocument& pages) {
  PagedDocument copy = pages;
  for (Page& page : copy.pages)
    for (TextFragment& fragment : page.text) {
      if (fragment.content == ContentId::none) continue;
      const auto owner = copy.contents[static_cast<std::size_t>(fragment.content)];
      const StructureElement& element = copy.structure[static_cast<std::size_t>(owner)];
      const bool of_note = copy.structure[static_cast<std::size_t>(element.parent)].tag == Tag::note;
      if (element.tag == Tag::label && !of_note) fragment.text = "@ ";
    }
  return squeezed(text_of(copy));
}

const StructureElement& element_of(const PagedDocument& pages, const TextFragment& fragment) {
  const StructureId owner = pages.contents[static_cast<std::size_t>(fragment.content)];
  return pages.structure[static_cast<std::size_t>(owner)];
}

// True for the text of a footnote, which has a label.
bool in_note(const PagedDocument& pages, const TextFragment& fragment) {
  for (const StructureElement* at = &element_of(pages, fragment); at != &pages.structure[0];
       at = &pages.structure[static_cast<std::size_t>(at->parent)])
    if (at->tag == Tag::note && at->kids.size() == 2 && at->kids[0].is_element &&
        pages.structure[at->kids[0].index].tag == Tag::label)
      return true;
  return false;
}

template <typename Check>
void for_many_documents(Check check) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Document made = Maker(seed).make();
    for (const int columns : {34, 70}) {
      Stylesheet style = plain_style(columns, 18);
      style.of(TextRole::heading1).leading = pt(17);
      style.of(TextRole::body).after = pt(6);
      if (seed % 2 == 0) style.page.baseline_grid = pt(6);
      if (seed % 3 == 0) {
        style.page.two_sided = true;
        style.page.left += pt(15);
        style.page.width += pt(15);
      }
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
      Tag last = Tag::paragraph;
      for (const TextFragment& fragment : pages.pages[i].text)
        if (fragment.content != ContentId::none && !in_note(pages, fragment)) last = element_of(pages, fragment).tag;
      CHECK((last < Tag::heading1 || last > Tag::heading4));
    }
    CHECK(dump(pages) ==
          dump(lay_out(made, style, {"kommu-nerna", "samverkans-avtalet", "överens-kommelse"}).pages));
  });
}

TEST_CASE("every note stands on the page of its call, or goes on from there", "[layout]") {
  for_many_documents([](const Document& made, const Stylesheet&, const LaidOut& set) {
    std::map<std::string, int> calls, notes;
    for (std::size_t page = 0; page < set.pages.pages.size(); ++page)
      for (const LinkArea& link : set.pages.pages[page].links)
        if (link.anchor.starts_with("fotnot.")) CHECK(calls.emplace(link.anchor, static_cast<int>(page)).second);
    for (const Destination& to : set.pages.destinations)
      if (to.anchor.starts_with("fotnot.")) CHECK(notes.emplace(to.anchor, to.page).second);
    CHECK(calls.size() == made.footnotes.size());
    for (const auto& [anchor, page] : calls) {
      CAPTURE(anchor);
      CHECK(notes[anchor] == page);
    }
  });
}

TEST_CASE("running text keeps to the grid, and no text lies over other text", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet& style, const LaidOut& set) {
    bool on_grid = true, apart = true;
    for (const Page& page : set.pages.pages) {
      Length last = style.page.top - pt(100);
      for (const TextFragment& one : page.text) {
        if (one.content == ContentId::none || one.size != pt(10)) continue;
        const StructureElement& element = element_of(set.pages, one);
        const StructureElement& parent = set.pages.structure[static_cast<std::size_t>(element.parent)];
        const bool body = element.tag == Tag::paragraph && (parent.tag == Tag::section && parent.clause.empty());
        const Length grid = style.page.baseline_grid;
        if (body && grid > Length{} && one.origin != origin(1))
          on_grid &= (one.y - style.page.top - pt(9)).millipoints % grid.millipoints == 0;
        if (body) apart &= one.y == last || one.y - last >= pt(12) || one.y < last;
        if (body) last = one.y;
      }
    }
    CHECK(on_grid);
    CHECK(apart);
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
