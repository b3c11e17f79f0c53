#pragma once
#include "layout/flow.hpp"

namespace klausul {

/// Cuts the galley into pages, the best for the document as a whole: pages end where the strips allow, with
/// little white room below, not with a hyphen, and without one row of a table alone; the last page, and one
/// before a page that must begin, holds four lines at least (a tenth of a small page). Notes stand on the
/// page of their call; what is too high for that goes on at the foot of the next. Only where nothing else is
/// possible a page ends where it is full. Linear in time.
std::vector<PageSpan> cut_pages(const Galley& galley, const PageFrame& frame);

}  // namespace klausul
