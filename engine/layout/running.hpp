#pragma once
#include "layout/paragraph.hpp"

namespace klausul {

/// Puts headers, footers and, on drafts, the UTKAST mark on every page. All of it is artifact.
void add_running_matter(const Document& document, const Tools& tools, PagedDocument& pages);

}  // namespace klausul
