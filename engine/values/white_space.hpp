#pragma once
#include <string>
#include <string_view>

namespace klausul {

/// The text without white space at its ends and with every run of white space inside it as one space; a run
/// that holds a no-break space becomes one no-break space.
std::string collapsed(std::string_view text);

/// True if a reader would see nothing: white space, no-break and other spaces, soft hyphens, and characters
/// without width.
bool is_invisible(std::string_view text);

/// Paragraphs, parted by lines with nothing but white space, each collapsed and joined by one empty line.
std::string collapsed_paragraphs(std::string_view text);

}  // namespace klausul
