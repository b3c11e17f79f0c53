#pragma once
#include <vector>

#include "layout/paragraph.hpp"

namespace klausul {

/// How many columns the widest row has.
std::size_t column_count(const Block& table);

/// How many columns a cell covers: 1 to 100.
std::size_t span_of(const Block& cell);

/// The look of a row's cells.
const TextStyle& cell_look(const Stylesheet& style, BlockKind row);

/// The width of every column, padding included, together `width`: after the table's weights, else after what
/// the cells hold. Says `table-too-wide` if that cannot be; the widths are then as good as they can be.
std::vector<Length> column_widths(const Tools& tools, const Block& table, Length width);

}  // namespace klausul
