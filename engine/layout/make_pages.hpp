#pragma once
#include "layout/flow.hpp"

namespace klausul {

/// Puts the strips and the notes of the galley on pages, as they are cut; empties the galley.
void make_pages(Galley& galley, const std::vector<PageSpan>& spans, const Stylesheet& style,
                PagedDocument& pages);

}  // namespace klausul
