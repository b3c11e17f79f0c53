#pragma once
#include <string_view>
#include <utility>

#include "values/value.hpp"

namespace klausul {

/// The value under a name that may be dotted: a name stored whole ("kostnad.summa"), else a path through
/// groups. Nothing if there is none.
const Value* find_path(const Group& group, std::string_view path);
Value* find_path(Group& group, std::string_view path);

/// "kommun.kort" as "kommun" and "kort", parted at the last dot; the second is empty if there is none.
std::pair<std::string_view, std::string_view> parted_at_last_dot(std::string_view path);

}  // namespace klausul
