#include "layout/compose.hpp"

#include <algorithm>
#include <iterator>

#include "layout/fixed_words.hpp"

namespace klausul {
namespace {

// Words that end no sentence are finished by the list below them.
bool leads_to_list(const Block& block) {
  const std::string text = plain_text(block.runs);
  const std::size_t last = text.find_last_not_of(" \t\n");
  return last != std::string::npos && std::string_view(".!?").find(text[last]) == std::string_view::npos;
}

bool is_list(const Block& block) {
  return block.kind == BlockKind::list || block.kind == BlockKind::decisions ||
         block.kind == BlockKind::definitions;
}

std::string numbered(const std::string& number, const std::string& title) {
  return number.empty() ? title : number + " " + title;
}

}  // namespace

Composer::Composer(const Document& document, const Tools& tools) : document_(document), tools_(tools) {
  has_title_ = in_document(document.root, BlockKind::title);
  name_headings(document.root);
}

bool Composer::in_document(const Block& block, BlockKind kind) const {
  return std::any_of(block.children.begin(), block.children.end(),
                     [kind](const Block& child) { return child.kind == kind && has_text(child.runs); });
}

// The outline and the contents lead to every heading, also to those that no reference needs.
void Composer::name_headings(const Block& block) {
  if (block.kind == BlockKind::appendix_list) return;
  if (block.kind == BlockKind::section || block.kind == BlockKind::appendix)
    anchors_[&block] = block.anchor.empty() ? "rubrik." + std::to_string(anchors_.size() + 1) : block.anchor;
  for (const Block& child : block.children) name_headings(child);
}

Galley Composer::compose() {
  galley_.notes.resize(document_.footnotes.size());
  const PageGeometry& page = tools_.style.page;
  const Place place{page.left, page.width - page.left - page.right, StructureId::document, 0};
  if (document_.draft && !document_.gaps.empty()) gaps(place);
  children(document_.root, place);
  if (galley_.strips.empty()) galley_.strips.emplace_back();  // a document without text has one empty page
  auto& last = galley_.strips.back().anchors;
  last.insert(last.end(), pending_anchors_.begin(), pending_anchors_.end());
  return std::move(galley_);
}

void Composer::children(const Block& block, const Place& place) {
  footnotes(place);
  const std::vector<Block>& all = block.children;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t before = galley_.strips.size();
    this->block(all[i], place);
    footnotes(place);
    const bool leads = all[i].kind == BlockKind::paragraph && leads_to_list(all[i]);
    if (leads && i + 1 < all.size() && is_list(all[i + 1]) && galley_.strips.size() > before)
      keep_last_with_next();
  }
}

void Composer::block(const Block& block, const Place& place) {
  const bool has_heading = block.kind == BlockKind::section || block.kind == BlockKind::appendix;
  if (!block.anchor.empty() && !has_heading) pending_anchors_.push_back(block.anchor);
  switch (block.kind) {
    case BlockKind::title:
      return title(block, place);
    case BlockKind::subtitle:
      return paragraph(block, place, TextRole::subtitle, Tag::paragraph);
    case BlockKind::metadata_head:
      return metadata(block, place);
    case BlockKind::contents:
      return contents(block, place);
    case BlockKind::section:
      return section(block, place);
    case BlockKind::paragraph:
      return paragraph(block, place, TextRole::body, Tag::paragraph);
    case BlockKind::list:
      return list(block, place);
    case BlockKind::decisions:
      return decisions(block, place);
    case BlockKind::definitions:
      return definitions(block, place);
    case BlockKind::table:
      return table(block, place);
    case BlockKind::figure:
      return figure(block, place);
    case BlockKind::appendix_list:
      return appendix_list(block, place);
    case BlockKind::appendix:
      return appendix(block, place);
    case BlockKind::signatures:
      return signatures(block, place);
    case BlockKind::note:
      return note(block, place);
    case BlockKind::page_break:
      pending_page_ = true;
      return;
    default:
      children(block, place);  // a part without its whole is shown by what it holds
  }
}

void Composer::section(const Block& block, const Place& place) {
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::section, place.parent, block);
  static constexpr TextRole roles[] = {TextRole::heading1, TextRole::heading2, TextRole::heading3};
  const std::string number = block.numbered ? block.number : std::string();
  heading(block, inside, roles[std::clamp(block.level, 1, 3) - 1], number);
  children(block, inside);
}

void Composer::appendix(const Block& block, const Place& place) {
  pending_page_ = true;
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::section, place.parent, block);
  Block shown;
  shown.origin = block.origin;
  shown.clause = block.clause;
  shown.level = 1;
  std::string word = fixed_words::appendix;
  if (!block.number.empty()) word += "\u00A0" + block.number;
  if (has_text(block.runs)) word += " – ";
  shown.runs.push_back(plain_run(word, block.origin));
  shown.runs.insert(shown.runs.end(), block.runs.begin(), block.runs.end());
  anchors_[&shown] = anchors_[&block];
  heading(shown, inside, TextRole::appendix_heading, "");
  anchors_.erase(&shown);
  children(block, inside);
}

void Composer::heading(const Block& block, const Place& place, TextRole role, const std::string& label) {
  if (!has_text(block.runs) && label.empty()) return;
  const StructureId element = tools_.structure.open(heading_tag(block.level), place.parent, block);
  const std::vector<Run> number = {plain_run(label, block.origin)};
  Paragraph head = text(number, role, place);
  Paragraph body = text(block.runs, role, place);
  head.owner = body.owner = element;
  std::vector<Strip> strips = hang_heading(head, body);
  for (Strip& strip : strips) {
    strip.kind = StripKind::heading;
    strip.keep = Keep::keep;
  }
  const std::string& anchor = anchors_[&block];
  pending_anchors_.push_back(anchor);
  const std::string title = numbered(label, plain_text(block.runs));
  galley_.outline.push_back({title, std::clamp(block.level, 1, 3), anchor, element});
  add(std::move(strips), {body.look.before, body.look.after});
}

// Where the document has a title, that is the first level. No level is left out (PDF/UA-1, 7.4.2): a
// section's level is how deep it is nested, and none is without a heading that shows: the loader refuses an
// empty one and one that a condition could empty, and a value that is missing is an error or a gap that is
// told. What the bound still catches is a section before the title, which would begin at the second level.
Tag Composer::heading_tag(int level) {
  static constexpr Tag tags[] = {Tag::heading1, Tag::heading2, Tag::heading3, Tag::heading4};
  last_heading_ = std::min(std::clamp(level, 1, 3) + (has_title_ ? 1 : 0), last_heading_ + 1);
  return tags[last_heading_ - 1];
}

void Composer::paragraph(const Block& block, const Place& place, TextRole role, Tag tag) {
  if (!has_text(block.runs)) return children(block, place);
  Paragraph set = text(block.runs, role, place);
  set.owner = tools_.structure.open(tag, place.parent, block);
  add(set_paragraph(tools_, set), {set.look.before, set.look.after, role == TextRole::body});
  children(block, place);
}

void Composer::note(const Block& block, const Place& place) {
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::note, place.parent, block);
  if (!has_text(block.runs)) return children(block, inside);
  paragraph(block, inside, TextRole::note, Tag::paragraph);
}

Paragraph Composer::text(const std::vector<Run>& runs, TextRole role, const Place& place) const {
  const TextStyle& look = tools_.style.of(role);
  const bool indented = look.indent > Length{} && place.width - look.indent >= least_text_width;
  const Length indent = indented ? look.indent : Length{};
  return {runs, look, place.x + indent, place.width - indent};
}

// A label and its text side by side on one baseline, line by line.
std::vector<Strip> Composer::hang(const Paragraph& label, const Paragraph& body) {
  std::vector<Strip> labels = set_paragraph(tools_, label);
  std::vector<Strip> lines = set_paragraph(tools_, body);
  if (!labels.empty()) end_with_space(labels.back());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i >= lines.size()) {
      lines.push_back(std::move(labels[i]));
      continue;
    }
    Strip joined = std::move(labels[i]);
    Strip& line = lines[i];
    if (!joined.text.empty() && !line.text.empty()) move_down(joined, line.text[0].y - joined.text[0].y);
    joined.height = std::max(joined.height, line.height);
    joined.keep = std::max(joined.keep, line.keep);
    overlay(joined, std::move(line), {});
    line = std::move(joined);
  }
  return lines;
}

// The label above its text, where it is too narrow for them to stand beside each other.
std::vector<Strip> Composer::stacked(const Paragraph& label, const Paragraph& body) {
  std::vector<Strip> strips = set_paragraph(tools_, label);
  for (Strip& strip : strips) {
    end_with_space(strip);
    strip.keep = Keep::keep;
  }
  std::vector<Strip> lines = set_paragraph(tools_, body);
  strips.insert(strips.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
  return strips;
}

// The label in a column of its own, the text in what is left of the line.
std::vector<Strip> Composer::beside(const Paragraph& label, Paragraph body, Length column) {
  if (body.width - column < least_text_width) return stacked(label, body);
  body.x += column;
  body.width -= column;
  return hang(label, body);
}

// A number in front of a heading, which begins where the number (at least `least` wide) and its gap end.
std::vector<Strip> Composer::hang_heading(const Paragraph& number, Paragraph body, Length least) {
  if (!has_text(number.runs)) return set_paragraph(tools_, body);
  const Length wide = std::max(least, tools_.measure.width(number.runs[0].text, number.look)) +
                      tools_.style.section_number_gap;
  return beside(number, body, wide);
}

// A space without width, so that what follows in the text is not read as one word with it.
void Composer::end_with_space(Strip& strip) {
  if (strip.text.empty() || strip.text.back().text.ends_with(' ')) return;
  TextFragment& last = strip.text.back();
  const GlyphRun& shaped = tools_.measure.shape(" ", last.face, Figures::proportional, last.origin);
  for (Glyph glyph : shaped.glyphs) {
    glyph.cluster = static_cast<std::uint32_t>(last.text.size());
    glyph.advance = 0;
    last.glyphs.edit().push_back(glyph);
  }
  last.text += ' ';
}

void Composer::add(std::vector<Strip>&& strips, Spacing spacing) {
  if (strips.empty()) return;
  const std::int64_t grid = tools_.style.page.baseline_grid.millipoints;
  if (spacing.running && grid > 0)
    for (Strip& strip : strips)
      if (strip.height.millipoints % grid == 0) strip.to_grid = Length{};
  Strip& first = strips.front();
  first.before = std::max(first.before, spacing.before);
  strips.back().after = std::max(strips.back().after, spacing.after);
  first.anchors.insert(first.anchors.end(), pending_anchors_.begin(), pending_anchors_.end());
  first.starts_page = pending_page_;
  pending_anchors_.clear();
  pending_page_ = false;
  galley_.strips.insert(galley_.strips.end(), std::make_move_iterator(strips.begin()),
                        std::make_move_iterator(strips.end()));
}

void Composer::keep_last_with_next() {
  if (!galley_.strips.empty()) galley_.strips.back().keep = Keep::keep;
}

// A list or table of less than a third of a page is easier to read whole than what is saved by parting it.
void Composer::keep_short(std::size_t first) {
  const PageGeometry& page = tools_.style.page;
  const std::span<Strip> strips = std::span(galley_.strips).subspan(first);
  Length height;
  for (const Strip& strip : strips) height += strip.height;
  if (strips.empty() || height > (page.height - page.top - page.bottom) / 3) return;
  for (Strip& strip : strips.first(strips.size() - 1)) strip.keep = std::max(strip.keep, Keep::whole);
}

}  // namespace klausul
