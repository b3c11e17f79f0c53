#pragma once
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace klausul {

/// Where the cells of a table stand, when each takes the first column that no cell above it hangs down into.
struct TableGrid {
  struct Place {
    std::size_t column = 0;
    std::size_t columns = 1, rows = 1;  ///< As many as there is room for: see `grid_of`.
    std::size_t end() const { return column + columns; }
  };
  std::vector<std::vector<Place>> rows;  ///< One a cell, in the order of the table's children.
  std::vector<std::size_t> widths;       ///< Of each row: what its cells ask for, and those that hang down.
  std::size_t columns = 0;               ///< As many as the cells stand in.
  std::size_t heads = 0;                 ///< How many of the first rows are head rows.
};

/// A cell covers 1 to 100 columns, fewer if it would meet a cell that hangs down, and no more rows than its
/// part of the table has: the head rows and the others are two parts.
TableGrid grid_of(const Block& table);

/// Gives cells that span down their number of rows: all below that ask for fewer columns than the widest row
/// does. So a row group whose length a list decides needs no number.
void settle_row_spans(Block& table);

/// Marks every cell of a column numeric whose cell in the last head row is.
void align_columns(Block& table);

/// Says `ragged-row` for rows that do not fill the table's columns.
void check_rows(const Block& table, Diagnostics& diagnostics);

/// "60 40" as numbers.
std::vector<int> column_weights(std::string_view written);

}  // namespace klausul
