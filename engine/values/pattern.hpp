#pragma once
#include <string>
#include <string_view>

namespace klausul {

/// Whether the whole `text` matches an ECMAScript pattern, letter by letter (å is one). A text longer than
/// 1000 characters matches nothing, so that no input can make matching slow.
bool matches_pattern(std::string_view text, const std::string& pattern);

/// Whether the pattern can be used: it is well formed, has no back-references and does not repeat beyond
/// reason.
bool is_usable_pattern(const std::string& pattern);

}  // namespace klausul
