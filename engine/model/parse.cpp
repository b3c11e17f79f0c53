#include "model/parse.hpp"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <stdexcept>

#include "dialect/vocabulary.hpp"
#include "model/block_parser.hpp"
#include "model/paragraphs.hpp"
#include "model/parse_decision.hpp"

namespace klausul {

Block& BlockParser::begin(BlockKind kind, pugi::xml_node node, Block& into) const {
  Block& block = into.children.emplace_back();
  block.kind = kind;
  block.origin = origin_of(node);
  if (block.origin == OriginId::none) throw std::logic_error(std::string("unstamped element ") + node.name());
  block.via = via_;
  block.clause = clause_;
  block.name = node.attribute("namn").value();
  return block;
}

Look BlockParser::look_of(const Block& block) {
  Look look;
  look.origin = block.origin;
  look.footnotes = &footnotes_;
  return look;
}

void BlockParser::text_block(BlockKind kind, pugi::xml_node node, Block& into) {
  Block& block = begin(kind, node, into);
  read_runs(node, look_of(block), block.runs);
  split_paragraphs(into);
  if (!has_print(into.children.back())) into.children.pop_back();
}

void BlockParser::section(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::section, node, into);
  block.numbered = std::string_view(node.attribute("numrerad").value()) != "nej";
  block.runs = printed_runs(node, "rubrik");
  blocks(node, block);
  drop_if_empty(into, node.name());
}

void BlockParser::items(BlockKind kind, pugi::xml_node node, ItemNames what, Block& into) {
  Block& block = begin(kind, node, into);
  const std::string_view type = node.attribute("typ").value();
  block.list_kind = type == "nummer"    ? ListKind::number
                    : type == "bokstav" ? ListKind::letter
                                        : ListKind::bullet;
  block.level = ++list_depth_;
  block.runs = printed_runs(node, "ingress");
  if (kind == BlockKind::decisions) block.decision = read_decision(node);
  add_items(node, what, block);
  --list_depth_;
}

void BlockParser::add_items(pugi::xml_node node, ItemNames what, Block& list) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "k") within_clause(child, [&] { add_items(child, what, list); });
    if (name != what.element) continue;
    Block& item = begin(what.kind, child, list);
    read_runs(child, look_of(item), item.runs);
    for (const pugi::xml_node inner : child.children("lista"))
      items(BlockKind::list, inner, {"punkt", BlockKind::list_item}, item);
    if (what.kind == BlockKind::decision_point || child.child("alternativ"))
      item.decision = read_decision(child);
    item.field_area = child.attribute("falt").value();
    item.label = plain_text(printed_runs(child, what.kind == BlockKind::definition ? "term" : "etikett"));
    if (!has_print(item)) list.children.pop_back();  // its sections are all off
  }
}

// What stands in `d` is the elements that a value holds, or the gap where there is no value.
void BlockParser::held_value(pugi::xml_node node, Block& into) {
  if (node.last_child().type() != pugi::node_pcdata) {
    const std::size_t first = into.children.size();
    blocks(node, into);
    for (std::size_t i = first; i < into.children.size(); ++i)
      if (std::shared_ptr<const Decision>& held = into.children[i].decision) held = with_words_of(node, held);
    return;
  }
  Block& block = begin(BlockKind::paragraph, node, into);
  read_runs(node, look_of(block), block.runs);
}

// A section can leave a table or a list without content. Printing its head alone would look like a mistake.
void BlockParser::drop_if_empty(Block& into, std::string_view name) {
  const Block& block = into.children.back();
  if (has_content(block)) return;
  diagnostics_.add(Slug::empty_table, block.origin, {std::string(name)});
  into.children.pop_back();
}

template <typename Read>
void BlockParser::within_clause(pugi::xml_node node, Read read) {
  const std::string outer_clause = clause_;
  const OriginId outer_via = via_;
  clause_ = node.attribute("c").value();
  via_ = origin_of(node, "v");
  read();
  clause_ = outer_clause;
  via_ = outer_via;
}

void BlockParser::clause(pugi::xml_node node, Block& into) {
  const std::size_t first = into.children.size();
  within_clause(node, [&] { blocks(node, into); });
  const std::string_view key = node.attribute("c").value();
  if (into.children.size() > first)
    into.children[first].clause_anchors.emplace_back(key.substr(0, key.find('@')));
}

void BlockParser::element(pugi::xml_node node, Block& into) {
  const ElementRule* rule = rule_for(node.name());
  switch (rule == nullptr ? Element::none : rule->element) {
    case Element::title:
      return text_block(BlockKind::title, node, into);
    case Element::subtitle:
      return text_block(BlockKind::subtitle, node, into);
    case Element::paragraph:
      return text_block(BlockKind::paragraph, node, into);
    case Element::note:
      return text_block(BlockKind::note, node, into);
    case Element::author:
      author_ = plain_text(read_runs(node));
      return;
    case Element::section:
      return section(node, into);
    case Element::page_break:
      return void(begin(BlockKind::page_break, node, into));
    case Element::metadata_head:
      items(BlockKind::metadata_head, node, {"uppgift", BlockKind::metadata_item}, into);
      return drop_if_empty(into, node.name());
    case Element::list:
      items(BlockKind::list, node, {"punkt", BlockKind::list_item}, into);
      return drop_if_empty(into, node.name());
    case Element::decisions:
      items(BlockKind::decisions, node, {"beslutspunkt", BlockKind::decision_point}, into);
      return drop_if_empty(into, node.name());
    case Element::definitions:
      items(BlockKind::definitions, node, {"definition", BlockKind::definition}, into);
      return drop_if_empty(into, node.name());
    case Element::table:
      return table(node, into);
    case Element::figure:
      return figure(node, into);
    case Element::signatures:
      return signatures(node, into);
    case Element::appendix_list:
      return appendices(node, into);
    case Element::contents:
      return contents(node, into);
    case Element::appendix:
      return appendix(node, into);
    default:
      throw std::logic_error(std::string("unexpected element ") + node.name());
  }
}

void BlockParser::blocks(pugi::xml_node parent, Block& into) {
  // Most elements become one block; those of a clause may find the room taken by others'.
  if (into.children.empty()) {
    const auto children = parent.children();
    into.children.reserve(static_cast<std::size_t>(std::distance(children.begin(), children.end())));
  }
  for (const pugi::xml_node child : parent.children()) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata) {
      if (!blank(child.value())) throw std::logic_error("text between blocks");
    } else if (name == "k") {
      clause(child, into);
    } else if (name == "d") {
      held_value(child, into);
    } else if (name != "a") {
      element(child, into);
    }
  }
}

namespace {

const Block* find_kind(const Block& block, BlockKind kind) {
  if (block.kind == kind) return &block;
  for (const Block& child : block.children)
    if (const Block* found = find_kind(child, kind)) return found;
  return nullptr;
}

void read_band(pugi::xml_node node, RunningBand& first, RunningBand& others) {
  const std::string_view pages = node.attribute("sida").value();
  RunningBand band{read_runs(node.child("vanster")), read_runs(node.child("mitten")),
                   read_runs(node.child("hoger"))};
  if (pages != "ovriga") first = band;
  if (pages != "forsta") others = std::move(band);
}

}  // namespace

Document parse(std::string xml, Diagnostics& diagnostics) {
  pugi::xml_document tree;
  // Line ends and the blanks of attributes were made uniform when the author's files were read.
  const auto options = pugi::parse_escapes | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      tree.load_buffer_inplace(xml.data(), xml.size(), options, pugi::encoding_utf8);
  if (!result) throw std::logic_error(std::string("rendered XML: ") + result.description());
  const pugi::xml_node root = tree.child("dokument");
  BlockParser parser(diagnostics);
  Document document;
  document.root.kind = BlockKind::root;
  parser.blocks(root.child("text"), document.root);
  for (const pugi::xml_node band : root.children("sidhuvud"))
    read_band(band, document.first_header, document.header);
  for (const pugi::xml_node band : root.children("sidfot"))
    read_band(band, document.first_footer, document.footer);
  document.author = parser.author();
  document.footnotes = parser.footnotes();
  if (const Block* title = find_kind(document.root, BlockKind::title))
    document.title = plain_text(title->runs);
  return document;
}

}  // namespace klausul
