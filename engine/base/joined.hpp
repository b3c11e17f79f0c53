#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// "a, b": the texts with `between` between them; empty for none.
std::string joined(const std::vector<std::string>& texts, std::string_view between = ", ");

}  // namespace klausul
