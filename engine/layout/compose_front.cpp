#include "layout/compose.hpp"

#include <algorithm>

#include "layout/fixed_words.hpp"
#include "style/fixed_grounds.hpp"

// What stands before the text proper: gaps of a draft, title, contents, list of appendices.

namespace klausul {
namespace {

constexpr Length gap_box_padding = pt(6);
constexpr Length appendix_gap = pt(10);
constexpr const char* widest_page_number = "0000";  // page_limit has four figures

// The name of a gap, then, if there is more to say of it, what it is.
std::vector<Run> gap_runs(const Gap& gap) {
  std::string more = gap.label.empty() ? "" : "– " + gap.label;
  if (gap.count > 1)
    more += (more.empty() ? "(" : " (") + std::to_string(gap.count) + " " + fixed_words::items + ")";
  if (more.empty()) return {plain_run(gap.name, gap.origin)};
  return {plain_run(gap.name + " ", gap.origin), plain_run(more, gap.origin)};
}

}  // namespace

void Composer::title(const Block& block, const Place& place) {
  if (!has_text(block.runs)) return;
  Paragraph set = text(block.runs, TextRole::title, place);
  set.owner = tools_.structure.open(Tag::heading1, place.parent, block);
  last_heading_ = 1;
  std::vector<Strip> strips = set_paragraph(tools_, set);
  for (Strip& strip : strips) {
    strip.kind = StripKind::heading;
    strip.keep = Keep::keep;
  }
  add(std::move(strips), {set.look.before, set.look.after});
}

// Contents. A page number takes the room of the widest there can be, so that the numbers, which are known
// only when the pages are, change nothing in the contents themselves, and one round is enough.
void Composer::contents(const Block& block, const Place& place) {
  list_heading(block, place);
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::contents, place.parent, block);
  measure_labels(document_.root);
  contents_entries(document_.root, block.level > 0 ? block.level : 3, inside);
}

// What stands above the contents, or above a list of appendices, is no heading of the text.
void Composer::list_heading(const Block& block, const Place& place) {
  const std::vector<Run> heading = {plain_run(block.label, block.origin)};
  if (!has_text(heading)) return;
  Paragraph set = text(heading, TextRole::contents_title, place);
  set.owner = tools_.structure.open(Tag::paragraph, place.parent, block);
  std::vector<Strip> strips = set_paragraph(tools_, set);
  for (Strip& strip : strips) strip.keep = Keep::keep;
  for (Strip& strip : strips) strip.kind = StripKind::heading;
  add(std::move(strips), {set.look.before, set.look.after});
}

// Titles of one level begin under each other, so their column is as wide as the level's widest number.
void Composer::measure_labels(const Block& block) {
  static constexpr TextRole roles[] = {TextRole::contents1, TextRole::contents2, TextRole::contents3};
  for (const Block& child : block.children) {
    if (child.kind == BlockKind::section && child.numbered) {
      const auto level = static_cast<std::size_t>(std::clamp(child.level, 1, 3));
      const Length wide = tools_.measure.width(child.number, tools_.style.of(roles[level - 1]));
      label_columns_[level] = std::max(label_columns_[level], wide);
    }
    measure_labels(child);
  }
}

void Composer::contents_entries(const Block& block, int deepest, const Place& place) {
  for (const Block& child : block.children) {
    if (child.kind == BlockKind::appendix_list) continue;
    const bool is_appendix = child.kind == BlockKind::appendix;
    const int level = is_appendix ? 1 : std::clamp(child.level, 1, 3);
    const bool shown = (is_appendix || child.kind == BlockKind::section) && level <= deepest;
    if (shown) contents_entry(child, level, place);
    contents_entries(child, deepest, place);
  }
}

void Composer::contents_entry(const Block& block, int level, const Place& place) {
  static constexpr TextRole roles[] = {TextRole::contents1, TextRole::contents2, TextRole::contents3};
  const bool is_appendix = block.kind == BlockKind::appendix;
  std::string label = block.numbered ? block.number : std::string();
  if (is_appendix) label = fixed_words::appendix + (label.empty() ? label : "\u00A0" + label);
  if (label.empty() && !has_text(block.runs)) return;
  std::vector<Run> title_runs = block.runs;
  for (Run& run : title_runs) run.target.clear(), run.url.clear();  // the whole entry is the link
  const std::vector<Run> label_runs = {plain_run(label, block.origin)};
  Paragraph number = text(label_runs, roles[level - 1], place);
  Paragraph title = text(title_runs, roles[level - 1], place);
  title.width -= tools_.measure.width(widest_page_number, title.look) + title.look.size;
  const StructureId item = tools_.structure.open(Tag::contents_item, place.parent, block);
  number.owner = title.owner = tools_.structure.open(Tag::link, item, block);
  const std::string alternative = label + (label.empty() ? "" : " ") + plain_text(title_runs);
  tools_.structure.at(title.owner).alternative = alternative;
  const Length column = is_appendix ? Length{} : label_columns_[static_cast<std::size_t>(level)];
  std::vector<Strip> strips = hang_heading(number, title, column);
  if (strips.empty()) return;
  const std::string& anchor = anchors_[&block];
  for (Strip& strip : strips)
    strip.links.push_back({place.x, {}, place.width, strip.height, anchor, {}, title.owner, alternative});
  Paragraph whole = title;
  whole.x = place.x;
  whole.width = place.width;
  fill_slot(strips.back(), whole, anchor);
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) strips[i].keep = Keep::keep;
  add(std::move(strips), {title.look.before, title.look.after});
}

void Composer::fill_slot(Strip& last, const Paragraph& entry, const std::string& anchor) {
  if (last.text.empty()) return;
  end_with_space(last);
  PageNumberSlot slot;
  slot.anchor = anchor;
  slot.look = last.text.back();
  slot.look.text.clear();
  slot.look.glyphs = {};
  slot.look.field.clear();
  slot.look.content = tools_.structure.content(entry.owner);
  slot.left = last.text.back().x;
  for (const Glyph& glyph : last.text.back().glyphs) slot.left += of_em(glyph.advance, slot.look.size);
  slot.right = entry.x + entry.width;
  slot.baseline = slot.look.y;
  last.slots.push_back(std::move(slot));
}

// "Bilaga 1", then its name.
void Composer::appendix_list(const Block& block, const Place& place) {
  if (block.children.empty()) return;
  list_heading(block, place);
  const StructureId list = tools_.structure.open(Tag::list, place.parent, block);
  const bool numbered = !block.children.front().number.empty();
  tools_.structure.at(list).list_numbering = numbered ? ListNumbering::decimal : ListNumbering::unordered;
  const TextStyle& look = tools_.style.of(TextRole::list);
  std::vector<std::string> labels;
  Length widest;
  for (const Block& child : block.children) {
    labels.push_back(fixed_words::appendix +
                     (child.number.empty() ? std::string() : "\u00A0" + child.number));
    widest = std::max(widest, tools_.measure.width(labels.back(), look) + appendix_gap);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Block& child = block.children[i];
    if (!child.anchor.empty()) pending_anchors_.push_back(child.anchor);
    const std::vector<Run> label_runs = {plain_run(labels[i], child.origin)};
    Paragraph label = text(label_runs, TextRole::list, place);
    Paragraph title = text(child.runs, TextRole::list, place);
    const StructureId item = tools_.structure.open(Tag::list_item, list, child);
    label.owner = tools_.structure.open(Tag::label, item, child);
    title.owner = tools_.structure.open(Tag::list_body, item, child);
    const Length inner = tools_.style.list.item_spacing;
    add(beside(label, title, widest), {i == 0 ? std::max(look.before, inner) : inner,
                                       i + 1 == labels.size() ? std::max(look.after, inner) : inner});
  }
}

// The gaps of a draft, first on page one.

void Composer::gaps(const Place& place) {
  std::vector<Strip> strips;
  gap_strips(strips, place);
  if (strips.empty()) return;
  move_down(strips.front(), gap_box_padding);
  strips.front().height += gap_box_padding;
  strips.back().height += gap_box_padding;
  for (Strip& strip : strips)
    strip.backgrounds.insert(strip.backgrounds.begin(),
                             {place.x, {}, place.width, strip.height, gap_box_fill, strip.origin});
  strips.front().keep = Keep::keep;
  const TextStyle& look = tools_.style.of(TextRole::gap_list);
  add(std::move(strips), {look.before, std::max(look.after, look.leading)});
}

void Composer::gap_strips(std::vector<Strip>& strips, const Place& place) {
  Place inside = place;
  inside.x += gap_box_padding;
  inside.width -= gap_box_padding * 2;
  const auto append = [&](const Paragraph& set) {
    auto lines = set_paragraph(tools_, set);
    std::move(lines.begin(), lines.end(), std::back_inserter(strips));
  };
  const StructureId box = tools_.structure.open(Tag::note, place.parent);
  std::vector<Run> runs = {plain_run(fixed_words::gaps, OriginId::none)};
  runs[0].strong = true;
  Paragraph heading = text(runs, TextRole::gap_list, inside);
  heading.owner = tools_.structure.open(Tag::paragraph, box);
  append(heading);
  inside.parent = tools_.structure.open(Tag::list, box);
  tools_.structure.at(inside.parent).list_numbering = ListNumbering::description;
  for (const Gap& gap : document_.gaps) {
    runs = gap_runs(gap);
    Paragraph set = text(runs, TextRole::gap_list, inside);
    const StructureId item = tools_.structure.open(Tag::list_item, inside.parent, gap.origin);
    set.label_runs = runs.size() - 1;
    if (set.label_runs > 0) set.label_owner = tools_.structure.open(Tag::label, item, gap.origin);
    set.owner = tools_.structure.open(Tag::list_body, item, gap.origin);
    append(set);
  }
}

}  // namespace klausul
