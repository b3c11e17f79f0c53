#include "model/table.hpp"

#include <algorithm>
#include <charconv>

namespace klausul {
namespace {

std::size_t head_rows(const Block& table) {
  const auto end = std::find_if(table.children.begin(), table.children.end(),
                                [](const Block& row) { return row.kind != BlockKind::head_row; });
  return static_cast<std::size_t>(end - table.children.begin());
}

// Puts cells in the columns that are free, row by row.
class Placer {
 public:
  // `rows_left` counts the row itself.
  std::vector<TableGrid::Place> place(const Block& row, std::size_t rows_left) {
    std::vector<TableGrid::Place> places;
    std::size_t column = 0;
    width_ = static_cast<std::size_t>(
        std::count_if(hanging_.begin(), hanging_.end(), [](std::size_t rows) { return rows > 0; }));
    for (const Block& cell : row.children) {
      while (!is_free(column)) ++column;
      TableGrid::Place place{column, 1, rows_of(cell, rows_left)};
      const auto wanted = static_cast<std::size_t>(std::clamp(cell.column_span, 1, 100));
      while (place.columns < wanted && is_free(place.end())) ++place.columns;
      width_ += wanted;
      column = place.end();
      places.push_back(place);
    }
    hang(places);
    return places;
  }

  // How many columns the last row asked for.
  std::size_t width() const { return width_; }

 private:
  static std::size_t rows_of(const Block& cell, std::size_t rows_left) {
    return std::min(static_cast<std::size_t>(std::max(cell.row_span, 1)), rows_left);
  }

  bool is_free(std::size_t column) const { return column >= hanging_.size() || hanging_[column] == 0; }

  void hang(const std::vector<TableGrid::Place>& places) {
    for (std::size_t& rows : hanging_) rows -= rows > 0 ? 1 : 0;
    for (const TableGrid::Place& place : places) {
      hanging_.resize(std::max(hanging_.size(), place.end()));
      for (std::size_t column = place.column; column < place.end(); ++column)
        hanging_[column] = place.rows - 1;
    }
  }

  std::vector<std::size_t> hanging_;  // for each column, how many further rows its cell covers
  std::size_t width_ = 0;
};

}  // namespace

TableGrid grid_of(const Block& table) {
  TableGrid grid;
  grid.heads = head_rows(table);
  Placer placer;
  for (std::size_t row = 0; row < table.children.size(); ++row) {
    const std::size_t part_end = row < grid.heads ? grid.heads : table.children.size();
    grid.rows.push_back(placer.place(table.children[row], part_end - row));
    grid.widths.push_back(placer.width());
    for (const TableGrid::Place& place : grid.rows.back()) grid.columns = std::max(grid.columns, place.end());
  }
  return grid;
}

void settle_row_spans(Block& table) {
  std::vector<int> asked;
  for (const Block& row : table.children) {
    int columns = 0;
    for (const Block& cell : row.children) columns += std::clamp(cell.column_span, 1, 100);
    asked.push_back(columns);
  }
  const int full = asked.empty() ? 0 : *std::max_element(asked.begin(), asked.end());
  for (auto row = asked.begin(); row != asked.end(); ++row)
    for (Block& cell : table.children[static_cast<std::size_t>(row - asked.begin())].children)
      if (cell.spans_down) cell.row_span = static_cast<int>(std::find(row + 1, asked.end(), full) - row);
}

// `tal="ja"` in the head row speaks for the whole column, so that no row can forget it.
void align_columns(Block& table) {
  const TableGrid grid = grid_of(table);
  std::vector<bool> numeric(grid.columns);
  for (std::size_t row = 0; row < grid.heads; ++row)
    for (std::size_t i = 0; i < grid.rows[row].size(); ++i)
      std::fill_n(numeric.begin() + static_cast<std::ptrdiff_t>(grid.rows[row][i].column),
                  grid.rows[row][i].columns, table.children[row].children[i].numeric);
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    for (std::size_t i = 0; i < grid.rows[row].size(); ++i) {
      const TableGrid::Place& place = grid.rows[row][i];
      if (place.columns == 1 && numeric[place.column]) table.children[row].children[i].numeric = true;
    }
  }
}

void check_rows(const Block& table, Diagnostics& diagnostics) {
  if (table.children.empty()) return;
  const TableGrid grid = grid_of(table);
  const std::size_t columns =
      table.column_weights.empty() ? grid.widths.front() : table.column_weights.size();
  for (std::size_t row = 0; row < grid.widths.size(); ++row)
    if (grid.widths[row] != columns)
      diagnostics.add(Slug::ragged_row, table.children[row].origin,
                      {std::to_string(grid.widths[row]), std::to_string(columns)});
}

std::vector<int> column_weights(std::string_view written) {
  std::vector<int> weights;
  while (!written.empty()) {
    const std::size_t end = std::min(written.find(' '), written.size());
    int weight = 0;
    std::from_chars(written.data(), written.data() + end, weight);
    weights.push_back(weight);
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return weights;
}

}  // namespace klausul
