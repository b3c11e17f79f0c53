#pragma once
#include <cstdint>
#include <set>

#include "load/parameters.hpp"
#include "render/prepared.hpp"

namespace klausul {

/// A value that the parameter file gives.
struct Given {
  const Declaration* declaration = nullptr;
  OriginId origin = OriginId::none;  ///< Its element.
  OriginId value = OriginId::none;   ///< The origin of the value it became; none of an empty element.
  std::size_t within = SIZE_MAX;     ///< Which of all that is given it is a part of: a list or a group.
};

/// A document's values, typed, checked and computed.
struct View {
  Group values;                             ///< The outermost scope, computed results among them.
  bool draft = false;                       ///< A missing value is a gap, not an error.
  OriginId origin = OriginId::none;         ///< Where missing values are told: the parameter file's root.
  OriginId parent_origin = OriginId::none;  ///< Where it names its parent agreement, or should.
  std::vector<Given> given;                 ///< A list or group stands before what is in it.
  std::set<std::size_t> registers;  ///< The register files that values were taken from (`Registers::files`).
};

/// Gives every declared parameter its value: the one in the parameter file, else the declaration's default,
/// else nothing. Says `unknown-value`, `wrong-value-element`, everything `read_value` says, the register's
/// and the lists' faults, and `check-failed`.
View bind(const Prepared& prepared, const Parameters& parameters, bool draft, Diagnostics& diagnostics);

}  // namespace klausul
