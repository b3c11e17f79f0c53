#include "layout/table_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

// A column has three widths: what it needs when its words are broken wherever they may be, what its widest
// word needs, and what its longest line needs. A cell over several columns asks for no more than its words,
// as long as the others ask for more: it has room to wrap. The table takes the most generous step that fits
// and shares the rest between the columns in proportion to how much more each would like.

namespace klausul {
namespace {

using Widths = std::vector<Length>;

Length sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), Length{}); }

std::string in_millimetres(Length length) {
  const std::int64_t tenths = (length.millipoints * 2540 + 360'000) / 720'000;
  return fmt::format("{},{} mm", tenths / 10, tenths % 10);
}

void say_too_wide(const Tools& tools, const Block& table, Length wanted, Length width) {
  tools.diagnostics.add(Slug::table_too_wide, table.origin, {in_millimetres(wanted), in_millimetres(width)});
}

// Shares `width` so that column i gets `shares[i]` of their sum; the last takes what rounding leaves.
Widths shared(Length width, const std::vector<std::int64_t>& shares) {
  const std::int64_t all =
      std::max<std::int64_t>(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), 1);
  Widths widths;
  for (const std::int64_t share : shares) widths.push_back({width.millipoints * share / all});
  widths.back() += width - sum(widths);
  return widths;
}

// `least` and a share of what is left of `width`, in proportion to what each lacks to `most`.
Widths between(const Widths& least, const Widths& most, Length width) {
  std::vector<std::int64_t> lacks;
  for (std::size_t i = 0; i < least.size(); ++i)
    lacks.push_back(std::max(most[i] - least[i], Length{}).millipoints);
  if (std::accumulate(lacks.begin(), lacks.end(), std::int64_t{0}) == 0)
    for (std::size_t i = 0; i < least.size(); ++i) lacks[i] = least[i].millipoints;
  Widths widths = shared(width - sum(least), lacks);
  for (std::size_t i = 0; i < least.size(); ++i) widths[i] += least[i];
  return widths;
}

struct Needs {
  Widths part, word, line;  // `line` of the cells that have a column of their own
  Widths whole;             // `line` of all cells

  // Cells over several columns widen these alike if they must.
  void take(const TableGrid::Place& place, const NaturalWidth& natural, Length padding) {
    widen(part, place, natural.widest_part + padding);
    widen(word, place, natural.widest_word + padding);
    if (place.columns == 1) widen(line, place, natural.line + padding);
    widen(whole, place, natural.line + padding);
  }

 private:
  static void widen(Widths& widths, const TableGrid::Place& place, Length wanted) {
    Length there;
    for (std::size_t i = place.column; i < place.end(); ++i) there += widths[i];
    const auto count = static_cast<std::int64_t>(place.columns);
    for (std::size_t i = place.column; i < place.end() && wanted > there; ++i)
      widths[i] += {(wanted - there + Length{count - 1}).millipoints / count};
  }
};

Needs needs_of(const Tools& tools, const Block& table, const TableGrid& grid) {
  const Widths none(grid.columns);
  Needs needs{none, none, none, none};
  const Length padding = tools.style.table.cell_padding_x * 2;
  for (const bool spanning : {false, true}) {
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      for (std::size_t i = 0; i < grid.rows[row].size(); ++i) {
        const TableGrid::Place& place = grid.rows[row][i];
        if ((place.columns > 1) != spanning) continue;
        const Block& cell = table.children[row].children[i];
        const TextStyle& look = cell_look(tools.style, table.children[row].kind);
        const Figures figures = cell.numeric ? Figures::tabular : Figures::proportional;
        const Paragraph text{cell.runs, look, {}, {}, StructureId::artifact, figures};
        needs.take(place, natural_width(tools, text), padding);
      }
    }
  }
  return needs;
}

Widths by_weights(const Tools& tools, const Block& table, std::size_t columns, Length width) {
  std::vector<std::int64_t> weights(table.column_weights.begin(), table.column_weights.end());
  weights.resize(columns, 0);
  for (std::int64_t& weight : weights) weight = std::max<std::int64_t>(weight, 1);
  const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  Widths widths = shared(width, weights);
  const Length narrowest = *std::min_element(widths.begin(), widths.end());
  if (all > 100)
    say_too_wide(tools, table, width * all / 100, width);
  else if (narrowest <= tools.style.table.cell_padding_x * 2)
    say_too_wide(tools, table, tools.style.table.cell_padding_x * 2 * static_cast<std::int64_t>(columns),
                 width);
  return widths;
}

}  // namespace

const TextStyle& cell_look(const Stylesheet& style, BlockKind row) {
  if (row == BlockKind::head_row) return style.of(TextRole::table_head);
  return style.of(row == BlockKind::sum_row ? TextRole::table_sum : TextRole::table_cell);
}

std::vector<Length> column_widths(const Tools& tools, const Block& table, const TableGrid& grid,
                                  Length width) {
  const std::size_t columns = grid.columns;
  if (columns == 0) return {};
  if (!table.column_weights.empty()) return by_weights(tools, table, columns, width);
  const Needs needs = needs_of(tools, table, grid);
  if (sum(needs.line) <= width) return between(needs.line, needs.whole, width);
  if (sum(needs.word) <= width) return between(needs.word, needs.line, width);
  if (sum(needs.part) <= width) return between(needs.part, needs.word, width);
  // Words that fit in no way are broken anywhere, with a warning, as long as a column holds a letter: the
  // gaps of a draft are such words, and must not stop it.
  const Length least = (tools.style.table.cell_padding_x * 2 + tools.style.of(TextRole::table_cell).size) *
                       static_cast<std::int64_t>(columns);
  if (least > width) say_too_wide(tools, table, sum(needs.part), width);
  return shared(width, std::vector<std::int64_t>(columns, 1));
}

}  // namespace klausul
