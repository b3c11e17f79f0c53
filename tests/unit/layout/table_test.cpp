#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Block row(std::vector<Block> cells, BlockKind kind = BlockKind::row) {
  return block(kind, {}, std::move(cells));
}

Block head_row(std::vector<Block> cells) { return row(std::move(cells), BlockKind::head_row); }

Block budget(int rows) {
  Block table = block(BlockKind::table, "Budget");
  table.number = "1";
  table.children.push_back(head_row({cell("Kommun"), cell("Kostnad", true)}));
  for (int i = 0; i < rows; ++i) table.children.push_back(row({cell("Berg"), cell("100", true)}));
  table.children.push_back(row({cell("Summa"), cell("700", true)}, BlockKind::sum_row));
  return table;
}

int count_tag(const PagedDocument& pages, Tag tag) {
  return static_cast<int>(
      std::count_if(pages.structure.begin(), pages.structure.end(),
                    [tag](const StructureElement& element) { return element.tag == tag; }));
}

}  // namespace

TEST_CASE("columns divide the width by their weights", "[layout]") {
  Block table = block(BlockKind::table, {}, {row({cell("a"), cell("b"), cell("c", true)})});
  table.column_weights = {50, 25, 25};
  const auto set = lay_out(document({table}));  // 200 points: 100, 50, 50; padding 5
  const auto fragments = set.fragments();
  CHECK(fragments[0]->x == pt(20 + 5));
  CHECK(fragments[1]->x == pt(20 + 100 + 5));
  CHECK(right_end(*fragments[2]) == pt(20 + 200 - 5).millipoints);  // figures stand to the right
}

TEST_CASE("columns without weights get what their text needs, and share the rest", "[layout]") {
  // Lines of 4 and 12 characters: with padding 30 and 70 points, together 100 of 200; the rest in proportion:
  // 60, 140.
  const auto set =
      lay_out(document({block(BlockKind::table, {}, {row({cell("aaaa"), cell("bbbbbbbbbbbb")})})}));
  CHECK(set.fragments()[1]->x == pt(20 + 60 + 5));
}

TEST_CASE("a long text wraps in its cell and the row is as high as its highest cell", "[layout]") {
  Block table =
      block(BlockKind::table, {}, {row({cell("ett"), cell("aaaa bbbb cccc")}), row({cell("tu"), cell("d")})});
  table.column_weights = {50, 50};
  const auto set = lay_out(document({table}), plain_style(24));  // columns of 60, ten characters of text
  CHECK(set.lines(0) == Lines{"ettaaaa bbbb", "cccc", "tud"});
}

TEST_CASE("a table whose words have no room is refused", "[layout]") {
  std::vector<Block> cells;
  for (int i = 0; i < 12; ++i) cells.push_back(cell("aaaa"));  // each needs 30 of together 200 points
  CHECK(lay_out(document({block(BlockKind::table, {}, {row(cells)})})).said(Slug::table_too_wide));
  cells.resize(6);  // 180
  CHECK_FALSE(lay_out(document({block(BlockKind::table, {}, {row(cells)})})).said(Slug::table_too_wide));
}

TEST_CASE("weights of more than the whole are refused", "[layout]") {
  Block table = block(BlockKind::table, {}, {row({cell("a"), cell("b")})});
  table.column_weights = {70, 50};
  CHECK(lay_out(document({table})).said(Slug::table_too_wide));
}

TEST_CASE("words in cells are hyphenated when the columns are too narrow for them", "[layout]") {
  std::vector<Block> cells;
  for (int i = 0; i < 4; ++i) cells.push_back(cell("kommunerna"));
  const auto set =
      lay_out(document({block(BlockKind::table, {}, {row(cells)})}), plain_style(32), {"kommu-nerna"});
  CHECK_FALSE(set.said(Slug::table_too_wide));  // 4 · (30 + 10) = 160
  CHECK(set.lines(0).size() == 2);
  CHECK(squeezed(text_of(set.pages)) == "kommunerna kommunerna kommunerna kommunerna");
}

TEST_CASE("a caption stands above its table with the table's number", "[layout]") {
  const auto set = lay_out(document({budget(1)}));
  CHECK(set.lines(0) == Lines{"Tabell\u00A01 Budget", "KommunKostnad", "Berg100", "Summa700"});
  CHECK(count_tag(set.pages, Tag::caption) == 1);
}

TEST_CASE("a table that goes on repeats its head, as an artifact", "[layout]") {
  const auto set = lay_out(document({budget(20)}));  // 10 lines a page: 1 + 1 + 8, then 1 + 9 …
  REQUIRE(set.pages.pages.size() == 3);
  CHECK(set.lines(0)[1] == "KommunKostnad");
  CHECK(set.lines(1)[0] == "KommunKostnad");
  CHECK(set.lines(2)[0] == "KommunKostnad");
  CHECK(set.fragments(1)[0]->content == ContentId::none);
  CHECK(set.fragments(1)[2]->content != ContentId::none);
  CHECK(count_tag(set.pages, Tag::table_head) == 1);
  CHECK(count_tag(set.pages, Tag::row) == 22);
}

TEST_CASE("a row that goes on has its padding below the repeated head", "[layout]") {
  std::string words;
  for (int i = 0; i < 20; ++i) words += "aaaaaaaa ";  // each a line of its own in ten characters
  Block table = block(BlockKind::table, {}, {head_row({cell("h")}), row({cell(words)})});
  Stylesheet style = plain_style(12);  // sixty points, less five on either side
  style.table.cell_padding_y = pt(2);
  const auto set = lay_out(document({table}), style);
  REQUIRE(set.pages.pages.size() == 3);  // 120 points: 16 for the head, 2 of padding, eight lines
  for (const std::size_t page : {1, 2}) {
    const auto fragments = set.fragments(page);
    CHECK(fragments[0]->text == "h");
    CHECK(fragments[0]->y == pt(30 + 2 + 9));
    CHECK(fragments[1]->y == pt(30 + 16 + 2 + 9));
  }
}

TEST_CASE("neither caption nor head row stands alone at a page's end, nor a sum at its beginning",
          "[layout]") {
  for (int before = 0; before <= 10; ++before) {
    for (const int rows : {1, 3, 7}) {
      std::vector<Block> blocks;
      for (int i = 0; i < before; ++i) blocks.push_back(paragraph("x"));
      blocks.push_back(budget(rows));
      const auto set = lay_out(document(blocks));
      for (std::size_t page = 0; page < set.pages.pages.size(); ++page) {
        const auto lines = set.lines(page);
        CHECK(lines.back() != "KommunKostnad");
        CHECK(lines.back() != "Tabell\u00A01 Budget");
        const bool sum_alone = lines.size() == 2 && lines[1] == "Summa700";
        CHECK_FALSE(sum_alone);
      }
    }
  }
}

TEST_CASE("a row is not divided between pages", "[layout]") {
  for (int before = 6; before <= 10; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("x"));
    Block table = block(BlockKind::table, {}, {row({cell("ett"), cell("aaaa bbbb cccc")})});
    table.column_weights = {50, 50};
    blocks.push_back(table);
    const auto set = lay_out(document(blocks), plain_style(24));
    CHECK(set.lines(set.pages.pages.size() - 1).back() == "cccc");
    CHECK(set.lines(0).size() == static_cast<std::size_t>(before <= 8 ? before + 2 : before));
  }
}

TEST_CASE("a row that is taller than a page is divided between its lines", "[layout]") {
  Block table = block(BlockKind::table, {}, {row({cell(full_lines(25, 38)), cell("kort")})});
  table.column_weights = {80, 20};  // of 300 points: 240, 60
  const auto set = lay_out(document({table}), plain_style(60));
  CHECK(set.diagnostics.all().empty());
  REQUIRE(set.pages.pages.size() == 3);  // 10 + 10 + 5 lines
  CHECK(set.lines(0)[0] == std::string(38, 'x') + " kort");
  CHECK(set.lines(1).size() == 10);
  CHECK(set.lines(2).size() == 5);
}

TEST_CASE("a row of more than a third of a page leaves two lines on either side of the page's end",
          "[layout]") {
  // Six lines on a page of ten, after so many others: how many of its lines stay on the first page.
  const std::vector<std::pair<int, std::size_t>> stay = {{4, 6}, {5, 4}, {6, 4}, {7, 3}, {8, 2}, {9, 0}};
  for (const auto& [before, lines] : stay) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("x"));
    blocks.push_back(block(BlockKind::table, {}, {row({cell(full_lines(6, 38))})}));
    const auto set = lay_out(document(blocks));
    CHECK(set.lines(0).size() == static_cast<std::size_t>(before) + lines);
  }
}

TEST_CASE("header cells say what they head", "[layout]") {
  const auto set = lay_out(document({budget(1)}));
  std::vector<std::pair<Tag, Scope>> cells;
  for (const StructureElement& element : set.pages.structure)
    if (element.tag == Tag::header_cell || element.tag == Tag::cell)
      cells.emplace_back(element.tag, element.scope);
  using Cell = std::pair<Tag, Scope>;
  CHECK(cells == std::vector<Cell>{{Tag::header_cell, Scope::column},
                                   {Tag::header_cell, Scope::column},
                                   {Tag::cell, Scope::none},
                                   {Tag::cell, Scope::none},
                                   {Tag::header_cell, Scope::row},
                                   {Tag::cell, Scope::none}});
}

TEST_CASE("a cell over two columns has the width of both", "[layout]") {
  Block wide = cell("slut", true);
  wide.column_span = 2;
  Block table = block(BlockKind::table, {}, {row({cell("a"), cell("b"), cell("c")}), row({wide, cell("d")})});
  table.column_weights = {25, 25, 50};
  const auto set = lay_out(document({table}));
  CHECK(right_end(*set.fragments()[3]) == pt(20 + 100 - 5).millipoints);
  CHECK(set.fragments()[4]->x == pt(20 + 100 + 5));
}

TEST_CASE("a sum has a heavy rule above it and rows thin ones between them", "[layout]") {
  Stylesheet style = plain_style();
  style.table.rule = {500};
  style.table.heavy_rule = pt(1);
  Block table = budget(2);
  table.runs.clear();
  table.number.clear();
  const auto set = lay_out(document({table}), style);
  const auto& rules = set.pages.pages[0].rectangles;
  // Above the table, below head, two rows; the heavy one of the sum, and the last.
  std::vector<std::int64_t> thickness;
  for (const auto& rule : rules) thickness.push_back(rule.height.millipoints);
  CHECK(thickness == std::vector<std::int64_t>{1000, 500, 500, 500, 1000, 1000});
  CHECK(rules[0].y == pt(30));
  CHECK(rules[0].width == pt(200));
}

TEST_CASE("a table without rows is left out", "[layout]") {
  const auto set = lay_out(document({paragraph("a"), block(BlockKind::table, "Rubrik"), paragraph("b")}));
  CHECK(set.lines(0) == Lines{"a", "b"});
  CHECK(count_tag(set.pages, Tag::table) == 0);
}
