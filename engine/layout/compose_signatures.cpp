#include <algorithm>

#include "layout/compose.hpp"
#include "layout/fixed_words.hpp"

// Signatures stand side by side in columns. One row of them is one strip, so that no page end parts a party
// from its line. What stands above the lines is made equally high in a row, so that the lines run level.

namespace klausul {
namespace {

constexpr Length below_rule = pt(1);   // between a rule and what it is for
constexpr Length before_name = pt(6);  // between the signature and the name in print

}  // namespace

struct Composer::SignatureParts {
  Strip party, lines;
};

void Composer::signatures(const Block& block, const Place& place) {
  if (block.children.empty()) return;
  const SignatureStyle& look = tools_.style.signature;
  const auto columns = static_cast<std::size_t>(std::clamp(look.columns, 1, 6));
  const auto gaps = static_cast<std::int64_t>(columns) - 1;
  Place column = place;
  column.width = std::max((place.width - look.column_gap * gaps) / (gaps + 1), pt(36));
  column.parent = tools_.structure.open(Tag::section, place.parent, block);
  for (std::size_t i = 0; i < block.children.size(); i += columns) {
    std::vector<SignatureParts> row;
    Length party, lines;
    for (std::size_t k = i; k < std::min(i + columns, block.children.size()); ++k) {
      column.x = place.x + (column.width + look.column_gap) * static_cast<std::int64_t>(k - i);
      row.push_back(signature(block.children[k], column));
      party = std::max(party, row.back().party.height);
      lines = std::max(lines, row.back().lines.height);
    }
    Strip strip;
    strip.kind = StripKind::signatures;
    strip.origin = block.children[i].origin;
    strip.height = party + lines;
    for (SignatureParts& parts : row) {
      overlay(strip, std::move(parts.party), {});
      overlay(strip, std::move(parts.lines), party);
    }
    const TextStyle& text = tools_.style.of(TextRole::signature_party);
    std::vector<Strip> one;
    one.push_back(std::move(strip));
    const Length between = std::max({text.before, text.after, text.leading});
    add(std::move(one), {between, between});
  }
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
    parts.party.height += stack(parts.party, set_paragraph(tools_, party), parts.party.height);
  }
  sign_line(parts.lines, fixed_words::place_and_date, inside);
  sign_line(parts.lines, fixed_words::signature, inside);
  if (printed.empty()) {
    sign_line(parts.lines, fixed_words::name_in_print, inside);
  } else {
    parts.lines.height += before_name;
    sign_label(parts.lines, fixed_words::name_in_print, inside, block.origin);
  }
  for (const Block* part : printed) {
    Paragraph name = text(part->runs, TextRole::body, inside);
    name.owner = tools_.structure.open(Tag::paragraph, inside.parent, *part);
    parts.lines.height += stack(parts.lines, set_paragraph(tools_, name), parts.lines.height);
  }
  return parts;
}

// Room to write in, a rule, and below it what the rule is for.
void Composer::sign_line(Strip& strip, const char* label, const Place& place) {
  const SignatureStyle& look = tools_.style.signature;
  const OriginId origin = tools_.structure.at(place.parent).origin;
  strip.height += look.gap;
  strip.rectangles.push_back(
      {place.x, strip.height, place.width, look.rule, tools_.style.rule_colour, origin});
  strip.height += look.rule + below_rule;
  sign_label(strip, label, place, origin);
}

void Composer::sign_label(Strip& strip, const std::string& label, const Place& place, OriginId origin) {
  const std::vector<Run> runs = {plain_run(label, origin)};
  Paragraph set = text(runs, TextRole::signature_label, place);
  set.owner = tools_.structure.open(Tag::paragraph, place.parent, origin);
  strip.height += stack(strip, set_paragraph(tools_, set), strip.height);
}

}  // namespace klausul
