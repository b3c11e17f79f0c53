#pragma once
#include "load/stamped_text.hpp"
#include "load/xml.hpp"

namespace klausul {

/// Stamps and lints the children of `body`, an element of the vocabulary (`text`, or a band of a style). Says
/// every fault of structure and Mustache at its own place; with faults the result is not to be rendered.
StampedText stamp(pugi::xml_node body, const XmlFile& file);

/// The same for one element of a parameter file, with the element itself: no Mustache runs there, so braces
/// are text, and clauses cannot be referred to.
std::string stamp_value(pugi::xml_node element, const XmlFile& file);

}  // namespace klausul
