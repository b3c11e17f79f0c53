#include "layout/table_rows.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "layout/table_columns.hpp"

// A row, or rows that cells over several of them hold together, is one strip, so that no page end can part
// it. One that takes more than a third of a page is cut into strips of one line each: to move it whole would
// leave too much of a page empty. Rules: a heavy one above the table, below it and above a sum; a thin one
// below every other row, so that a table that goes on over a page end is closed at the bottom and opens with
// its repeated head. No rule goes through a cell.

namespace klausul {
namespace {

std::vector<Run> without_calls(std::vector<Run> runs) {
  std::erase_if(runs, [](const Run& run) { return run.kind == Run::Kind::footnote; });
  return runs;
}

}  // namespace

TableRows::TableRows(const Tools& tools, const Block& table, const TableGrid& grid, std::vector<Length> edges)
    : tools_(tools), table_(table), grid_(grid), edges_(std::move(edges)) {
  const PageGeometry& page = tools.style.page;
  room_ = page.height - page.top - page.bottom;
}

void TableRows::leave_room_for(const std::vector<Strip>& head) {
  if (height_of(head) <= room_ / 2) room_ -= height_of(head);
}

std::size_t TableRows::group_end(std::size_t row) const {
  std::size_t end = row + 1;
  for (; row < end; ++row)
    for (const TableGrid::Place& place : grid_.rows[row]) end = std::max(end, row + place.rows);
  return end;
}

std::vector<Strip> TableRows::set(std::size_t first, std::size_t end, const CellElements& elements) {
  return strips_of(group(first, end, &elements));
}

std::vector<Strip> TableRows::set_again(std::size_t first, std::size_t end) {
  return strips_of(group(first, end, nullptr));
}

TableRows::Group TableRows::group(std::size_t first, std::size_t end, const CellElements* elements) {
  Group group;
  group_ = first;
  for (std::size_t row = first; row < end; ++row) {
    const Length leading = cell_look(tools_.style, table_.children[row].kind).leading;
    Row& made = group.emplace_back(Row{row, {}, leading, 1});
    for (std::size_t i = 0; i < grid_.rows[row].size(); ++i) {
      const StructureId owner = elements ? (*elements)[row][i] : StructureId::artifact;
      Cell& cell = made.cells.emplace_back(Cell{grid_.rows[row][i], set_cell(row, i, owner)});
      if (cell.place.rows > 1) continue;
      made.text = std::max(made.text, height_of(cell.lines));
      made.lines = std::max(made.lines, cell.lines.size());
    }
  }
  if (group.size() > 1) stretch(group);
  return group;
}

std::vector<Strip> TableRows::set_cell(std::size_t row, std::size_t cell, StructureId owner) {
  const Block& block = table_.children[row].children[cell];
  const TableGrid::Place& place = grid_.rows[row][cell];
  TextStyle look = cell_look(tools_.style, table_.children[row].kind);
  if (block.numeric) look.alignment = Alignment::right;
  look.first_indent = {};
  const Length padding = tools_.style.table.cell_padding_x;
  const Length x = edges_[place.column] + padding;
  const Length width = std::max(edges_[place.end()] - padding - x, pt(1));
  const Figures figures = block.numeric ? Figures::tabular : Figures::proportional;
  const bool again =
      owner == StructureId::artifact;  // a note is called once: its mark leads to this page's foot
  const std::vector<Run> runs = again ? without_calls(block.runs) : std::vector<Run>();
  Paragraph text{again ? runs : block.runs, look, x, width, owner, figures};
  text.on_fill = table_.children[row].kind == BlockKind::head_row && tools_.style.table.has_head_fill;
  return set_paragraph(tools_, text);
}

// Where a cell over several rows holds more than they do, the last of them grows.
void TableRows::stretch(Group& group) const {
  for (std::size_t from = 0; from < group.size(); ++from) {
    for (const Cell& cell : group[from].cells) {
      if (cell.place.rows == 1) continue;
      Length room;
      std::size_t lines = 0;
      Row& last = group[from + cell.place.rows - 1];
      for (std::size_t i = from; i < from + cell.place.rows; ++i) {
        room += group[i].text + (&group[i] == &last ? Length{} : below(group[i]) + above(group[i + 1]));
        lines += group[i].lines;
      }
      last.text += std::max(height_of(cell.lines) - room, Length{});
      last.lines += std::max(cell.lines.size(), lines) - lines;
    }
  }
}

std::vector<Strip> TableRows::strips_of(Group&& group) {
  Length height;
  for (const Row& row : group) height += above(row) + row.text + below(row);
  const Row& first = group.front();
  std::vector<Strip> strips;
  const OriginId origin = table_.children[first.index].origin;
  if (height > room_ / 3)
    strips = divided(std::move(group));
  else
    strips.push_back(whole(std::move(group)));
  for (Strip& strip : strips) {
    strip.origin = origin;
    if (strip.height > room_) say_too_tall(first);
  }
  return strips;
}

Strip TableRows::whole(Group&& group) const {
  Strip strip;
  for (Row& row : group) {
    const Length top = strip.height;
    const Length height = above(row) + row.text + below(row);
    fill(strip, row, top, height);
    for (Cell& cell : row.cells) stack(strip, std::move(cell.lines), top + above(row));
    strip.height += height;
    top_rule(strip, row, top);
    bottom_rule(strip, row, strip.height);
  }
  return strip;
}

// Line by line. A low cell over several rows stays whole beside their lines; the lines of a high one go on
// from row to row.
std::vector<Strip> TableRows::divided(Group&& group) const {
  std::vector<Strip> strips;
  for (const Row& row : group) {
    Strip line;
    line.height = cell_look(tools_.style, table_.children[row.index].kind).leading;
    strips.resize(strips.size() + row.lines, line);
  }
  std::size_t start = 0;
  for (Row& row : group) {
    for (Cell& cell : row.cells) {
      const bool beside = cell.place.rows > 1 && height_of(cell.lines) <= room_ / 3;
      for (std::size_t i = 0; i + 1 < cell.lines.size() && beside; ++i) strips[start + i].keep = Keep::keep;
      if (beside) stack(strips[start], std::move(cell.lines), {});
      for (std::size_t i = 0; i < cell.lines.size() && !beside; ++i) {
        Strip& strip = strips[start + i];
        strip.height = std::max(strip.height, cell.lines[i].height);
        if (cell.lines[i].keep == Keep::avoid) strip.keep = std::max(strip.keep, Keep::avoid);
        overlay(strip, std::move(cell.lines[i]), {});
      }
    }
    start += row.lines;
  }
  start = 0;
  for (const Row& row : group) {
    frame(std::span(strips).subspan(start, row.lines), row);
    start += row.lines;
  }
  return strips;
}

// The lines of a row: its paddings, fill and rules. Two lines at least stay on either side of a page's end,
// and a low row whole.
void TableRows::frame(std::span<Strip> lines, const Row& row) const {
  const bool low = above(row) + row.text + below(row) <= room_ / 3;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (low || i == 0 || i + 2 == lines.size()) lines[i].keep = Keep::keep;
  move_down(lines.front(), above(row));
  lines.front().height += above(row);
  lines.back().height += below(row);
  for (Strip& line : lines.subspan(1)) line.below_head = tools_.style.table.cell_padding_y;
  for (Strip& line : lines) fill(line, row, {}, line.height);
  top_rule(lines.front(), row, {});
  bottom_rule(lines.back(), row, lines.back().height);
}

Length TableRows::above(const Row& row) const {
  const TableStyle& look = tools_.style.table;
  return look.cell_padding_y + (row.index == 0 ? look.heavy_rule : Length{});
}

Length TableRows::below(const Row& row) const {
  const TableStyle& look = tools_.style.table;
  return look.cell_padding_y + (row.index + 1 == grid_.rows.size() ? look.heavy_rule : look.rule);
}

void TableRows::fill(Strip& strip, const Row& row, Length y, Length height) const {
  const Block& block = table_.children[row.index];
  const TableStyle& look = tools_.style.table;
  if (block.kind != BlockKind::head_row || !look.has_head_fill) return;
  strip.backgrounds.insert(
      strip.backgrounds.begin(),
      {edges_.front(), y, edges_.back() - edges_.front(), height, look.head_fill, block.origin});
}

// The heavy rule of a sum lies over the thin one of the row before, and a little above it.
void TableRows::top_rule(Strip& strip, const Row& row, Length y) const {
  const Length heavy = tools_.style.table.heavy_rule;
  if (row.index == 0)
    add_rule(strip, 0, y, heavy);
  else if (table_.children[row.index].kind == BlockKind::sum_row)
    add_rule(strip, row.index, y - heavy, heavy);
}

void TableRows::bottom_rule(Strip& strip, const Row& row, Length y) const {
  const TableStyle& look = tools_.style.table;
  const Length thickness = row.index + 1 == grid_.rows.size() ? look.heavy_rule : look.rule;
  add_rule(strip, row.index + 1, y - thickness, thickness);
}

// A rule between the rows before `boundary` and from it on, in the columns where a cell ends there.
void TableRows::add_rule(Strip& strip, std::size_t boundary, Length y, Length thickness) const {
  if (thickness <= Length{}) return;
  const std::vector<bool> through = covered(boundary);
  const OriginId origin = table_.children[boundary == 0 ? 0 : boundary - 1].origin;
  for (std::size_t from = 0; from < through.size();) {
    std::size_t to = from;
    while (to < through.size() && !through[to]) ++to;
    if (to > from)
      strip.rectangles.push_back(
          {edges_[from], y, edges_[to] - edges_[from], thickness, tools_.style.table.rule_colour, origin});
    from = to + 1;
  }
}

// The columns whose cells go on through the boundary above row `boundary`; they begin in the same group.
std::vector<bool> TableRows::covered(std::size_t boundary) const {
  std::vector<bool> through(edges_.size() - 1);
  for (std::size_t row = group_; row < boundary; ++row)
    for (const TableGrid::Place& place : grid_.rows[row])
      if (row + place.rows > boundary)
        for (std::size_t column = place.column; column < place.end(); ++column) through[column] = true;
  return through;
}

void TableRows::say_too_tall(const Row& row) {
  const Block& block = table_.children[row.index];
  const std::string text = block.children.empty() ? std::string() : plain_text(block.children[0].runs);
  tools_.diagnostics.add(Slug::block_too_tall, block.origin,
                         {"'" + to_utf8(to_utf32(text).substr(0, 40)) + "'"});
}

}  // namespace klausul
