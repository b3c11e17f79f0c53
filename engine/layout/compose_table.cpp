#include <algorithm>

#include "base/utf8.hpp"
#include "layout/compose.hpp"
#include "layout/fixed_words.hpp"
#include "layout/table_columns.hpp"

// A row is one strip, so that no page end can part it. A row that is taller than a page could hold is cut
// into strips of one line each. Rules: a heavy one above the table, below it and above a sum; a thin one
// below every other row, so that a table that goes on over a page end is closed at the bottom and opens with
// its repeated head.

namespace klausul {
namespace {

Block without_links(const Block& cell) {
  Block plain = cell;
  for (Run& run : plain.runs) run.target.clear(), run.url.clear();
  return plain;
}

// Sets the rows of one table.
class TableSetter {
 public:
  TableSetter(const Tools& tools, const std::vector<Length>& columns, const Place& place)
      : tools_(tools), columns_(columns), place_(place) {
    for (const Length column : columns) width_ += column;
    room_ = tools.style.page.height - tools.style.page.top - tools.style.page.bottom;
  }

  /// A head that every page repeats leaves less room for rows.
  void leave_room_for(const std::vector<Strip>& head) {
    if (height_of(head) <= room_ / 2) room_ -= height_of(head);
  }

  struct RowRules {
    bool first = false, last = false;
    bool artifact = false;  ///< A head that is repeated.
  };

  std::vector<Strip> set_row(const Block& row, StructureId part, const RowRules& rules) {
    const StructureId owner =
        rules.artifact ? StructureId::artifact : tools_.structure.open(Tag::row, part, row);
    std::vector<std::vector<Strip>> cells;
    Length x = place_.x;
    std::size_t column = 0;
    for (const Block& cell : row.children) {
      Length width;
      const std::size_t end = std::min(column + span_of(cell), columns_.size());
      for (std::size_t i = column; i < end; ++i) width += columns_[i];
      cells.push_back(set_cell(cell, row, {x, width, cell_element(cell, row, owner, column)}));
      x += width;
      column = end;
    }
    return join(std::move(cells), row, rules);
  }

 private:
  StructureId cell_element(const Block& cell, const Block& row, StructureId owner, std::size_t column) {
    if (owner == StructureId::artifact) return owner;
    const bool heads_column = row.kind == BlockKind::head_row;
    const bool heads_row = row.kind == BlockKind::sum_row && column == 0;
    const Tag tag = heads_column || heads_row ? Tag::header_cell : Tag::cell;
    const StructureId element = tools_.structure.open(tag, owner, cell);
    StructureElement& made = tools_.structure.at(element);
    if (heads_column) made.scope = Scope::column;
    if (heads_row) made.scope = Scope::row;
    made.column_span = static_cast<int>(span_of(cell));
    return element;
  }

  std::vector<Strip> set_cell(const Block& cell, const Block& row, const Place& place) {
    TextStyle look = cell_look(tools_.style, row.kind);
    if (cell.numeric) look.alignment = Alignment::right;
    look.first_indent = {};
    const Length padding = tools_.style.table.cell_padding_x;
    const Figures figures = cell.numeric ? Figures::tabular : Figures::proportional;
    const Length width = std::max(place.width - padding * 2, pt(1));
    if (place.parent != StructureId::artifact)
      return set_paragraph(tools_, {cell.runs, look, place.x + padding, width, place.parent, figures});
    const Block plain = without_links(cell);
    return set_paragraph(tools_, {plain.runs, look, place.x + padding, width, place.parent, figures});
  }

  std::vector<Strip> join(std::vector<std::vector<Strip>>&& cells, const Block& row, const RowRules& rules) {
    Length tallest = cell_look(tools_.style, row.kind).leading;
    std::size_t lines = 1;
    for (const auto& cell : cells) {
      tallest = std::max(tallest, height_of(cell));
      lines = std::max(lines, cell.size());
    }
    const Length around = (tools_.style.table.cell_padding_y + tools_.style.table.heavy_rule) * 2;
    const bool divided = tallest + around > room_;
    if (divided) say_too_tall(row);
    std::vector<Strip> strips(divided ? lines : 1);
    for (auto& cell : cells) place_lines(strips, std::move(cell), row);
    if (!divided) strips[0].height = tallest;
    frame(strips, row, rules);
    return strips;
  }

  void place_lines(std::vector<Strip>& strips, std::vector<Strip>&& cell, const Block& row) {
    if (strips.size() == 1) {
      stack(strips[0], std::move(cell), {});
      return;
    }
    for (Strip& strip : strips)
      strip.height = std::max(strip.height, cell_look(tools_.style, row.kind).leading);
    for (std::size_t i = 0; i < cell.size(); ++i) overlay(strips[i], std::move(cell[i]), {});
  }

  void say_too_tall(const Block& row) {
    const std::string text = row.children.empty() ? std::string() : plain_text(row.children[0].runs);
    tools_.diagnostics.add(Slug::block_too_tall, row.origin,
                           {"'" + to_utf8(to_utf32(text).substr(0, 40)) + "'"});
  }

  // Padding, fill and rules.
  void frame(std::vector<Strip>& strips, const Block& row, const RowRules& rules) {
    const TableStyle& look = tools_.style.table;
    const bool heavy_top = rules.first || row.kind == BlockKind::sum_row;
    const Length top = rules.first ? look.heavy_rule : Length{};
    const Length bottom = rules.last ? look.heavy_rule : look.rule;
    move_down(strips.front(), top + look.cell_padding_y);
    strips.front().height += top + look.cell_padding_y;
    strips.back().height += look.cell_padding_y + bottom;
    for (Strip& strip : strips) {
      strip.origin = row.origin;
      if (row.kind == BlockKind::head_row && look.has_head_fill)
        strip.backgrounds.insert(strip.backgrounds.begin(),
                                 {place_.x, {}, width_, strip.height, look.head_fill, row.origin});
    }
    // The heavy rule of a sum lies over the thin one of the row before, and a little above it.
    const Length rise = rules.first ? Length{} : look.heavy_rule;
    if (heavy_top) add_rule(strips.front(), -rise, look.heavy_rule);
    add_rule(strips.back(), strips.back().height - bottom, bottom);
  }

  void add_rule(Strip& strip, Length y, Length thickness) {
    if (thickness <= Length{}) return;
    strip.rectangles.push_back(
        {place_.x, y, width_, thickness, tools_.style.table.rule_colour, strip.origin});
  }

  const Tools& tools_;
  const std::vector<Length>& columns_;
  const Place& place_;
  Length width_;
  Length room_;  ///< For one row on a page.
};

}  // namespace

void Composer::table(const Block& block, const Place& place) {
  const std::vector<Length> columns = column_widths(tools_, block, place.width);
  if (columns.empty()) return;
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::table, place.parent, block);
  const std::size_t first = galley_.strips.size();
  caption(block, inside);
  rows(block, columns, inside);
  if (galley_.strips.size() == first) return;
  const TextStyle& look = tools_.style.of(TextRole::table_cell);
  const Length around = tools_.style.of(TextRole::body).after;
  galley_.strips[first].before = std::max({galley_.strips[first].before, look.before, around});
  galley_.strips.back().after = std::max(look.after, around);
  keep_small(first);
}

// A table that is less than a third of a page is easier to read whole than what is saved by parting it.
void Composer::keep_small(std::size_t first) {
  const PageGeometry& page = tools_.style.page;
  Length height;
  for (std::size_t i = first; i < galley_.strips.size(); ++i) height += galley_.strips[i].height;
  if (height > (page.height - page.top - page.bottom) / 3) return;
  for (std::size_t i = first; i + 1 < galley_.strips.size(); ++i) galley_.strips[i].keep = Keep::keep;
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
  for (Strip& strip : strips) strip.kind = StripKind::heading;
  add(std::move(strips), {set.look.before, set.look.after});
}

void Composer::rows(const Block& block, const std::vector<Length>& columns, const Place& place) {
  TableSetter setter(tools_, columns, place);
  std::vector<Strip> head;
  StructureId part = StructureId::artifact;
  bool in_head = true;
  const std::size_t count = block.children.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Block& row = block.children[i];
    const bool heads = in_head && row.kind == BlockKind::head_row;
    if (i == 0 || (in_head && !heads))
      part = tools_.structure.open(heads ? Tag::table_head : Tag::table_body, place.parent, block);
    if (in_head && !heads) setter.leave_room_for(head);
    in_head = heads;
    std::vector<Strip> strips = setter.set_row(row, part, {i == 0, i + 1 == count, false});
    for (Strip& strip : strips) {
      if (heads) strip.keep = Keep::keep;
      if (!heads && !head.empty()) strip.head = galley_.heads.size();
    }
    const bool before_sum = i + 1 < count && block.children[i + 1].kind == BlockKind::sum_row;
    if (before_sum) strips.back().keep = Keep::keep;
    if (heads) {
      auto repeated = setter.set_row(row, part, {i == 0, false, true});
      std::move(repeated.begin(), repeated.end(), std::back_inserter(head));
    }
    add(std::move(strips), {});
  }
  if (!head.empty()) galley_.heads.push_back(std::move(head));
}

}  // namespace klausul
