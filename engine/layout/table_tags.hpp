#pragma once
#include <vector>

#include "layout/structure.hpp"
#include "model/table.hpp"

namespace klausul {

/// The element of each cell, row by row.
using CellElements = std::vector<std::vector<StructureId>>;

/// Opens the parts, rows and cells of a table. Head rows, cells that head their row and the first cell of a
/// sum are header cells with a scope. A cell that covers more than its place, or whose header does, names its
/// headers as well (ISO 32000-1, 14.8.5.7; PDF/UA-1, 7.5).
CellElements open_cells(Structure& structure, const Block& table, const TableGrid& grid, StructureId element);

}  // namespace klausul
