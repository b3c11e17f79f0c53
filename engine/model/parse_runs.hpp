#pragma once
// For the sources of this room only: no other room sees pugixml.
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace klausul {

/// What a stretch of text inherits from the elements round it. The words lie in the tree that is read.
struct Look {
  bool strong = false, emphasis = false;
  std::string_view field, url, language;
  OriginId origin = OriginId::none;
  std::vector<Footnote>* footnotes = nullptr;  ///< Where notes go; null where none may stand.
};

/// The ticket in an attribute of a rendered element, `none` if it has none.
OriginId origin_of(pugi::xml_node node, const char* attribute = "o");

/// The text in an element as runs, put after those in `into`; printed attributes and inner lists are not part
/// of it.
void read_runs(pugi::xml_node parent, const Look& look, std::vector<Run>& into);
std::vector<Run> read_runs(pugi::xml_node parent, const Look& look = {});

/// The runs of a printed attribute (an `a` element), empty if it is not there.
std::vector<Run> printed_runs(pugi::xml_node element, const char* attribute);

}  // namespace klausul
