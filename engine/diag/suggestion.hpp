#pragma once
#include <span>
#include <string>
#include <string_view>

namespace klausul {

/// The remedy for a name that there is none of, in both languages (see `both`): "menade du 'enkel'?" if one
/// of `known` is near enough to be meant (see `closest`), else which there are, at most ten; empty if there
/// are none.
std::string suggestion(std::string_view name, std::span<const std::string> known);

}  // namespace klausul
