#pragma once
#include "layout/break_lines.hpp"
#include "layout/words.hpp"

namespace klausul {

struct ItemRules {
  bool justified = false;
  bool hangs = false;  ///< Marks hang outside the edges.
  Figures figures = Figures::proportional;
};

/// Turns words with their joints into what the line breaker sees. Widths are in thousandths of an em of the
/// paragraph's size. `items` is emptied first.
void make_items(const Words& words, const ItemRules& rules, Measure& measure, std::vector<LineItem>& items);

}  // namespace klausul
