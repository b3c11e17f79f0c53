#include "layout/compose.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr Length label_gap = pt(4);

ListNumbering numbering(ListKind kind) {
  if (kind == ListKind::number) return ListNumbering::decimal;
  return kind == ListKind::letter ? ListNumbering::lower_alpha : ListNumbering::disc;
}

Place indented(const Place& place, Length indent) {
  Place inside = place;
  if (place.width - indent < least_text_width) return inside;
  inside.x += indent;
  inside.width -= indent;
  return inside;
}

}  // namespace

std::string Composer::item_label(const Block& item, std::size_t index, ListKind kind, int depth) const {
  const ListStyle& look = tools_.style.list;
  if (kind == ListKind::bullet) return depth == 0 ? look.bullet : look.inner_bullet;
  const char mark = kind == ListKind::number ? '.' : ')';
  if (!item.number.empty()) return item.number.ends_with(mark) ? item.number : item.number + mark;
  if (kind == ListKind::number) return std::to_string(index + 1) + mark;
  return std::string(1 + index / 26, static_cast<char>('a' + index % 26)) + mark;
}

void Composer::list(const Block& block, const Place& place) {
  if (block.children.empty()) return;
  items(block, {TextRole::list, block.list_kind, {}}, place);
}

void Composer::decisions(const Block& block, const Place& place) {
  if (has_text(block.runs)) {
    Paragraph lead = text(block.runs, TextRole::decision_lead, place);
    lead.owner = tools_.structure.open(Tag::paragraph, place.parent, block);
    add(set_paragraph(tools_, lead), {lead.look.before, lead.look.after, true});
    footnotes(place);
    if (!block.children.empty()) keep_last_with_next();
  }
  if (!block.children.empty()) items(block, {TextRole::decision, ListKind::number, {}}, place);
}

void Composer::items(const Block& block, const ItemLook& look, const Place& place) {
  const TextStyle& style = tools_.style.of(look.role);
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::list, place.parent, block);
  tools_.structure.at(inside.parent).list_numbering = numbering(look.kind);
  const std::size_t first = galley_.strips.size();
  std::vector<std::string> labels;
  ItemLook all = look;
  all.indent = tools_.style.list.indent;
  for (const Block& child : block.children) {
    labels.push_back(item_label(child, labels.size(), look.kind, place.list_depth));
    all.indent = std::max(all.indent, tools_.measure.width(labels.back(), style) + label_gap);
  }
  std::size_t last = first;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    // Nor does a first point stay behind alone, below the words that lead to it.
    if (i == 1 && last + 1 == galley_.strips.size()) galley_.strips[last].keep = Keep::keep;
    last = galley_.strips.size();
    item(block.children[i], labels[i], all, inside);
  }
  if (galley_.strips.size() == first) return;
  // A last point of one line does not go to the next page alone.
  if (last > first && last + 1 == galley_.strips.size()) galley_.strips[last - 1].keep = Keep::keep;
  const Length inner = tools_.style.list.item_spacing;
  const bool outer = place.list_depth == 0;
  Strip& head = galley_.strips[first];
  head.before = outer ? std::max(style.before, inner) : inner;
  galley_.strips.back().after = outer ? std::max(style.after, inner) : inner;
  if (outer) keep_short(first);
}

void Composer::item(const Block& block, const std::string& label, const ItemLook& look, const Place& place) {
  if (!block.anchor.empty()) pending_anchors_.push_back(block.anchor);
  const StructureId element = tools_.structure.open(Tag::list_item, place.parent, block);
  const std::vector<Run> label_runs = {plain_run(label, block.origin)};
  Paragraph head = text(label_runs, look.role, place);
  head.owner = tools_.structure.open(Tag::label, element, block);
  Place inside = indented(place, look.indent);
  inside.parent = tools_.structure.open(Tag::list_body, element, block);
  inside.list_depth = place.list_depth + 1;
  Paragraph body = text(block.runs, look.role, inside);
  body.owner = inside.parent;
  if (inside.x == place.x) head.width = body.width;  // too narrow to indent: the label stands above
  std::vector<Strip> strips = inside.x == place.x ? stacked(head, body) : hang(head, body);
  const Length spacing = tools_.style.list.item_spacing;
  add(std::move(strips), {spacing, spacing, true});
  if (!block.children.empty()) keep_last_with_next();  // "samverka, exempelvis"
  children(block, inside);
}

// A definition is a paragraph that begins with its term; to a screen reader it is an item with a label.
void Composer::definitions(const Block& block, const Place& place) {
  if (block.children.empty()) return;
  const StructureId list = tools_.structure.open(Tag::list, place.parent, block);
  tools_.structure.at(list).list_numbering = ListNumbering::description;
  const TextStyle& term_look = tools_.style.of(TextRole::definition_term);
  const std::size_t first = galley_.strips.size();
  for (const Block& child : block.children) {
    if (!child.anchor.empty()) pending_anchors_.push_back(child.anchor);
    std::vector<Run> runs = {plain_run(child.label + " ", child.origin)};
    runs[0].strong = true;
    runs.insert(runs.end(), child.runs.begin(), child.runs.end());
    const StructureId element = tools_.structure.open(Tag::list_item, list, child);
    Paragraph set = text(runs, TextRole::body, place);
    set.label_runs = 1;
    set.label_owner = tools_.structure.open(Tag::label, element, child);
    set.owner = tools_.structure.open(Tag::list_body, element, child);
    add(set_paragraph(tools_, set), {term_look.before, term_look.after, true});
    Place inside = place;
    inside.parent = set.owner;
    if (!child.children.empty()) keep_last_with_next();
    children(child, inside);
  }
  if (galley_.strips.size() == first) return;
  const TextStyle& around = tools_.style.of(TextRole::body);
  galley_.strips[first].before = std::max(term_look.before, around.before);
  galley_.strips.back().after = std::max(term_look.after, around.after);
}

}  // namespace klausul
