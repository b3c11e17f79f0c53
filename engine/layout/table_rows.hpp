#pragma once
#include <span>
#include <vector>

#include "layout/paragraph.hpp"
#include "layout/table_tags.hpp"

namespace klausul {

/// Sets the rows of one table as strips.
class TableRows {
 public:
  /// `edges` are the x of the columns' edges, one more than the columns.
  TableRows(const Tools& tools, const Block& table, const TableGrid& grid, std::vector<Length> edges);

  /// A head that every page repeats leaves less room for rows.
  void leave_room_for(const std::vector<Strip>& head);
  /// Where the rows end that hang together with `row` by cells that cover several.
  std::size_t group_end(std::size_t row) const;
  /// The rows from `first` to `end`, a group, as one strip if they are low enough, else line by line.
  std::vector<Strip> set(std::size_t first, std::size_t end, const CellElements& elements);
  /// The same as an artifact: the head that every page repeats.
  std::vector<Strip> set_again(std::size_t first, std::size_t end);

 private:
  struct Cell {
    TableGrid::Place place;
    std::vector<Strip> lines;
  };
  struct Row {
    std::size_t index;  ///< In the table.
    std::vector<Cell> cells;
    Length text;            ///< The height between its paddings.
    std::size_t lines = 1;  ///< When it is set line by line.
  };
  using Group = std::vector<Row>;

  Group group(std::size_t first, std::size_t end, const CellElements* elements);
  std::vector<Strip> set_cell(std::size_t row, std::size_t cell, StructureId owner);
  void stretch(Group& group) const;
  std::vector<Strip> strips_of(Group&& group);
  Strip whole(Group&& group) const;
  std::vector<Strip> divided(Group&& group) const;
  void frame(std::span<Strip> lines, const Row& row) const;
  void fill(Strip& strip, const Row& row, Length y, Length height) const;
  void top_rule(Strip& strip, const Row& row, Length y) const;
  void bottom_rule(Strip& strip, const Row& row, Length y) const;
  void add_rule(Strip& strip, std::size_t boundary, Length y, Length thickness) const;
  std::vector<bool> covered(std::size_t boundary) const;
  Length above(const Row& row) const;
  Length below(const Row& row) const;
  void say_too_tall(const Row& row);

  const Tools& tools_;
  const Block& table_;
  const TableGrid& grid_;
  std::vector<Length> edges_;
  Length room_;            ///< For one row on a page.
  std::size_t group_ = 0;  ///< The first row of the group that is being set.
};

}  // namespace klausul
