#pragma once
// For parse.cpp and parse_parts.cpp only.
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/document.hpp"
#include "model/parse_runs.hpp"

namespace klausul {

/// What the items of a list are called, and what they become.
struct ItemNames {
  const char* element;
  BlockKind kind;
};

/// Elements of the rendered text become blocks; see parse.cpp.
class BlockParser {
 public:
  explicit BlockParser(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void blocks(pugi::xml_node parent, Block& into);
  const std::string& author() const { return author_; }
  std::vector<Footnote>&& footnotes() { return std::move(footnotes_); }

 private:
  void element(pugi::xml_node node, Block& into);
  void clause(pugi::xml_node node, Block& into);
  template <typename Read>
  void within_clause(pugi::xml_node node, Read read);
  void text_block(BlockKind kind, pugi::xml_node node, Block& into);
  Block& begin(BlockKind kind, pugi::xml_node node, Block& into) const;
  Look look_of(const Block& block);
  void section(pugi::xml_node node, Block& into);
  void table(pugi::xml_node node, Block& into);
  void row(BlockKind kind, pugi::xml_node node, Block& into);
  void items(BlockKind kind, pugi::xml_node node, ItemNames what, Block& into);
  void add_items(pugi::xml_node node, ItemNames what, Block& list);
  void held_value(pugi::xml_node node, Block& into);
  void figure(pugi::xml_node node, Block& into);
  void signatures(pugi::xml_node node, Block& into);
  void appendices(pugi::xml_node node, Block& into);
  void contents(pugi::xml_node node, Block& into);
  void appendix(pugi::xml_node node, Block& into);
  void drop_if_empty(Block& into, std::string_view name);

  Diagnostics& diagnostics_;
  std::string author_;
  std::vector<Footnote> footnotes_;
  std::string clause_;
  OriginId via_ = OriginId::none;
  int list_depth_ = 0;
};

}  // namespace klausul
