#pragma once
#include "layout/break_lines.hpp"
#include "layout/words.hpp"

namespace klausul {

/// How a paragraph's words become items. Widths are in thousandths of a millipoint: advance times size.
struct ItemRules {
  Length size;
  bool justified = false;
  Figures figures = Figures::proportional;
};

/// Boxes, glue and penalties for the words and their joints, ending with a forced break. Precondition: some
/// words.
std::vector<LineItem> make_items(const std::vector<Word>& words, const ItemRules& rules, Measure& measure);

}  // namespace klausul
