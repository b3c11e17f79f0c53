#pragma once
// For the sources of this room only.
#include <vector>

#include "maintain/word_diff.hpp"

namespace klausul {

/// How `before` becomes `after`, element by element: a shortest way by E. Myers, "An O(ND) Difference
/// Algorithm and Its Variations" (1986). Sequences that differ in more than `edit_limit` places are told as
/// all gone and all added between what they begin and end with alike, so that two texts with nothing in
/// common cost no more than that.
std::vector<DiffPiece::Kind> edit_script(const std::vector<int>& before, const std::vector<int>& after);

constexpr int edit_limit = 2000;

}  // namespace klausul
