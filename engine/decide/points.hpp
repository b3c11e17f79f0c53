#pragma once
#include <string>
#include <vector>

#include "model/document.hpp"

namespace klausul {

/// The points of the document's decisions as they are written, in order, before verbs and numbers are put to
/// them: with their lists, and with other wordings that they have. White space is one blank.
std::vector<std::string> points_of(const Document& document);

/// True if the document, with all its words, shows the point: its text stands in one block, and those of its
/// lists in the blocks below.
bool shows(const Document& document, const std::string& point);

}  // namespace klausul
