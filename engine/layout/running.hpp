#pragma once
#include "layout/logotype.hpp"

namespace klausul {

/// Puts headers, footers and, on drafts, the UTKAST mark on every page. All of it is artifact. Headers leave
/// room for the logotype. On left pages what else stands at the right stands at the left.
void add_running_matter(const Document& document, const Tools& tools, const Logotype& logotype,
                        PagedDocument& pages);

}  // namespace klausul
