#include "decide/amounts.hpp"

#include "lint/money_in_words.hpp"

namespace klausul {
namespace {

// Only what the author of the text wrote: a field stands for a value.
std::string fixed_text(const Block& block) {
  std::string text;
  for (const Run& run : block.runs) text += run.field.empty() ? run.text : "|";
  return text;
}

void walk(const Block& block, const Parent& parent, Diagnostics& diagnostics) {
  const std::string id = block.clause.substr(0, block.clause.find('@'));
  if (id.empty() || !parent.is_locked(id))
    if (const auto sum = money_in_words(fixed_text(block)))
      diagnostics.add(
          Slug::amount_in_words, block.origin,
          {id.empty() ? "text" : block.clause, *sum, parent.file, Parent::listed(parent.open_costs)});
  for (const Block& child : block.children) walk(child, parent, diagnostics);
}

}  // namespace

void check_amounts(const Document& document, const Parent& parent, Diagnostics& diagnostics) {
  if (parent.binds && document.kind == "avtal") walk(document.root, parent, diagnostics);
}

}  // namespace klausul
