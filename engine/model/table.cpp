#include "model/table.hpp"

namespace klausul {
namespace {

int width_of(const Block& row) {
  int width = 0;
  for (const Block& cell : row.children) width += cell.column_span;
  return width;
}

}  // namespace

// `tal="ja"` in the head row speaks for the whole column, so that no row can forget it.
void align_columns(Block& table) {
  std::vector<bool> numeric;
  for (const Block& row : table.children) {
    if (row.kind != BlockKind::head_row) break;
    numeric.clear();
    for (const Block& cell : row.children)
      numeric.insert(numeric.end(), static_cast<std::size_t>(cell.column_span), cell.numeric);
  }
  for (Block& row : table.children) {
    std::size_t column = 0;
    for (Block& cell : row.children) {
      if (cell.column_span == 1 && column < numeric.size() && numeric[column]) cell.numeric = true;
      column += static_cast<std::size_t>(cell.column_span);
    }
  }
}

void check_rows(const Block& table, Diagnostics& diagnostics) {
  if (table.children.empty()) return;
  const int columns = table.column_weights.empty() ? width_of(table.children.front())
                                                   : static_cast<int>(table.column_weights.size());
  for (const Block& row : table.children)
    if (width_of(row) != columns)
      diagnostics.add(Slug::ragged_row, row.origin, {std::to_string(width_of(row)), std::to_string(columns)});
}

}  // namespace klausul
