#pragma once
#include <span>
#include <string>
#include <string_view>

namespace klausul {

/// Fewest insertions, deletions, replacements and swaps of neighbouring bytes that turn `a` into `b`
/// (Damerau–Levenshtein, restricted form). Keys are ASCII, so bytes are letters.
int edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `name`, for "did you mean"; empty if none is near enough to be a slip of the pen
/// (at most a third of the letters, at least one, wrong). The first of equals wins, so the answer is stable.
std::string closest(std::string_view name, std::span<const std::string> candidates);

}  // namespace klausul
