#include "model/parse_runs.hpp"

#include <iterator>
#include <stdexcept>

#include "dialect/gap_mark.hpp"
#include "dialect/vocabulary.hpp"

namespace klausul {
namespace {

// What stands up to the next citation mark; the mark is passed too.
std::string_view next_part(std::string_view& text) {
  const std::string_view part = text.substr(0, text.find(citation_mark));
  text.remove_prefix(part.size() + citation_mark.size());
  return part;
}

void add_text(std::string_view text, const Look& look, std::vector<Run>& into) {
  const bool gap = text.starts_with(gap_mark), citation = text.starts_with(citation_mark);
  if (gap) text.remove_prefix(gap_mark.size());
  if (text.empty()) return;
  Run& run = into.emplace_back();
  if (citation) {
    text.remove_prefix(citation_mark.size());
    run.target = next_part(text);
    run.later = next_part(text);
  }
  run.text = text;
  run.gap = gap;
  run.strong = look.strong || gap;
  run.emphasis = look.emphasis;
  run.field = look.field;
  run.url = look.url;
  run.language = look.language;
  run.origin = look.origin;
}

Run& add_single(Run::Kind kind, const Look& look, std::vector<Run>& into) {
  Run& run = into.emplace_back();
  run.kind = kind;
  run.strong = look.strong;
  run.emphasis = look.emphasis;
  run.origin = look.origin;
  return run;
}

void add_footnote(pugi::xml_node node, Look look, std::vector<Run>& into) {
  if (look.footnotes == nullptr) throw std::logic_error("a footnote where none may stand");
  std::vector<Footnote>& notes = *look.footnotes;
  add_single(Run::Kind::footnote, look, into).note = notes.size();
  look.footnotes = nullptr;  // it can hold no notes, so reading its text does not move the list
  notes.push_back({{}, "", look.origin});
  read_runs(node, look, notes.back().runs);
}

// A matter proposes in its own words; the points of its decisions read as if they were made.
bool proposes(pugi::xml_node node) {
  for (node = node.parent(); node; node = node.parent()) {
    const std::string_view name = node.name();
    if (name == "beslutspunkt") return false;
    if (name == "dokument") return std::string_view(node.attribute("slag").value()) == "arende";
  }
  return false;
}

// Words that stand otherwise in a proposal than in the agreement that comes of it.
void add_wording(pugi::xml_node node, const Look& look, std::vector<Run>& into) {
  read_runs(proposes(node) ? node.child("a") : node, look, into);
}

void inline_element(pugi::xml_node node, const Look& look, std::vector<Run>& into) {
  Look inner = look;
  const std::string_view name = node.name();
  if (const OriginId own = origin_of(node); own != OriginId::none) inner.origin = own;
  if (name == "f") {
    inner.field = node.attribute("n").value();
    return read_runs(node, inner, into);
  }
  const ElementRule* rule = rule_for(name);
  switch (rule == nullptr ? Element::none : rule->element) {
    case Element::emphasis:
      inner.emphasis = true;
      break;
    case Element::strong:
      inner.strong = true;
      break;
    case Element::link:
      inner.url = node.attribute("url").value();
      break;
    case Element::foreign:
      inner.language = node.attribute("kod").value();
      break;
    case Element::footnote:
      return add_footnote(node, inner, into);
    case Element::wording:
      return add_wording(node, inner, into);
    case Element::line_break:
      return void(add_single(Run::Kind::line_break, inner, into));
    case Element::page_number:
      return void(add_single(Run::Kind::page_number, inner, into));
    case Element::page_count:
      return void(add_single(Run::Kind::page_count, inner, into));
    case Element::document_title:
      return void(add_single(Run::Kind::document_title, inner, into));
    case Element::cross_reference: {
      Run& run = add_single(Run::Kind::cross_reference, inner, into);
      run.target = node.attribute("till").value();
      run.number_only = std::string_view(node.attribute("form").value()) == "nummer";
      return;
    }
    default:
      break;
  }
  read_runs(node, inner, into);
}

// Elements of an item that are not part of its running text.
bool stands_apart(std::string_view name) {
  return name == "lista" || name == "adressat" || name == "aterrapportering" || name == "alternativ";
}

}  // namespace

OriginId origin_of(pugi::xml_node node, const char* attribute) {
  return static_cast<OriginId>(node.attribute(attribute).as_uint());
}

void read_runs(pugi::xml_node parent, const Look& look, std::vector<Run>& into) {
  if (into.empty()) into.reserve(static_cast<std::size_t>(std::distance(parent.begin(), parent.end())));
  for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) {
    if (child.type() == pugi::node_pcdata) {
      add_text(child.value(), look, into);
    } else if (const std::string_view name = child.name(); name != "a" && !stands_apart(name)) {
      inline_element(child, look, into);
    }
  }
}

std::vector<Run> read_runs(pugi::xml_node parent, const Look& look) {
  std::vector<Run> runs;
  read_runs(parent, look, runs);
  return runs;
}

std::vector<Run> printed_runs(pugi::xml_node element, const char* attribute) {
  for (const pugi::xml_node child : element.children("a"))
    if (std::string_view(child.attribute("n").value()) == attribute) {
      Look look;
      look.origin = origin_of(child);
      return read_runs(child, look);
    }
  return {};
}

}  // namespace klausul
