#pragma once
// For the sources of this room only.
#include <string>
#include <vector>

#include "values/declaration.hpp"

namespace klausul {

/// What the author of a parameter file is to write so that the value at `steps` is there, as an argument of a
/// hint:
/// `<lista namn="kommuner"><post>…</post></lista>`. `steps` are the names of the groups it lies in and its
/// own.
std::string remedy_for_value(const Declaration& declaration, const std::vector<std::string>& steps);

/// The same for a field that a register entry lacks.
std::string remedy_for_field(const RegisterEntry& entry, const std::string& field);

}  // namespace klausul
