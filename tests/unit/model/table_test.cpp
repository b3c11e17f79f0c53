#include "model/table.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

Block cell(int columns = 1, int rows = 1, bool numeric = false) {
  Block made;
  made.kind = BlockKind::cell;
  made.column_span = columns;
  made.row_span = rows;
  made.numeric = numeric;
  return made;
}

Block row(std::vector<Block> cells, BlockKind kind = BlockKind::row) {
  Block made;
  made.kind = kind;
  made.children = std::move(cells);
  return made;
}

Block table(std::vector<Block> rows) {
  Block made;
  made.kind = BlockKind::table;
  made.children = std::move(rows);
  return made;
}

std::vector<std::size_t> columns_of(const TableGrid& grid, std::size_t row) {
  std::vector<std::size_t> columns;
  for (const TableGrid::Place& place : grid.rows[row]) columns.push_back(place.column);
  return columns;
}

std::size_t ragged(const Block& table) {
  Diagnostics diagnostics;
  check_rows(table, diagnostics);
  return diagnostics.all().size();
}

using Columns = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a cell stands in the first column that none above it hangs down into", "[model]") {
  const TableGrid grid =
      grid_of(table({row({cell(1, 3), cell(), cell(1, 2)}), row({cell()}), row({cell(2)})}));
  CHECK(columns_of(grid, 0) == Columns{0, 1, 2});
  CHECK(columns_of(grid, 1) == Columns{1});
  CHECK(columns_of(grid, 2) == Columns{1});
  CHECK(grid.rows[2][0].columns == 2);
  CHECK(grid.widths == Columns{3, 3, 3});
  CHECK(grid.columns == 3);
}

TEST_CASE("cells that hang down count in the rows they reach", "[model]") {
  CHECK(ragged(table({row({cell(1, 2), cell()}), row({cell()}), row({cell(2)})})) == 0);
  CHECK(ragged(table({row({cell(1, 2), cell()}), row({cell(), cell()})})) == 1);
  CHECK(ragged(table({row({cell(), cell()}), row({cell()})})) == 1);
}

TEST_CASE("a cell hangs down no further than its part of the table", "[model]") {
  const Block both =
      table({row({cell(1, 9), cell()}, BlockKind::head_row), row({cell(1, 9), cell()}), row({cell()})});
  const TableGrid grid = grid_of(both);
  CHECK(grid.heads == 1);
  CHECK(grid.rows[0][0].rows == 1);
  CHECK(grid.rows[1][0].rows == 2);
}

TEST_CASE("a cell that would meet one that hangs down is made narrower, and the row is ragged", "[model]") {
  const Block meeting = table({row({cell(), cell(1, 2)}), row({cell(2)})});
  const TableGrid grid = grid_of(meeting);
  CHECK(grid.rows[1][0].columns == 1);
  CHECK(grid.columns == 2);
  CHECK(ragged(meeting) == 1);
}

TEST_CASE("a column of figures is one below cells that hang down as well", "[model]") {
  Block both =
      table({row({cell(), cell(1, 1, true)}, BlockKind::head_row), row({cell(1, 2), cell()}), row({cell()})});
  align_columns(both);
  CHECK_FALSE(both.children[1].children[0].numeric);
  CHECK(both.children[1].children[1].numeric);
  CHECK(both.children[2].children[0].numeric);
}

TEST_CASE("a cell that spans down covers the rows that leave room for it", "[model]") {
  Block first = cell(), second = cell(), alone = cell();
  first.spans_down = second.spans_down = alone.spans_down = true;
  Block both =
      table({row({cell(), cell(), cell()}, BlockKind::head_row), row({first, cell(), cell()}), row({cell(2)}),
             row({cell(), cell()}), row({second, cell(2)}), row({cell(2)}), row({alone, cell(), cell()})});
  settle_row_spans(both);
  CHECK(both.children[1].children[0].row_span == 3);
  CHECK(both.children[1].children[1].row_span == 1);
  CHECK(both.children[4].children[0].row_span == 2);
  CHECK(both.children[6].children[0].row_span == 1);
  CHECK(ragged(both) == 0);
}
