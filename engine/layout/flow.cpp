#include "layout/flow.hpp"

#include <algorithm>

#include "layout/logotype.hpp"

namespace klausul {
namespace {

constexpr int kept_lines = 2;  // with a heading, and with signatures
constexpr Length below_note_rule = pt(3);

// The lines after the heading that ends at `heading`.
void bind_heading(std::vector<Strip>& strips, std::size_t heading) {
  int lines = 0;
  for (std::size_t i = heading + 1; i + 1 < strips.size(); ++i) {
    if (strips[i].kind != StripKind::text || leads_on(strips[i + 1].kind)) return;
    if (strips[i + 1].starts_page || ++lines >= kept_lines) return;
    strips[i].keep = Keep::keep;
  }
}

// The lines before the first row of signatures, and the headings that stand in between; then the rows, if
// they fit.
void bind_signatures(Galley& galley, std::size_t first, const PageFrame& frame) {
  std::vector<Strip>& strips = galley.strips;
  int lines = 0;
  std::size_t start = first;
  for (; start > 0 && lines < kept_lines && !strips[start].starts_page; --start) {
    strips[start - 1].keep = Keep::keep;
    lines += strips[start - 1].kind == StripKind::text ? 1 : 0;
  }
  while (start > 0 && strips[start - 1].keep == Keep::keep && !strips[start].starts_page) --start;
  std::size_t end = first;
  while (end < strips.size() && strips[end].kind == StripKind::signatures) ++end;
  std::vector<NoteSpan> notes;
  Length height;
  for (std::size_t i = start; i < end; ++i) {
    height += strips[i].height + (i > start ? room_between(strips[i - 1], strips[i]) : Length{});
    for (const std::size_t note : strips[i].notes) notes.push_back({note, 0, galley.notes[note].size()});
  }
  if (!notes.empty()) height += frame.above_notes() + height_of(galley, notes);
  if (height > frame.room(false)) return;
  for (std::size_t i = first; i + 1 < end; ++i) strips[i].keep = Keep::keep;
}

// The next line of the grid.
Length up_to(Length y, Length grid) {
  if (grid <= Length{}) return y;
  return grid * ((y.millipoints + grid.millipoints - 1) / grid.millipoints);
}

}  // namespace

Length PageFrame::above_notes() const { return above_rule + note_rule + below_note_rule; }

PageFrame page_frame(const Stylesheet& style) {
  PageFrame frame;
  frame.first_top = top_below_logotype(style);
  frame.grid = style.page.baseline_grid;
  frame.first_top = style.page.top + up_to(frame.first_top - style.page.top, frame.grid);
  frame.top = style.logotype.every_page ? frame.first_top : style.page.top;
  frame.bottom = style.page.height - style.page.bottom;
  frame.note_rule = style.footnotes.rule;
  frame.above_rule = style.footnotes.before;
  frame.line = style.of(TextRole::body).leading;
  return frame;
}

void bind_strips(Galley& galley, const PageFrame& frame) {
  std::vector<Strip>& strips = galley.strips;
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) {
    const StripKind here = strips[i].kind, next = strips[i + 1].kind;
    if (leads_on(here) && !leads_on(next)) bind_heading(strips, i);
    if (next == StripKind::signatures && here != StripKind::signatures) bind_signatures(galley, i + 1, frame);
  }
}

void align_headings(std::vector<Strip>& strips) {
  for (std::size_t i = strips.size(); i-- > 1;) {
    Strip& upper = strips[i - 1];
    const Strip& lower = strips[i];
    if (leads_on(upper.kind) && lower.to_grid && !lower.starts_page)
      upper.to_grid = upper.height + room_between(upper, lower) + *lower.to_grid;
  }
}

// Room between two stretches of running text is rounded to whole lines. Anything else moves running text down
// to the next line of the grid, and the headings above it with it; but not a heading that a page begins with.
Length top_below(const Strip& upper, const Strip& lower, Length end, Length grid) {
  const Length room = room_between(upper, lower), top = end + room;
  if (grid <= Length{} || !lower.to_grid) return top;
  const bool below_text = upper.to_grid == Length{};
  if (below_text && lower.to_grid == Length{})
    return end + grid * ((room + grid / 2).millipoints / grid.millipoints);
  const bool below_heading = upper.to_grid && !below_text;
  if (below_heading && *lower.to_grid > Length{}) return top;
  return up_to(top + *lower.to_grid, grid) - *lower.to_grid;
}

Length room_between(const Strip& upper, const Strip& lower) { return std::max(upper.after, lower.before); }

const std::vector<Strip>* repeated_head(const Galley& galley, const Strip& first, Length room) {
  if (!first.head) return nullptr;
  const std::vector<Strip>& head = galley.heads[*first.head];
  return height_of(head) > room / 2 ? nullptr : &head;
}

Length height_of(const Galley& galley, const std::vector<NoteSpan>& notes) {
  Length height;
  const Strip* last = nullptr;
  for (const NoteSpan& span : notes)
    for (std::size_t i = span.first; i < span.end; ++i) {
      const Strip& line = galley.notes[span.note][i];
      if (last) height += room_between(*last, line);
      height += line.height;
      last = &line;
    }
  return height;
}

}  // namespace klausul
