#pragma once
#include <string>
#include <vector>

#include "values/declaration.hpp"

namespace klausul {

/// The names that a computed value is made from, dotted where a list's member is meant
/// ("kommuner.folkmangd").
std::vector<std::string> inputs_of(const Computation& computation);

}  // namespace klausul
