#include "model/parse.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <stdexcept>

#include "dialect/vocabulary.hpp"

namespace klausul {
namespace {

// See `render/strict_context`: begins the text of a gap.
constexpr std::string_view gap_mark = "\xEF\xB7\x90";

OriginId origin_of(pugi::xml_node node, const char* attribute = "o") {
  return static_cast<OriginId>(node.attribute(attribute).as_uint());
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// What a stretch of text inherits from the elements round it.
struct Look {
  bool strong = false, emphasis = false;
  std::string field, url, language;
  OriginId origin = OriginId::none;
};

class Parser {
 public:
  explicit Parser(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void blocks(pugi::xml_node parent, Block& into);
  std::vector<Run> runs(pugi::xml_node parent, Look look);
  std::vector<Run> printed(pugi::xml_node element, const char* attribute);
  const std::string& author() const { return author_; }

 private:
  void element(pugi::xml_node node, Block& into);
  void clause(pugi::xml_node node, Block& into);
  void text_block(BlockKind kind, pugi::xml_node node, Block& into);
  void inline_element(pugi::xml_node node, const Look& look, std::vector<Run>& into);
  void add_text(std::string_view text, const Look& look, std::vector<Run>& into);
  Block begin(BlockKind kind, pugi::xml_node node) const;
  Block section(pugi::xml_node node);
  Block table(pugi::xml_node node);
  Block row(BlockKind kind, pugi::xml_node node);
  Block items(BlockKind kind, pugi::xml_node node, const char* item_name, BlockKind item_kind);
  Block item(BlockKind kind, pugi::xml_node node);
  Block signatures(pugi::xml_node node);
  Block appendices(pugi::xml_node node);
  void check_rows(const Block& table);
  void drop_if_empty(Block block, Block& into, std::string_view name);

  Diagnostics& diagnostics_;
  std::string author_;
  std::string clause_;
  OriginId via_ = OriginId::none;
  int list_depth_ = 0;
};

Block Parser::begin(BlockKind kind, pugi::xml_node node) const {
  Block block;
  block.kind = kind;
  block.origin = origin_of(node);
  if (block.origin == OriginId::none) throw std::logic_error(std::string("unstamped element ") + node.name());
  block.via = via_;
  block.clause = clause_;
  block.name = node.attribute("namn").value();
  return block;
}

void Parser::add_text(std::string_view text, const Look& look, std::vector<Run>& into) {
  Run run;
  run.gap = text.starts_with(gap_mark);
  if (run.gap) text.remove_prefix(gap_mark.size());
  if (text.empty()) return;
  run.text = text;
  run.strong = look.strong || run.gap;
  run.emphasis = look.emphasis;
  run.field = look.field;
  run.url = look.url;
  run.language = look.language;
  run.origin = look.origin;
  into.push_back(std::move(run));
}

void Parser::inline_element(pugi::xml_node node, const Look& look, std::vector<Run>& into) {
  Look inner = look;
  const std::string_view name = node.name();
  if (origin_of(node) != OriginId::none) inner.origin = origin_of(node);
  const auto single = [&](Run::Kind kind) {
    Run run;
    run.kind = kind;
    run.strong = inner.strong;
    run.emphasis = inner.emphasis;
    run.origin = inner.origin;
    return run;
  };
  if (name == "f") inner.field = node.attribute("n").value();
  const ElementRule* rule = rule_for(name);
  switch (rule == nullptr ? Element::none : rule->element) {
    case Element::emphasis: inner.emphasis = true; break;
    case Element::strong: inner.strong = true; break;
    case Element::link: inner.url = node.attribute("url").value(); break;
    case Element::foreign: inner.language = node.attribute("kod").value(); break;
    case Element::line_break: return into.push_back(single(Run::Kind::line_break));
    case Element::page_number: return into.push_back(single(Run::Kind::page_number));
    case Element::page_count: return into.push_back(single(Run::Kind::page_count));
    case Element::document_title: return into.push_back(single(Run::Kind::document_title));
    case Element::cross_reference: {
      Run run = single(Run::Kind::cross_reference);
      run.target = node.attribute("till").value();
      run.number_only = std::string_view(node.attribute("form").value()) == "nummer";
      return into.push_back(std::move(run));
    }
    default: break;
  }
  const std::vector<Run> below = runs(node, inner);
  into.insert(into.end(), below.begin(), below.end());
}

std::vector<Run> Parser::runs(pugi::xml_node parent, Look look) {
  std::vector<Run> result;
  for (const pugi::xml_node child : parent.children()) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata) add_text(child.value(), look, result);
    else if (name != "a" && name != "lista") inline_element(child, look, result);
  }
  return result;
}

std::vector<Run> Parser::printed(pugi::xml_node element, const char* attribute) {
  for (const pugi::xml_node child : element.children("a"))
    if (std::string_view(child.attribute("n").value()) == attribute) {
      Look look;
      look.origin = origin_of(child);
      return runs(child, look);
    }
  return {};
}

// A field of several paragraphs holds empty lines; each begins a new block of the same kind.
void Parser::text_block(BlockKind kind, pugi::xml_node node, Block& into) {
  Block block = begin(kind, node);
  Look look;
  look.origin = block.origin;
  const Block pattern = block;
  for (Run& run : runs(node, look)) {
    for (std::size_t cut = run.text.find("\n\n"); !run.field.empty() && cut != std::string::npos; cut = run.text.find("\n\n")) {
      Run head = run;
      head.text = run.text.substr(0, cut);
      block.runs.push_back(std::move(head));
      into.children.push_back(std::move(block));
      block = pattern;
      run.text.erase(0, cut + 2);
    }
    block.runs.push_back(std::move(run));
  }
  into.children.push_back(std::move(block));
}

Block Parser::section(pugi::xml_node node) {
  Block block = begin(BlockKind::section, node);
  block.numbered = std::string_view(node.attribute("numrerad").value()) != "nej";
  block.runs = printed(node, "rubrik");
  blocks(node, block);
  return block;
}

Block Parser::item(BlockKind kind, pugi::xml_node node) {
  Block block = begin(kind, node);
  Look look;
  look.origin = block.origin;
  block.runs = runs(node, look);
  for (const pugi::xml_node inner : node.children("lista"))
    block.children.push_back(items(BlockKind::list, inner, "punkt", BlockKind::list_item));
  return block;
}

Block Parser::items(BlockKind kind, pugi::xml_node node, const char* item_name, BlockKind item_kind) {
  Block block = begin(kind, node);
  const std::string_view type = node.attribute("typ").value();
  block.list_kind = type == "nummer" ? ListKind::number : type == "bokstav" ? ListKind::letter : ListKind::bullet;
  ++list_depth_;
  block.level = list_depth_;
  block.runs = printed(node, "ingress");
  for (const pugi::xml_node child : node.children(item_name)) {
    Block inner = item(item_kind, child);
    inner.label = plain_text(printed(child, item_kind == BlockKind::definition ? "term" : "etikett"));
    block.children.push_back(std::move(inner));
  }
  --list_depth_;
  return block;
}

Block Parser::row(BlockKind kind, pugi::xml_node node) {
  Block block = begin(kind, node);
  for (const pugi::xml_node child : node.children("cell")) {
    Block cell = begin(BlockKind::cell, child);
    Look look;
    look.origin = cell.origin;
    cell.runs = runs(child, look);
    cell.numeric = std::string_view(child.attribute("tal").value()) == "ja";
    cell.column_span = child.attribute("spann").as_int(1);
    block.children.push_back(std::move(cell));
  }
  return block;
}

Block Parser::table(pugi::xml_node node) {
  Block block = begin(BlockKind::table, node);
  block.runs = printed(node, "rubrik");
  std::string_view weights = node.attribute("kolumner").value();
  while (!weights.empty()) {
    const std::size_t end = std::min(weights.find(' '), weights.size());
    int weight = 0;
    std::from_chars(weights.data(), weights.data() + end, weight);
    block.column_weights.push_back(weight);
    weights.remove_prefix(std::min(end + 1, weights.size()));
  }
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "huvudrad") block.children.push_back(row(BlockKind::head_row, child));
    else if (name == "rad") block.children.push_back(row(BlockKind::row, child));
    else if (name == "summarad") block.children.push_back(row(BlockKind::sum_row, child));
  }
  check_rows(block);
  return block;
}

int width_of(const Block& row) {
  int width = 0;
  for (const Block& cell : row.children) width += cell.column_span;
  return width;
}

void Parser::check_rows(const Block& table) {
  if (table.children.empty()) return;
  const int columns = table.column_weights.empty() ? width_of(table.children.front())
                                                   : static_cast<int>(table.column_weights.size());
  for (const Block& row : table.children)
    if (width_of(row) != columns)
      diagnostics_.add(Slug::ragged_row, row.origin, {std::to_string(width_of(row)), std::to_string(columns)});
}

Block Parser::signatures(pugi::xml_node node) {
  static const std::map<std::string_view, BlockKind> parts = {{"part", BlockKind::signature_party},
                                                              {"namn", BlockKind::signature_name},
                                                              {"befattning", BlockKind::signature_office}};
  Block block = begin(BlockKind::signatures, node);
  for (const pugi::xml_node child : node.children("underskrift")) {
    Block signature = begin(BlockKind::signature, child);
    for (const pugi::xml_node part : child.children())
      if (const auto kind = parts.find(part.name()); kind != parts.end()) text_block(kind->second, part, signature);
    block.children.push_back(std::move(signature));
  }
  return block;
}

Block Parser::appendices(pugi::xml_node node) {
  Block block = begin(BlockKind::appendix_list, node);
  for (const pugi::xml_node child : node.children("bilaga")) {
    Block appendix = begin(BlockKind::appendix, child);
    appendix.runs = printed(child, "rubrik");
    block.children.push_back(std::move(appendix));
  }
  return block;
}

// A section can leave a table or a list without content. Printing its head alone would look like a mistake.
void Parser::drop_if_empty(Block block, Block& into, std::string_view name) {
  const bool has_rows = std::any_of(block.children.begin(), block.children.end(),
                                    [](const Block& child) { return child.kind != BlockKind::head_row; });
  if (!has_rows) return diagnostics_.add(Slug::empty_table, block.origin, {std::string(name)});
  into.children.push_back(std::move(block));
}

void Parser::clause(pugi::xml_node node, Block& into) {
  const std::string outer_clause = clause_;
  const OriginId outer_via = via_;
  clause_ = node.attribute("c").value();
  via_ = origin_of(node, "v");
  const std::size_t first = into.children.size();
  blocks(node, into);
  const std::string id = clause_.substr(0, clause_.find('@'));
  if (into.children.size() > first) into.children[first].clause_anchors.push_back(id);
  clause_ = outer_clause;
  via_ = outer_via;
}

void Parser::element(pugi::xml_node node, Block& into) {
  const ElementRule* rule = rule_for(node.name());
  switch (rule == nullptr ? Element::none : rule->element) {
    case Element::title: return text_block(BlockKind::title, node, into);
    case Element::subtitle: return text_block(BlockKind::subtitle, node, into);
    case Element::paragraph: return text_block(BlockKind::paragraph, node, into);
    case Element::note: return text_block(BlockKind::note, node, into);
    case Element::author: author_ = plain_text(runs(node, {})); return;
    case Element::section: return into.children.push_back(section(node));
    case Element::page_break: return into.children.push_back(begin(BlockKind::page_break, node));
    case Element::metadata_head:
      return drop_if_empty(items(BlockKind::metadata_head, node, "uppgift", BlockKind::metadata_item), into, node.name());
    case Element::list: return drop_if_empty(items(BlockKind::list, node, "punkt", BlockKind::list_item), into, node.name());
    case Element::decisions:
      return drop_if_empty(items(BlockKind::decisions, node, "beslutspunkt", BlockKind::decision_point), into, node.name());
    case Element::definitions:
      return drop_if_empty(items(BlockKind::definitions, node, "definition", BlockKind::definition), into, node.name());
    case Element::table: return drop_if_empty(table(node), into, node.name());
    case Element::signatures: return drop_if_empty(signatures(node), into, node.name());
    case Element::appendix_list: return into.children.push_back(appendices(node));
    case Element::contents: {
      Block block = begin(BlockKind::contents, node);
      block.label = plain_text(printed(node, "rubrik"));
      block.level = node.attribute("nivaer").as_int(2);
      return into.children.push_back(std::move(block));
    }
    case Element::appendix: {
      Block block = begin(BlockKind::appendix, node);
      block.runs = printed(node, "rubrik");
      blocks(node, block);
      return into.children.push_back(std::move(block));
    }
    default: throw std::logic_error(std::string("unexpected element ") + node.name());
  }
}

void Parser::blocks(pugi::xml_node parent, Block& into) {
  for (const pugi::xml_node child : parent.children()) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata) {
      if (!blank(child.value())) throw std::logic_error("text between blocks");
    } else if (name == "k") {
      clause(child, into);
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

void read_band(pugi::xml_node node, Parser& parser, RunningBand& first, RunningBand& others) {
  const std::string_view pages = node.attribute("sida").value();
  RunningBand band{parser.runs(node.child("vanster"), {}), parser.runs(node.child("mitten"), {}),
                   parser.runs(node.child("hoger"), {})};
  if (pages != "ovriga") first = band;
  if (pages != "forsta") others = std::move(band);
}

}  // namespace

Document parse(const std::string& xml, Diagnostics& diagnostics) {
  pugi::xml_document tree;
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result = tree.load_buffer(xml.data(), xml.size(), options, pugi::encoding_utf8);
  if (!result) throw std::logic_error(std::string("rendered XML: ") + result.description());
  const pugi::xml_node root = tree.child("dokument");
  Parser parser(diagnostics);
  Document document;
  document.root.kind = BlockKind::root;
  parser.blocks(root.child("text"), document.root);
  for (const pugi::xml_node band : root.children("sidhuvud")) read_band(band, parser, document.first_header, document.header);
  for (const pugi::xml_node band : root.children("sidfot")) read_band(band, parser, document.first_footer, document.footer);
  document.author = parser.author();
  if (const Block* title = find_kind(document.root, BlockKind::title)) document.title = plain_text(title->runs);
  return document;
}

}  // namespace klausul
