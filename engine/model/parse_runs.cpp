#include "model/parse_runs.hpp"

#include <stdexcept>

#include "dialect/gap_mark.hpp"
#include "dialect/vocabulary.hpp"

namespace klausul {
namespace {

void add_text(std::string_view text, const Look& look, std::vector<Run>& into) {
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

void inline_element(pugi::xml_node node, const Look& look, std::vector<Run>& into) {
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
    case Element::footnote: {
      if (look.footnotes == nullptr) throw std::logic_error("a footnote where none may stand");
      Run run = single(Run::Kind::footnote);
      run.note = look.footnotes->size();
      inner.footnotes = nullptr;
      look.footnotes->push_back({{}, "", inner.origin});
      // Reading the note's own text may not move the list: it can hold no notes.
      look.footnotes->back().runs = read_runs(node, inner);
      return into.push_back(std::move(run));
    }
    case Element::line_break:
      return into.push_back(single(Run::Kind::line_break));
    case Element::page_number:
      return into.push_back(single(Run::Kind::page_number));
    case Element::page_count:
      return into.push_back(single(Run::Kind::page_count));
    case Element::document_title:
      return into.push_back(single(Run::Kind::document_title));
    case Element::cross_reference: {
      Run run = single(Run::Kind::cross_reference);
      run.target = node.attribute("till").value();
      run.number_only = std::string_view(node.attribute("form").value()) == "nummer";
      return into.push_back(std::move(run));
    }
    default:
      break;
  }
  const std::vector<Run> below = read_runs(node, inner);
  into.insert(into.end(), below.begin(), below.end());
}

}  // namespace

OriginId origin_of(pugi::xml_node node, const char* attribute) {
  return static_cast<OriginId>(node.attribute(attribute).as_uint());
}

std::vector<Run> read_runs(pugi::xml_node parent, Look look) {
  std::vector<Run> result;
  for (const pugi::xml_node child : parent.children()) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata)
      add_text(child.value(), look, result);
    else if (name != "a" && name != "lista")
      inline_element(child, look, result);
  }
  return result;
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
