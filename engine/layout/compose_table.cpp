#include <algorithm>

#include "layout/compose.hpp"
#include "layout/fixed_words.hpp"
#include "layout/table_columns.hpp"
#include "layout/table_rows.hpp"

// A table: its caption, then its rows, under a head that pages repeat.

namespace klausul {

void Composer::table(const Block& block, const Place& place) {
  const TableGrid grid = grid_of(block);
  if (grid.columns == 0) return;
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::table, place.parent, block);
  const std::size_t first = galley_.strips.size();
  caption(block, inside);
  rows(block, grid, inside);
  const TextStyle& look = tools_.style.of(TextRole::table_cell);
  const Length around = tools_.style.of(TextRole::body).after;
  galley_.strips[first].before = std::max({galley_.strips[first].before, look.before, around});
  galley_.strips.back().after = std::max(look.after, around);
  keep_short(first);
}

void Composer::caption(const Block& block, const Place& place) {
  std::vector<Run> runs;
  if (!block.number.empty())
    runs.push_back(plain_run(fixed_words::table + std::string("\u00A0") + block.number + " ", block.origin));
  for (Run& run : runs) run.strong = true;
  runs.insert(runs.end(), block.runs.begin(), block.runs.end());
  if (!has_text(runs)) return;
  Paragraph set = text(runs, TextRole::caption, place);
  set.owner = tools_.structure.open(Tag::caption, place.parent, block);
  std::vector<Strip> strips = set_paragraph(tools_, set);
  for (Strip& strip : strips) strip.keep = Keep::keep;
  for (Strip& strip : strips) strip.kind = StripKind::caption;
  add(std::move(strips), {set.look.before, set.look.after});
}

void Composer::rows(const Block& block, const TableGrid& grid, const Place& place) {
  std::vector<Length> edges = {place.x};
  for (const Length width : column_widths(tools_, block, grid, place.width))
    edges.push_back(edges.back() + width);
  const CellElements elements = open_cells(tools_.structure, block, grid, place.parent);
  TableRows setter(tools_, block, grid, std::move(edges));
  std::vector<Strip> head;
  const std::size_t count = grid.rows.size();
  for (std::size_t row = 0, end = 0; row < count; row = end) {
    end = setter.group_end(row);
    if (row == grid.heads) setter.leave_room_for(head);
    const bool heads = row < grid.heads;
    std::vector<Strip> strips = setter.set(row, end, elements);
    for (Strip& strip : strips) {
      if (heads) strip.keep = Keep::keep;
      if (!heads && !head.empty()) strip.head = galley_.heads.size();
    }
    const bool before_sum = end < count && block.children[end].kind == BlockKind::sum_row;
    if (before_sum) strips.back().keep = Keep::keep;
    if (heads) {
      auto repeated = setter.set_again(row, end);
      std::move(repeated.begin(), repeated.end(), std::back_inserter(head));
    }
    add(std::move(strips), {});
  }
  if (!head.empty()) galley_.heads.push_back(std::move(head));
}

}  // namespace klausul
