#include "model/parse.hpp"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <stdexcept>

#include "dialect/vocabulary.hpp"
#include "model/paragraphs.hpp"
#include "model/parse_decision.hpp"
#include "model/parse_runs.hpp"
#include "model/table.hpp"

namespace klausul {
namespace {

/// What the items of a list are called, and what they become.
struct Items {
  const char* element;
  BlockKind kind;
};

class Parser {
 public:
  explicit Parser(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

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
  void items(BlockKind kind, pugi::xml_node node, Items what, Block& into);
  void add_items(pugi::xml_node node, Items what, Block& list);
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

Block& Parser::begin(BlockKind kind, pugi::xml_node node, Block& into) const {
  Block& block = into.children.emplace_back();
  block.kind = kind;
  block.origin = origin_of(node);
  if (block.origin == OriginId::none) throw std::logic_error(std::string("unstamped element ") + node.name());
  block.via = via_;
  block.clause = clause_;
  block.name = node.attribute("namn").value();
  return block;
}

Look Parser::look_of(const Block& block) {
  Look look;
  look.origin = block.origin;
  look.footnotes = &footnotes_;
  return look;
}

void Parser::text_block(BlockKind kind, pugi::xml_node node, Block& into) {
  Block& block = begin(kind, node, into);
  read_runs(node, look_of(block), block.runs);
  split_paragraphs(into);
  if (!has_print(into.children.back())) into.children.pop_back();
}

void Parser::section(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::section, node, into);
  block.numbered = std::string_view(node.attribute("numrerad").value()) != "nej";
  block.runs = printed_runs(node, "rubrik");
  blocks(node, block);
  drop_if_empty(into, node.name());
}

void Parser::items(BlockKind kind, pugi::xml_node node, Items what, Block& into) {
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

void Parser::add_items(pugi::xml_node node, Items what, Block& list) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "k") within_clause(child, [&] { add_items(child, what, list); });
    if (name != what.element) continue;
    Block& item = begin(what.kind, child, list);
    read_runs(child, look_of(item), item.runs);
    for (const pugi::xml_node inner : child.children("lista"))
      items(BlockKind::list, inner, {"punkt", BlockKind::list_item}, item);
    if (what.kind == BlockKind::decision_point) item.decision = read_decision(child);
    item.field_area = child.attribute("falt").value();
    item.label = plain_text(printed_runs(child, what.kind == BlockKind::definition ? "term" : "etikett"));
    if (!has_print(item)) list.children.pop_back();  // its sections are all off
  }
}

// What stands in `d` is the elements that a value holds, or the gap where there is no value.
void Parser::held_value(pugi::xml_node node, Block& into) {
  if (node.first_child().type() != pugi::node_pcdata) return blocks(node, into);
  Block& block = begin(BlockKind::paragraph, node, into);
  read_runs(node, look_of(block), block.runs);
}

void Parser::row(BlockKind kind, pugi::xml_node node, Block& into) {
  Block& block = begin(kind, node, into);
  for (const pugi::xml_node child : node.children("cell")) {
    Block& cell = begin(BlockKind::cell, child, block);
    read_runs(child, look_of(cell), cell.runs);
    cell.numeric = std::string_view(child.attribute("tal").value()) == "ja";
    cell.column_span = child.attribute("spann").as_int(1);
    cell.row_span = child.attribute("radspann").as_int(1);
    cell.heads_row = std::string_view(child.attribute("radrubrik").value()) == "ja";
  }
}

void Parser::table(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::table, node, into);
  block.runs = printed_runs(node, "rubrik");
  block.column_weights = column_weights(node.attribute("kolumner").value());
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "huvudrad")
      row(BlockKind::head_row, child, block);
    else if (name == "rad")
      row(BlockKind::row, child, block);
    else if (name == "summarad")
      row(BlockKind::sum_row, child, block);
  }
  check_rows(block, diagnostics_);
  align_columns(block);
  drop_if_empty(into, node.name());
}

void Parser::figure(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::figure, node, into);
  block.image = node.attribute("fil").value();
  block.alternative = plain_text(printed_runs(node, "alt"));
  block.width_percent = node.attribute("bredd").as_int(100);
  block.runs = printed_runs(node, "rubrik");
}

void Parser::signatures(pugi::xml_node node, Block& into) {
  static const std::map<std::string_view, BlockKind> parts = {{"part", BlockKind::signature_party},
                                                              {"namn", BlockKind::signature_name},
                                                              {"befattning", BlockKind::signature_office}};
  Block& block = begin(BlockKind::signatures, node, into);
  for (const pugi::xml_node child : node.children("underskrift")) {
    Block& signature = begin(BlockKind::signature, child, block);
    for (const pugi::xml_node part : child.children())
      if (const auto kind = parts.find(part.name()); kind != parts.end())
        text_block(kind->second, part, signature);
  }
  drop_if_empty(into, node.name());
}

void Parser::appendices(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::appendix_list, node, into);
  for (const pugi::xml_node child : node.children("bilaga"))
    begin(BlockKind::appendix, child, block).runs = printed_runs(child, "rubrik");
}

void Parser::contents(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::contents, node, into);
  block.label = plain_text(printed_runs(node, "rubrik"));
  block.level = node.attribute("nivaer").as_int(2);
}

void Parser::appendix(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::appendix, node, into);
  block.runs = printed_runs(node, "rubrik");
  blocks(node, block);
}

// A section can leave a table or a list without content. Printing its head alone would look like a mistake.
void Parser::drop_if_empty(Block& into, std::string_view name) {
  const Block& block = into.children.back();
  if (has_content(block)) return;
  diagnostics_.add(Slug::empty_table, block.origin, {std::string(name)});
  into.children.pop_back();
}

template <typename Read>
void Parser::within_clause(pugi::xml_node node, Read read) {
  const std::string outer_clause = clause_;
  const OriginId outer_via = via_;
  clause_ = node.attribute("c").value();
  via_ = origin_of(node, "v");
  read();
  clause_ = outer_clause;
  via_ = outer_via;
}

void Parser::clause(pugi::xml_node node, Block& into) {
  const std::size_t first = into.children.size();
  within_clause(node, [&] { blocks(node, into); });
  const std::string_view key = node.attribute("c").value();
  if (into.children.size() > first)
    into.children[first].clause_anchors.emplace_back(key.substr(0, key.find('@')));
}

void Parser::element(pugi::xml_node node, Block& into) {
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

void Parser::blocks(pugi::xml_node parent, Block& into) {
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
  Parser parser(diagnostics);
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
