#include <algorithm>
#include <array>
#include <iterator>

#include "layout/compose.hpp"

// The head of a document: who wrote it, when, about what and to whom. Each item is a paragraph of its label
// and its value.

namespace klausul {
namespace {

constexpr Length metadata_gap = pt(14);
constexpr Length item_gap = pt(5);    // between items in a field of a letter
constexpr Length field_gap = pt(12);  // between the fields, below each other and side by side

// The fields of a letter, in the order they are read. What belongs to none stands with the document's own.
constexpr std::array field_names = {"utgivare", "dokument", "referens", "adress"};
constexpr std::size_t field_document = 1;

std::size_t field_of(const Block& item) {
  const auto found = std::find(field_names.begin(), field_names.end(), item.field_area);
  return found == field_names.end() ? field_document : static_cast<std::size_t>(found - field_names.begin());
}

}  // namespace

void Composer::metadata(const Block& block, const Place& place) {
  if (tools_.style.metadata.in_fields)
    metadata_fields(block, place);
  else
    metadata_rows(block, place);
}

// The labels stand in a column as wide as the widest of them, at most two fifths of the text.
void Composer::metadata_rows(const Block& block, const Place& place) {
  Length widest;
  for (const Block& item : block.children)
    widest = std::max(widest, tools_.measure.width(item.label, tools_.style.of(TextRole::metadata_label)));
  const std::vector<Run> nothing;
  const Length room = text(nothing, TextRole::metadata_value, place).width;
  const Length column = std::min(widest + metadata_gap, room * 2 / 5);
  const std::size_t first = galley_.strips.size();
  for (const Block& item : block.children) {
    const std::vector<Run> label_runs = {plain_run(item.label, item.origin)};
    Paragraph label = text(label_runs, TextRole::metadata_label, place);
    Paragraph value = text(item.runs, TextRole::metadata_value, place);
    label.width = column - metadata_gap / 2;
    value.x += column;
    value.width -= column;
    if (!has_text(label_runs) && !has_text(item.runs)) continue;
    label.owner = value.owner = tools_.structure.open(Tag::paragraph, place.parent, item);
    add(hang(label, value), {});
  }
  end_metadata(first);
}

// SS 03 43 21: publisher and document above, reference and address below, in two columns.
void Composer::metadata_fields(const Block& block, const Place& place) {
  std::array<std::vector<Strip>, field_names.size()> fields;
  const Length second = tools_.style.metadata.second_column;
  for (std::size_t field = 0; field < fields.size(); ++field) {
    Place column = place;
    column.x += field % 2 == 0 ? Length{} : second;
    column.width = field % 2 == 0 ? second - field_gap : place.width - second;
    for (const Block& item : block.children)
      if (field_of(item) == field) metadata_item(fields[field], item, column);
  }
  const std::size_t first = galley_.strips.size();
  for (std::size_t field = 0; field < fields.size(); field += 2)
    field_row(std::move(fields[field]), std::move(fields[field + 1]));
  end_metadata(first);
}

// The label above its value.
void Composer::metadata_item(std::vector<Strip>& field, const Block& item, const Place& place) {
  const std::vector<Run> label_runs = {plain_run(item.label, item.origin)};
  if (!has_text(label_runs) && !has_text(item.runs)) return;
  Paragraph label = text(label_runs, TextRole::metadata_label, place);
  Paragraph value = text(item.runs, TextRole::metadata_value, place);
  label.owner = value.owner = tools_.structure.open(Tag::paragraph, place.parent, item);
  std::vector<Strip> lines = stacked(label, value);
  if (lines.empty()) return;
  if (!field.empty()) {
    move_down(lines.front(), item_gap);
    lines.front().height += item_gap;
  }
  std::move(lines.begin(), lines.end(), std::back_inserter(field));
}

// Two fields side by side; below each other, line by line, if no page could hold them.
void Composer::field_row(std::vector<Strip>&& left, std::vector<Strip>&& right) {
  const PageGeometry& page = tools_.style.page;
  std::vector<Strip> strips(1);
  strips[0].height = std::max(height_of(left), height_of(right));
  if (strips[0].height == Length{}) return;
  if (strips[0].height <= page.height - page.top - page.bottom) {
    stack(strips[0], std::move(left), {});
    stack(strips[0], std::move(right), {});
  } else {
    strips = std::move(left);
    std::move(right.begin(), right.end(), std::back_inserter(strips));
  }
  add(std::move(strips), {field_gap, field_gap});
}

void Composer::end_metadata(std::size_t first) {
  if (galley_.strips.size() == first) return;
  const TextStyle& label = tools_.style.of(TextRole::metadata_label);
  const TextStyle& value = tools_.style.of(TextRole::metadata_value);
  Strip& head = galley_.strips[first];
  Strip& tail = galley_.strips.back();
  head.before = std::max({head.before, label.before, value.before});
  tail.after = std::max({tail.after, label.after, value.after});
}

}  // namespace klausul
