#pragma once
// For the sources of this room only.
#include "resolve/resolve.hpp"

namespace klausul {

/// Adds one file's declarations to the assembly's. Says `conflicting-declaration` where a name is declared
/// differently.
void merge(const Declarations& from, const std::string& whose, Assembly& assembly, Diagnostics& diagnostics);

/// Names of computed values, in the order in which they can be computed.
void name_computations(Assembly& assembly, Diagnostics& diagnostics);

/// Says `conflicting-declaration` where a clause declares a name that an item it stands in declares
/// differently: the item's would be printed.
void check_shadowing(const Declarations& declarations, const std::vector<std::string>& around,
                     const Assembly& assembly, Diagnostics& diagnostics);

/// Checks every tag of a text against the names, in the scopes that its slot stands in. Says
/// `unknown-parameter`, `unknown-form`, `not-printable` and `not-a-section`.
void check_tags(const StampedText& text, const std::vector<std::string>& around, Assembly& assembly,
                Diagnostics& diagnostics);

}  // namespace klausul
