#pragma once
#include <set>

#include "load/parameters.hpp"
#include "render/prepared.hpp"

namespace klausul {

/// A document's values, typed, checked and computed.
struct View {
  Group values;                      ///< The outermost scope, computed results among them.
  bool draft = false;                ///< A missing value is a gap, not an error.
  OriginId origin = OriginId::none;  ///< Where missing values are told: the parameter file's root.
  std::vector<std::pair<const Declaration*, OriginId>>
      given;                        ///< Every declaration that a value was given for.
  std::set<std::size_t> registers;  ///< The register files that values were taken from (`Registers::files`).
};

/// Gives every declared parameter its value: the one in the parameter file, else the declaration's default,
/// else nothing. Says `unknown-value`, `wrong-value-element`, everything `read_value` says, the register's
/// and the lists' faults, and `check-failed`.
View bind(const Prepared& prepared, const Parameters& parameters, bool draft, Diagnostics& diagnostics);

}  // namespace klausul
