#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;

namespace {

// The table's columns begin here, from the text area's edge, the padding of five points left out.
std::vector<Length> columns(std::vector<Block> rows) {
  const auto set = lay_out(document({block(BlockKind::table, {}, std::move(rows))}));
  std::vector<Length> x;
  for (const TextFragment* fragment : set.fragments())
    if (fragment->y == set.fragments()[0]->y) x.push_back(fragment->x - pt(20 + 5));
  return x;
}

Block row(std::vector<Block> cells) { return block(BlockKind::row, {}, std::move(cells)); }

Block wide(int columns, std::string text) {
  Block made = cell(std::move(text));
  made.column_span = columns;
  return made;
}

using Columns = std::vector<Length>;

}  // namespace

TEST_CASE("a cell over all columns takes no room from what stands in one", "[layout]") {
  // Lines of 8, 8 and 12 characters with padding: 50, 50 and 70 of 200 points. The line over all of them
  // would like more of each column alike, and so gets the 30 that are left.
  const Columns x = columns({row({cell("aa aa aa"), cell("bb bb bb"), cell("cccc cccc cc")}),
                             row({wide(3, full_lines(12, 4))})});
  CHECK(x == Columns{{}, pt(50 + 10), pt(100 + 20)});
}

TEST_CASE("a cell over two columns widens both alike", "[layout]") {
  // One word of 20 characters with padding: 110 points over two columns of 15: 40 more each. The third
  // has 15. All lines fit, 125 of 200 points; the rest in proportion to the columns' own lines, 15 each.
  const Columns x =
      columns({row({cell("a"), cell("b"), cell("c")}), row({wide(2, std::string(20, 'd')), cell("e")})});
  REQUIRE(x.size() == 3);
  CHECK(x[1] == x[2] - x[1]);
  CHECK(x[2] >= pt(110));
}

TEST_CASE("a cell over two rows counts in its own column alone", "[layout]") {
  Block tall = cell("aaaa");
  tall.row_span = 2;
  // Lines of 4 and 12 characters: 30 and 70 points, so 60 and 140 of 200.
  CHECK(columns({row({tall, cell("b")}), row({cell("bbbbbbbbbbbb")})}) == Columns{{}, pt(60)});
}
