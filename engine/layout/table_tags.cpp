#include "layout/table_tags.hpp"

#include <algorithm>

namespace klausul {
namespace {

using Place = TableGrid::Place;

bool spans(const Place& place) { return place.columns > 1 || place.rows > 1; }

bool overlap(const Place& a, const Place& b) { return a.column < b.end() && b.column < a.end(); }

Scope scope_of(const Block& cell, const Block& row, std::size_t column) {
  if (row.kind == BlockKind::head_row) return Scope::column;
  return cell.heads_row || (row.kind == BlockKind::sum_row && column == 0) ? Scope::row : Scope::none;
}

// Finds the headers of each cell: those above it, and those before it in its rows.
class HeaderFinder {
 public:
  HeaderFinder(Structure& structure, std::size_t rows) : structure_(structure), row_heads_(rows) {}

  void add(StructureId element, const Place& place, std::size_t row) {
    cells_.push_back({element, place, row});
    const Scope scope = structure_.at(element).scope;
    if (scope == Scope::column) column_heads_.push_back(cells_.back());
    if (scope != Scope::row) return;
    for (std::size_t i = row; i < row + place.rows; ++i) row_heads_[i].push_back(cells_.back());
  }

  void name_headers() {
    for (const Cell& cell : cells_) {
      std::vector<StructureId> headers;
      bool ambiguous = spans(cell.place);
      const auto take = [&](const Cell& header) {
        if (std::find(headers.begin(), headers.end(), header.element) != headers.end()) return;
        headers.push_back(header.element);
        ambiguous = ambiguous || spans(header.place);
      };
      for (const Cell& header : column_heads_)
        if (header.row < cell.row && overlap(header.place, cell.place)) take(header);
      for (std::size_t row = cell.row; row < cell.row + cell.place.rows; ++row)
        for (const Cell& header : row_heads_[row])
          if (header.place.end() <= cell.place.column) take(header);
      if (ambiguous) structure_.at(cell.element).headers = std::move(headers);
    }
  }

 private:
  struct Cell {
    StructureId element;
    Place place;
    std::size_t row;
  };

  Structure& structure_;
  std::vector<Cell> cells_, column_heads_;
  std::vector<std::vector<Cell>> row_heads_;
};

bool has_spans(const TableGrid& grid) {
  return std::any_of(grid.rows.begin(), grid.rows.end(),
                     [](const auto& row) { return std::any_of(row.begin(), row.end(), spans); });
}

StructureId open_cell(Structure& structure, StructureId parent, const Block& cell, Scope scope) {
  const StructureId element =
      structure.open(scope == Scope::none ? Tag::cell : Tag::header_cell, parent, cell);
  structure.at(element).scope = scope;
  return element;
}

}  // namespace

CellElements open_cells(Structure& structure, const Block& table, const TableGrid& grid,
                        StructureId element) {
  CellElements elements(grid.rows.size());
  HeaderFinder finder(structure, grid.rows.size());
  StructureId part = element;
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    if (row == 0 || row == grid.heads)
      part = structure.open(row < grid.heads ? Tag::table_head : Tag::table_body, element, table);
    const Block& block = table.children[row];
    const StructureId owner = structure.open(Tag::row, part, block);
    for (std::size_t i = 0; i < grid.rows[row].size(); ++i) {
      const Place& place = grid.rows[row][i];
      const Block& cell = block.children[i];
      elements[row].push_back(open_cell(structure, owner, cell, scope_of(cell, block, place.column)));
      StructureElement& made = structure.at(elements[row].back());
      made.column_span = static_cast<int>(place.columns);
      made.row_span = static_cast<int>(place.rows);
      finder.add(elements[row].back(), place, row);
    }
  }
  if (has_spans(grid)) finder.name_headers();
  return elements;
}

}  // namespace klausul
