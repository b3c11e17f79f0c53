#pragma once
#include <cstddef>
#include <vector>

#include "layout/compose.hpp"

namespace klausul {

/// The strips of one page: `first` up to `end`.
struct PageSpan {
  std::size_t first = 0, end = 0;
};

/// Binds strips together where a page may not end: after headings and less than two lines of what follows,
/// before signatures and less than two lines of what leads to them. Rows of signatures stay together, with
/// what leads to them, if a page `room` high can hold them: nobody should sign a page that holds nothing but
/// signatures.
void bind_strips(std::vector<Strip>& strips, Length room);

/// Room between two strips on one page.
Length room_between(const Strip& upper, const Strip& lower);

/// The head that a page beginning with `first` repeats; nothing if there is none, or it would fill half the
/// page.
const std::vector<Strip>* repeated_head(const Galley& galley, const Strip& first, Length room);

/// Cuts the galley into pages `room` high: each as full as it may be, ending where the strips allow. Where
/// nothing allows it, a page ends where it is full. Stops after `most` pages.
std::vector<PageSpan> cut_pages(const Galley& galley, Length room, std::size_t most);

}  // namespace klausul
