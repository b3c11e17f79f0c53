#include "layout/divide_notes.hpp"

namespace klausul {
namespace {

// The last place before `end` where the note may be divided; `first` if there is none.
std::size_t last_free(const std::vector<Strip>& lines, std::size_t first, std::size_t end) {
  while (end > first && lines[end - 1].keep == Keep::keep) --end;
  return end;
}

}  // namespace

std::pair<std::vector<NoteSpan>, std::vector<NoteSpan>> divided_notes(const Galley& galley,
                                                                      const std::vector<NoteSpan>& notes,
                                                                      Length room, std::size_t least) {
  std::vector<NoteSpan> here, rest;
  Length height;
  const Strip* last = nullptr;
  for (const NoteSpan& span : notes) {
    const auto& lines = galley.notes[span.note];
    std::size_t end = span.first;
    for (; end < span.end && rest.empty(); ++end) {
      height += lines[end].height + (last ? room_between(*last, lines[end]) : Length{});
      if (height > room && (last || least == 0)) break;
      last = &lines[end];
    }
    if (end < span.end) {
      const std::size_t free = last_free(lines, span.first, end);
      if (free > span.first || !here.empty() || least == 0) end = free;
    }
    if (end > span.first) here.push_back({span.note, span.first, end});
    if (end < span.end) rest.push_back({span.note, end, span.end});
  }
  return {std::move(here), std::move(rest)};
}

}  // namespace klausul
