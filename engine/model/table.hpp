#pragma once
#include "model/document.hpp"

namespace klausul {

/// Marks every cell of a column numeric whose cell in the last head row is.
void align_columns(Block& table);

/// Says `ragged-row` for rows that do not fill the table's columns.
void check_rows(const Block& table, Diagnostics& diagnostics);

}  // namespace klausul
