#pragma once
#include <vector>

#include "layout/paragraph.hpp"
#include "model/table.hpp"

namespace klausul {

/// The look of a row's cells.
const TextStyle& cell_look(const Stylesheet& style, BlockKind row);

/// The width of every column, padding included, together `width`: after the table's weights, else after what
/// the cells hold. Says `table-too-wide` if that cannot be; the widths are then as good as they can be.
std::vector<Length> column_widths(const Tools& tools, const Block& table, const TableGrid& grid,
                                  Length width);

}  // namespace klausul
