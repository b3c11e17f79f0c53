#include <functional>

#include "catch.hpp"
#include "generated_documents.hpp"

// What must hold is checked on many made documents.

using namespace klausul;

namespace {

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
        if (fragment.content != ContentId::none && !in_note(pages, fragment))
          last = element_of(pages, fragment).tag;
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
        if (link.anchor.starts_with("fotnot."))
          CHECK(calls.emplace(link.anchor, static_cast<int>(page)).second);
    for (const Destination& to : set.pages.destinations)
      if (to.anchor.starts_with("fotnot.")) CHECK(notes.emplace(to.anchor, to.page).second);
    CHECK(calls.size() == made.footnotes.size());
    for (const auto& [anchor, page] : calls) {
      CAPTURE(anchor);
      CHECK(notes[anchor] == page);
    }
  });
}

TEST_CASE("running text stands on the grid", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet& style, const LaidOut& set) {
    const Length grid = style.page.baseline_grid;
    if (grid <= Length{}) return;
    int running = 0, beside = 0;
    for (const Page& page : set.pages.pages)
      for (const TextFragment& one : page.text) {
        // The runs of made paragraphs come from 2 to 10, and only they; calls of notes are raised.
        if (one.origin < origin(2) || one.origin > origin(10) || one.size != pt(10)) continue;
        ++running;
        beside += (one.y - style.page.top - pt(9)).millipoints % grid.millipoints == 0 ? 0 : 1;
      }
    CAPTURE(running);
    CHECK(beside == 0);
  });
}

TEST_CASE("no text lies over other text", "[layout]") {
  for_many_documents([](const Document&, const Stylesheet&, const LaidOut& set) {
    int over = 0;
    for (const Page& page : set.pages.pages)
      for (const TextFragment& a : page.text)
        for (const TextFragment& b : page.text) {
          if (&a == &b || a.size != pt(10) || b.size != pt(10) || a.y > b.y) continue;
          const bool same_x = a.x.millipoints < right_end(b) && b.x.millipoints < right_end(a);
          over += same_x && b.y - a.y < pt(10) ? 1 : 0;
        }
    CHECK(over == 0);
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
