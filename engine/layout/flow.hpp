#pragma once
#include <cstddef>
#include <vector>

#include "layout/galley.hpp"

namespace klausul {

/// Lines of a note that stand on one page: strips `first` up to `end` of `Galley::notes[note]`.
struct NoteSpan {
  std::size_t note = 0, first = 0, end = 0;
};

/// The strips of one page, `first` up to `end`, and the notes at its foot.
struct PageSpan {
  std::size_t first = 0, end = 0;
  std::vector<NoteSpan> notes;
};

/// What a page offers its strips.
struct PageFrame {
  Length first_top, top;  ///< Of the text on page one and on the others, from the page's upper edge.
  Length bottom;          ///< Of the text and the notes, from the page's upper edge.
  Length note_rule;       ///< Thickness of the rule above the notes.
  Length above_rule;      ///< Least room between the text and that rule.
  Length line;            ///< Leading of running text.
  Length grid;            ///< Between the lines that running text stands on, from its top; zero for none.

  Length room(bool first) const { return bottom - (first ? first_top : top); }
  /// What the notes of a page take besides their own height.
  Length above_notes() const;
};
PageFrame page_frame(const Stylesheet& style);

/// Binds strips together where a page may not end: after headings and less than two lines of what follows,
/// before signatures and less than two lines of what leads to them. Rows of signatures stay together, with
/// what leads to them, if a page can hold them and their notes: nobody should sign a page that holds nothing
/// but signatures.
void bind_strips(Galley& galley, const PageFrame& frame);

/// Tells headings how far it is to the running text that they stand above.
void align_headings(std::vector<Strip>& strips);

/// Where `lower` begins below `upper`, which ends at `end`; both from the text's top.
Length top_below(const Strip& upper, const Strip& lower, Length end, Length grid);

/// Room between two strips on one page, if no grid widens it.
Length room_between(const Strip& upper, const Strip& lower);

/// The head that a page beginning with `first` repeats; nothing if there is none, or it would fill half the
/// page.
const std::vector<Strip>* repeated_head(const Galley& galley, const Strip& first, Length room);

/// The height that notes take together, with the room between them but without what is above them.
Length height_of(const Galley& galley, const std::vector<NoteSpan>& notes);

}  // namespace klausul
