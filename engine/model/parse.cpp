#include "model/parse.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <stdexcept>

#include "dialect/vocabulary.hpp"
#include "model/parse_runs.hpp"
#include "model/table.hpp"

namespace klausul {
namespace {

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// False for a block whose sections were all off: printed, it would be a number or a bullet with nothing
// behind it.
bool has_print(const Block& block) {
  const auto shows = [](const Run& run) { return run.kind != Run::Kind::text || !blank(run.text); };
  return !block.children.empty() || std::any_of(block.runs.begin(), block.runs.end(), shows);
}

class Parser {
 public:
  explicit Parser(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void blocks(pugi::xml_node parent, Block& into);
  const std::string& author() const { return author_; }
  std::vector<Footnote>&& footnotes() { return std::move(footnotes_); }

 private:
  void element(pugi::xml_node node, Block& into);
  void clause(pugi::xml_node node, Block& into);
  void text_block(BlockKind kind, pugi::xml_node node, Block& into);
  Block begin(BlockKind kind, pugi::xml_node node) const;
  Look look_of(const Block& block);
  Block section(pugi::xml_node node);
  Block table(pugi::xml_node node);
  Block row(BlockKind kind, pugi::xml_node node);
  Block items(BlockKind kind, pugi::xml_node node, const char* item_name, BlockKind item_kind);
  Block item(BlockKind kind, pugi::xml_node node);
  Block figure(pugi::xml_node node);
  Block signatures(pugi::xml_node node);
  Block appendices(pugi::xml_node node);
  void drop_if_empty(Block block, Block& into, std::string_view name);

  Diagnostics& diagnostics_;
  std::string author_;
  std::vector<Footnote> footnotes_;
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

Look Parser::look_of(const Block& block) {
  Look look;
  look.origin = block.origin;
  look.footnotes = &footnotes_;
  return look;
}

// A field of several paragraphs holds empty lines; each begins a new block of the same kind.
void Parser::text_block(BlockKind kind, pugi::xml_node node, Block& into) {
  Block block = begin(kind, node);
  const Look look = look_of(block);
  const Block pattern = block;
  for (Run& run : read_runs(node, look)) {
    for (std::size_t cut = run.text.find("\n\n"); !run.field.empty() && cut != std::string::npos;
         cut = run.text.find("\n\n")) {
      Run head = run;
      head.text = run.text.substr(0, cut);
      block.runs.push_back(std::move(head));
      into.children.push_back(std::move(block));
      block = pattern;
      run.text.erase(0, cut + 2);
    }
    block.runs.push_back(std::move(run));
  }
  if (has_print(block)) into.children.push_back(std::move(block));
}

Block Parser::section(pugi::xml_node node) {
  Block block = begin(BlockKind::section, node);
  block.numbered = std::string_view(node.attribute("numrerad").value()) != "nej";
  block.runs = printed_runs(node, "rubrik");
  blocks(node, block);
  return block;
}

Block Parser::item(BlockKind kind, pugi::xml_node node) {
  Block block = begin(kind, node);
  const Look look = look_of(block);
  block.runs = read_runs(node, look);
  for (const pugi::xml_node inner : node.children("lista"))
    block.children.push_back(items(BlockKind::list, inner, "punkt", BlockKind::list_item));
  return block;
}

Block Parser::items(BlockKind kind, pugi::xml_node node, const char* item_name, BlockKind item_kind) {
  Block block = begin(kind, node);
  const std::string_view type = node.attribute("typ").value();
  block.list_kind = type == "nummer"    ? ListKind::number
                    : type == "bokstav" ? ListKind::letter
                                        : ListKind::bullet;
  ++list_depth_;
  block.level = list_depth_;
  block.runs = printed_runs(node, "ingress");
  for (const pugi::xml_node child : node.children(item_name)) {
    Block inner = item(item_kind, child);
    if (!has_print(inner)) continue;  // its sections are all off
    inner.field_area = child.attribute("falt").value();
    inner.label = plain_text(printed_runs(child, item_kind == BlockKind::definition ? "term" : "etikett"));
    block.children.push_back(std::move(inner));
  }
  --list_depth_;
  return block;
}

Block Parser::row(BlockKind kind, pugi::xml_node node) {
  Block block = begin(kind, node);
  for (const pugi::xml_node child : node.children("cell")) {
    Block cell = begin(BlockKind::cell, child);
    cell.runs = read_runs(child, look_of(cell));
    cell.numeric = std::string_view(child.attribute("tal").value()) == "ja";
    cell.column_span = child.attribute("spann").as_int(1);
    cell.row_span = child.attribute("radspann").as_int(1);
    cell.heads_row = std::string_view(child.attribute("radrubrik").value()) == "ja";
    block.children.push_back(std::move(cell));
  }
  return block;
}

Block Parser::table(pugi::xml_node node) {
  Block block = begin(BlockKind::table, node);
  block.runs = printed_runs(node, "rubrik");
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
    if (name == "huvudrad")
      block.children.push_back(row(BlockKind::head_row, child));
    else if (name == "rad")
      block.children.push_back(row(BlockKind::row, child));
    else if (name == "summarad")
      block.children.push_back(row(BlockKind::sum_row, child));
  }
  check_rows(block, diagnostics_);
  align_columns(block);
  return block;
}

Block Parser::figure(pugi::xml_node node) {
  Block block = begin(BlockKind::figure, node);
  block.image = node.attribute("fil").value();
  block.alternative = plain_text(printed_runs(node, "alt"));
  block.width_percent = node.attribute("bredd").as_int(100);
  block.runs = printed_runs(node, "rubrik");
  return block;
}

Block Parser::signatures(pugi::xml_node node) {
  static const std::map<std::string_view, BlockKind> parts = {{"part", BlockKind::signature_party},
                                                              {"namn", BlockKind::signature_name},
                                                              {"befattning", BlockKind::signature_office}};
  Block block = begin(BlockKind::signatures, node);
  for (const pugi::xml_node child : node.children("underskrift")) {
    Block signature = begin(BlockKind::signature, child);
    for (const pugi::xml_node part : child.children())
      if (const auto kind = parts.find(part.name()); kind != parts.end())
        text_block(kind->second, part, signature);
    block.children.push_back(std::move(signature));
  }
  return block;
}

Block Parser::appendices(pugi::xml_node node) {
  Block block = begin(BlockKind::appendix_list, node);
  for (const pugi::xml_node child : node.children("bilaga")) {
    Block appendix = begin(BlockKind::appendix, child);
    appendix.runs = printed_runs(child, "rubrik");
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
    case Element::title:
      return text_block(BlockKind::title, node, into);
    case Element::subtitle:
      return text_block(BlockKind::subtitle, node, into);
    case Element::paragraph:
      return text_block(BlockKind::paragraph, node, into);
    case Element::note:
      return text_block(BlockKind::note, node, into);
    case Element::author:
      author_ = plain_text(read_runs(node, {}));
      return;
    case Element::section:
      return drop_if_empty(section(node), into, node.name());
    case Element::page_break:
      return into.children.push_back(begin(BlockKind::page_break, node));
    case Element::metadata_head:
      return drop_if_empty(items(BlockKind::metadata_head, node, "uppgift", BlockKind::metadata_item), into,
                           node.name());
    case Element::list:
      return drop_if_empty(items(BlockKind::list, node, "punkt", BlockKind::list_item), into, node.name());
    case Element::decisions:
      return drop_if_empty(items(BlockKind::decisions, node, "beslutspunkt", BlockKind::decision_point), into,
                           node.name());
    case Element::definitions:
      return drop_if_empty(items(BlockKind::definitions, node, "definition", BlockKind::definition), into,
                           node.name());
    case Element::table:
      return drop_if_empty(table(node), into, node.name());
    case Element::figure:
      return into.children.push_back(figure(node));
    case Element::signatures:
      return drop_if_empty(signatures(node), into, node.name());
    case Element::appendix_list:
      return into.children.push_back(appendices(node));
    case Element::contents: {
      Block block = begin(BlockKind::contents, node);
      block.label = plain_text(printed_runs(node, "rubrik"));
      block.level = node.attribute("nivaer").as_int(2);
      return into.children.push_back(std::move(block));
    }
    case Element::appendix: {
      Block block = begin(BlockKind::appendix, node);
      block.runs = printed_runs(node, "rubrik");
      blocks(node, block);
      return into.children.push_back(std::move(block));
    }
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
  RunningBand band{read_runs(node.child("vanster"), {}), read_runs(node.child("mitten"), {}),
                   read_runs(node.child("hoger"), {})};
  if (pages != "ovriga") first = band;
  if (pages != "forsta") others = std::move(band);
}

}  // namespace

Document parse(const std::string& xml, Diagnostics& diagnostics) {
  pugi::xml_document tree;
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      tree.load_buffer(xml.data(), xml.size(), options, pugi::encoding_utf8);
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
