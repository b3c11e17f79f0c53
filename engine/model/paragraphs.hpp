#pragma once
// For the sources of this room only.
#include <string_view>

#include "model/document.hpp"

namespace klausul {

/// Nothing but white space.
bool blank(std::string_view text);

/// False for a block whose sections were all off: printed, it would be a number or a bullet with nothing
/// behind it.
bool has_print(const Block& block);

/// True if it holds more than head rows.
bool has_content(const Block& block);

/// Cuts the last child of `parent` where a field of several paragraphs holds empty lines: each begins a new
/// block of the same kind.
void split_paragraphs(Block& parent);

}  // namespace klausul
