#include <algorithm>

#include "layout/compose.hpp"

// The notes of a block are set as soon as the block is, so that they follow it in the structure tree. Where
// they stand is settled when the pages are cut.

namespace klausul {

// Sets the notes that are called by the strips which are new since the last time.
void Composer::footnotes(const Place& place) {
  for (; strips_with_notes_set_ < galley_.strips.size(); ++strips_with_notes_set_)
    for (const std::size_t note : galley_.strips[strips_with_notes_set_].notes) footnote(note, place.parent);
}

// The number in a column of its own, as wide as the document's widest.
void Composer::footnote(std::size_t index, StructureId parent) {
  if (index >= document_.footnotes.size() || !galley_.notes[index].empty()) return;
  const Footnote& note = document_.footnotes[index];
  const PageGeometry& page = tools_.style.page;
  const Place place{page.left, page.width - page.left - page.right};
  const StructureId element = tools_.structure.open(Tag::note, parent, note.origin);
  const std::vector<Run> number = {plain_run(note.number, note.origin)};
  Paragraph label = text(number, TextRole::footnote, place);
  Paragraph body = text(note.runs, TextRole::footnote, place);
  label.owner = tools_.structure.open(Tag::label, element, note.origin);
  body.owner = tools_.structure.open(Tag::paragraph, element, note.origin);
  const std::string widest = std::to_string(document_.footnotes.size());
  const Length column = tools_.measure.width(widest, label.look) + label.look.size / 2;
  std::vector<Strip> strips = beside(label, body, column);
  if (strips.empty()) return;
  strips.front().anchors.push_back(footnote_anchor(index));
  strips.front().before = body.look.before;
  strips.back().after = body.look.after;
  galley_.notes[index] = std::move(strips);
}

}  // namespace klausul
