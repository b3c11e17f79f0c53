#pragma once
// For the sources of this room only: no other room sees pugixml.
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "model/document.hpp"

namespace klausul {

/// What a stretch of text inherits from the elements round it.
struct Look {
  bool strong = false, emphasis = false;
  std::string field, url, language;
  OriginId origin = OriginId::none;
  std::vector<Footnote>* footnotes = nullptr;  ///< Where notes go; null where none may stand.
};

/// The ticket in an attribute of a rendered element, `none` if it has none.
OriginId origin_of(pugi::xml_node node, const char* attribute = "o");

/// The text in an element as runs; printed attributes and inner lists are not part of it.
std::vector<Run> read_runs(pugi::xml_node parent, Look look);

/// The runs of a printed attribute (an `a` element), empty if it is not there.
std::vector<Run> printed_runs(pugi::xml_node element, const char* attribute);

}  // namespace klausul
