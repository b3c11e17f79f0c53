#pragma once
#include <map>
#include <string_view>

#include "layout/flow.hpp"
#include "layout/paragraph.hpp"

namespace klausul {

/// The page, from 0, of every anchor of the text. The names live in the galley.
std::map<std::string_view, std::size_t> pages_of_anchors(const Galley& galley,
                                                         const std::vector<PageSpan>& pages);

/// Puts the page number in every slot of the strip, with leader dots up to it.
void fill_slots(Strip& strip, const std::map<std::string_view, std::size_t>& pages, const Tools& tools);

}  // namespace klausul
