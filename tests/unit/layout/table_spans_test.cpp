#include "catch.hpp"
#include "layout_fixture.hpp"

// Cells over several rows or columns.

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Block row(std::vector<Block> cells, BlockKind kind = BlockKind::row) {
  return block(kind, {}, std::move(cells));
}

Block head_row(std::vector<Block> cells) { return row(std::move(cells), BlockKind::head_row); }

Block over(int rows, std::string text) {
  Block made = cell(std::move(text));
  made.row_span = rows;
  return made;
}

Block table(std::vector<Block> rows, std::vector<int> weights = {}) {
  Block made = block(BlockKind::table, {}, std::move(rows));
  made.column_weights = std::move(weights);
  return made;
}

}  // namespace

TEST_CASE("a cell over two rows stands in the first, and the second goes on beside it", "[layout]") {
  const auto set = lay_out(document(
      {table({row({over(2, "a"), cell("b")}), row({cell("c")}), row({cell("d"), cell("e")})}, {50, 50})}));
  const auto text = set.fragments();  // a, b, c, d, e
  REQUIRE(text.size() == 5);
  CHECK(text[0]->x == pt(20 + 5));
  CHECK(text[2]->x == pt(20 + 100 + 5));
  CHECK(text[0]->y == text[1]->y);
  CHECK(text[2]->y == text[1]->y + pt(12));
  CHECK(text[3]->y == text[2]->y + pt(12));
}

TEST_CASE("the last row grows when a cell over several holds more than they do", "[layout]") {
  const Block both = table({row({over(2, "aaaa bbbb cccc dddd eeee"), cell("b")}), row({cell("c")}),
                            row({cell("d"), cell("e")})},
                           {50, 50});
  Stylesheet style = plain_style(24);  // columns of 60, ten characters of text: three lines
  style.table.cell_padding_y = pt(2);
  const auto text = lay_out(document({both}), style).pages.pages.at(0).text;
  REQUIRE(text.size() == 7);
  CHECK(text[4].text == "c");
  CHECK(text[4].y == text[3].y + pt(12 + 2 + 2));
  // Two paddings outside the three lines, and the padding above the next row.
  CHECK(text[5].y == text[0].y + pt(3 * 12 + 2 + 2));
}

TEST_CASE("a rule is drawn only where a cell ends", "[layout]") {
  Stylesheet style = plain_style();
  style.table.rule = {500};
  style.table.heavy_rule = pt(1);
  const auto set = lay_out(
      document(
          {table({row({cell("a"), over(2, "b"), cell("c")}), row({cell("d"), cell("e")})}, {25, 25, 50})}),
      style);
  const auto& rules = set.pages.pages[0].rectangles;
  REQUIRE(rules.size() == 4);
  CHECK(rules[0].width == pt(200));
  CHECK(rules[1].x == pt(20));
  CHECK(rules[1].width == pt(50));
  CHECK(rules[2].x == pt(20 + 50 + 50));
  CHECK(rules[2].width == pt(100));
  for (const std::size_t thin : {1, 2}) CHECK(rules[thin].y == pt(30 + 1 + 12));
  CHECK(rules[3].width == pt(200));
  CHECK(rules[3].y == Length{30'000 + 1000 + 12'000 + 500 + 12'000});
}

TEST_CASE("rows that a cell holds together are not parted by a page's end", "[layout]") {
  for (int before = 6; before <= 10; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("x"));
    blocks.push_back(table({row({over(3, "a"), cell("b")}), row({cell("c")}), row({cell("d")})}));
    const auto set = lay_out(document(blocks));
    CHECK(set.lines(0).size() == static_cast<std::size_t>(before <= 7 ? before + 3 : before));
  }
}

TEST_CASE("rows that a cell holds together are parted between their lines when they fill a page",
          "[layout]") {
  std::vector<Block> rows = {row({over(12, "a"), cell("b0")})};
  for (int i = 1; i < 12; ++i) rows.push_back(row({cell("b" + std::to_string(i))}));
  const auto set = lay_out(document({table(rows)}));
  REQUIRE(set.pages.pages.size() == 2);
  CHECK(set.lines(0).size() == 10);
  CHECK(set.lines(1) == Lines{"b10", "b11"});
  CHECK(set.diagnostics.all().empty());
}

TEST_CASE("a low cell over rows that fill a page stays whole beside them", "[layout]") {
  std::vector<Block> rows = {row({over(8, "aaaa bbbb cccc"), cell("d")})};
  for (int i = 1; i < 8; ++i) rows.push_back(row({cell("d")}));
  Stylesheet style = plain_style(12);  // columns of 30, four characters of text: three lines
  style.table.cell_padding_y = pt(2);
  for (int before = 0; before < 10; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("x"));
    blocks.push_back(table(rows, {50, 50}));
    const auto set = lay_out(document(blocks), style);
    std::vector<std::pair<std::size_t, Length>> places;
    for (std::size_t page = 0; page < set.pages.pages.size(); ++page)
      for (const TextFragment& fragment : set.pages.pages[page].text)
        if (fragment.text.size() >= 4) places.emplace_back(page, fragment.y);
    REQUIRE(places.size() == 3);
    CHECK(places[1] == std::make_pair(places[0].first, places[0].second + pt(12)));
    CHECK(places[2] == std::make_pair(places[0].first, places[0].second + pt(24)));
  }
}

TEST_CASE("cells name their headers where cells over several rows or columns make them hard to find",
          "[layout]") {
  Block both = cell("År");
  both.column_span = 2;
  Block heading = over(2, "Berg");
  heading.heads_row = true;
  const auto set =
      lay_out(document({table({head_row({over(2, "Kommun"), both}), head_row({cell("2022"), cell("2023")}),
                               row({heading, cell("1"), cell("2")}), row({cell("3"), cell("4")})})}));
  std::vector<const StructureElement*> cells;
  std::vector<StructureId> ids;
  for (std::size_t i = 0; i < set.pages.structure.size(); ++i) {
    const Tag tag = set.pages.structure[i].tag;
    if (tag != Tag::cell && tag != Tag::header_cell) continue;
    cells.push_back(&set.pages.structure[i]);
    ids.push_back(static_cast<StructureId>(i));
  }
  using Ids = std::vector<StructureId>;
  REQUIRE(cells.size() == 9);  // Kommun, År, 2022, 2023, Berg, 1, 2, 3, 4
  CHECK(cells[0]->row_span == 2);
  CHECK(cells[1]->column_span == 2);
  CHECK(cells[0]->headers.empty());
  CHECK(cells[2]->headers == Ids{ids[1]});
  CHECK(cells[4]->scope == Scope::row);
  CHECK(cells[4]->headers == Ids{ids[0]});
  CHECK(cells[5]->headers == Ids{ids[1], ids[2], ids[4]});
  CHECK(cells[8]->headers == Ids{ids[1], ids[3], ids[4]});
}

TEST_CASE("scopes are enough where every cell has its own row and column", "[layout]") {
  Block heading = cell("Berg");
  heading.heads_row = true;
  const auto set =
      lay_out(document({table({head_row({cell("Kommun"), cell("Antal")}), row({heading, cell("1")})})}));
  for (const StructureElement& element : set.pages.structure) CHECK(element.headers.empty());
  CHECK(std::count_if(set.pages.structure.begin(), set.pages.structure.end(),
                      [](const StructureElement& element) { return element.tag == Tag::header_cell; }) == 3);
}
