#pragma once
#include <cstddef>

#include "layout/paged_document.hpp"

namespace klausul {

/// True for the pages, counted from 0, whose inner margin is at the right.
bool is_left_page(const PageGeometry& page, std::size_t number);
/// Moves what stands on the left pages from the margins of right pages to their own. The UTKAST mark stays in
/// the middle.
void mirror_left_pages(const PageGeometry& page, PagedDocument& pages);

}  // namespace klausul
