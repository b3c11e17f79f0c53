#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"
#include "layout/compose.hpp"
#include "layout/fixed_words.hpp"

// Signatures stand side by side in columns. One row of them is one strip, so that no page end parts a party
// from its line. What stands above the lines is made equally high in a row, so that the lines run level. Only
// a row that no page could hold is cut into strips of one line each.

namespace klausul {
namespace {

constexpr Length below_rule = pt(1);   // between a rule and what it is for
constexpr Length before_name = pt(6);  // between the signature and the name in print

// As many columns as the style and the width allow; fewer if the signatures then fill the same number of rows
// more evenly, but a single one does not get a line over the whole page.
std::size_t columns_in(const SignatureStyle& look, Length width, std::size_t signatures) {
  auto columns = static_cast<std::int64_t>(std::clamp(look.columns, 1, 6));
  const auto column = [&] { return (width - look.column_gap * (columns - 1)) / columns; };
  while (columns > 1 && column() < least_text_width) --columns;
  const auto most = static_cast<std::size_t>(columns);
  const std::size_t rows = (signatures + most - 1) / most;
  return std::max((signatures + rows - 1) / rows, std::min<std::size_t>(most, 2));
}

std::string excerpt(const Block& signature) {
  for (const Block& part : signature.children)
    if (has_text(part.runs)) return "'" + to_utf8(to_utf32(plain_text(part.runs)).substr(0, 40)) + "'";
  return std::string("'") + fixed_words::signature + "'";
}

// "Underskrift: Anna Ek, regiondirektör, Region X", without what a draft lacks.
std::string tooltip(const Block& signature) {
  std::string text;
  for (const BlockKind kind :
       {BlockKind::signature_name, BlockKind::signature_office, BlockKind::signature_party}) {
    for (const Block& part : signature.children) {
      const bool gap =
          std::any_of(part.runs.begin(), part.runs.end(), [](const Run& run) { return run.gap; });
      if (part.kind != kind || gap || !has_text(part.runs)) continue;
      text += (text.empty() ? ": " : ", ") + plain_text(part.runs);
    }
  }
  return fixed_words::signature + text;
}

// The lines of one column into a strip each, from strip `first` on.
void place_lines(std::vector<Strip>& strips, std::vector<Strip>&& lines, std::size_t first) {
  if (strips.size() < first + lines.size()) strips.resize(first + lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Strip& strip = strips[first + i];
    strip.height = std::max(strip.height, lines[i].height);
    overlay(strip, std::move(lines[i]), {});
  }
}

void append_lines(std::vector<Strip>& lines, std::vector<Strip>&& more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

struct Composer::SignatureParts {
  std::vector<Strip> party, lines;
};

void Composer::signatures(const Block& block, const Place& place) {
  if (block.children.empty()) return;
  const SignatureStyle& look = tools_.style.signature;
  const std::size_t columns = columns_in(look, place.width, block.children.size());
  const auto gaps = static_cast<std::int64_t>(columns) - 1;
  Place column = place;
  column.width = (place.width - look.column_gap * gaps) / (gaps + 1);
  column.parent = tools_.structure.open(Tag::section, place.parent, block);
  for (std::size_t i = 0; i < block.children.size(); i += columns) {
    std::vector<SignatureParts> row;
    for (std::size_t k = i; k < std::min(i + columns, block.children.size()); ++k) {
      column.x = place.x + (column.width + look.column_gap) * static_cast<std::int64_t>(k - i);
      row.push_back(signature(block.children[k], column));
    }
    signature_row(std::move(row), block.children[i]);
  }
}

void Composer::signature_row(std::vector<SignatureParts>&& row, const Block& first) {
  Length party, lines;
  for (const SignatureParts& parts : row) {
    party = std::max(party, height_of(parts.party));
    lines = std::max(lines, height_of(parts.lines));
  }
  const PageGeometry& page = tools_.style.page;
  const bool divided = party + lines > page.height - page.top - page.bottom;
  if (divided) tools_.diagnostics.add(Slug::block_too_tall, first.origin, {excerpt(first)});
  std::vector<Strip> strips = divided ? divided_row(std::move(row)) : std::vector<Strip>(1);
  if (!divided) {
    strips[0].height = party + lines;
    for (SignatureParts& parts : row) {
      stack(strips[0], std::move(parts.party), {});
      stack(strips[0], std::move(parts.lines), party);
    }
  }
  for (Strip& strip : strips) {
    strip.kind = StripKind::signatures;
    strip.origin = first.origin;
  }
  const TextStyle& text = tools_.style.of(TextRole::signature_party);
  const Length between = std::max({text.before, text.after, text.leading});
  add(std::move(strips), {between, between});
}

// The last of the party's lines and the lines to sign on stay together.
std::vector<Strip> Composer::divided_row(std::vector<SignatureParts>&& row) {
  std::size_t above = 0;
  for (const SignatureParts& parts : row) above = std::max(above, parts.party.size());
  std::vector<Strip> strips;
  for (SignatureParts& parts : row) {
    place_lines(strips, std::move(parts.party), 0);
    place_lines(strips, std::move(parts.lines), above);
  }
  for (std::size_t i = above > 0 ? above - 1 : 0; i < std::min(above + 2, strips.size() - 1); ++i)
    strips[i].keep = Keep::keep;
  return strips;
}

// Party; a line for place and date; a line to sign on, with the name in print below it (or a line for that
// too).
Composer::SignatureParts Composer::signature(const Block& block, const Place& place) {
  SignatureParts parts;
  Place inside = place;
  inside.parent = tools_.structure.open(Tag::section, place.parent, block);
  if (!block.anchor.empty()) pending_anchors_.push_back(block.anchor);
  std::vector<const Block*> printed;
  for (const Block& part : block.children) {
    if (!has_text(part.runs)) continue;
    if (part.kind != BlockKind::signature_party) {
      printed.push_back(&part);
      continue;
    }
    Paragraph party = text(part.runs, TextRole::signature_party, inside);
    party.owner = tools_.structure.open(Tag::paragraph, inside.parent, part);
    append_lines(parts.party, set_paragraph(tools_, party));
  }
  sign_line(parts.lines, fixed_words::place_and_date, inside);
  sign_line(parts.lines, fixed_words::signature, inside);
  if (document_.signature_fields) sign_field(parts.lines.back(), block, inside);
  if (printed.empty()) {
    sign_line(parts.lines, fixed_words::name_in_print, inside);
  } else {
    Strip& label = parts.lines.emplace_back();
    label.height = before_name;
    sign_label(label, fixed_words::name_in_print, inside, block.origin);
  }
  for (const Block* part : printed) {
    Paragraph name = text(part->runs, TextRole::body, inside);
    name.owner = tools_.structure.open(Tag::paragraph, inside.parent, *part);
    append_lines(parts.lines, set_paragraph(tools_, name));
  }
  return parts;
}

// Room to write in, a rule, and below it what the rule is for.
void Composer::sign_line(std::vector<Strip>& lines, const char* label, const Place& place) {
  Strip& strip = lines.emplace_back();
  const SignatureStyle& look = tools_.style.signature;
  const OriginId origin = tools_.structure.at(place.parent).origin;
  strip.height += look.gap;
  strip.rectangles.push_back(
      {place.x, strip.height, place.width, look.rule, tools_.style.rule_colour, origin});
  strip.height += look.rule + below_rule;
  sign_label(strip, label, place, origin);
}

// The room above the line, for who signs electronically.
void Composer::sign_field(Strip& strip, const Block& signature, const Place& place) {
  SignatureArea area;
  area.x = place.x;
  area.width = place.width;
  area.height = tools_.style.signature.gap;
  area.name = "underskrift." + std::to_string(++signature_fields_);
  area.tooltip = tooltip(signature);
  area.element = tools_.structure.open(Tag::form, place.parent, signature);
  area.origin = signature.origin;
  strip.signature_areas.push_back(std::move(area));
}

void Composer::sign_label(Strip& strip, const std::string& label, const Place& place, OriginId origin) {
  const std::vector<Run> runs = {plain_run(label, origin)};
  Paragraph set = text(runs, TextRole::signature_label, place);
  set.owner = tools_.structure.open(Tag::paragraph, place.parent, origin);
  strip.height += stack(strip, set_paragraph(tools_, set), strip.height);
}

}  // namespace klausul
