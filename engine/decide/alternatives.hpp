#pragma once
#include <string>

#include "model/document.hpp"

namespace klausul {

/// Settles the points, and the items of their lists, that have other wordings. With a `chosen` name (capitals
/// do not count) those that have it are worded so, and nothing is said of the others; `unknown-alternative`
/// if none has it. With an empty one every wording is shown: a table beneath the point, the wordings side by
/// side, what differs in bold, and what falls away named.
void settle_alternatives(Document& document, const std::string& chosen, Diagnostics& diagnostics);

}  // namespace klausul
