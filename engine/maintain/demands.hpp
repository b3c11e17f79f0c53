#pragma once
#include <string>
#include <vector>

#include "load/parameters.hpp"
#include "values/declaration.hpp"

namespace klausul {

/// A parameter that must be given: no default, not optional.
struct Demand {
  std::string name;  ///< "slutdatum", or "kommuner.folkmangd" for a member of a list's items or of a group.
  const Declaration* declaration = nullptr;
};

/// What the declarations demand and a parameter file does not give, in their order. A member of a list's
/// items is lacking if one of the items lacks it; of a list or group that is itself lacking nothing more is
/// told. An element without text is a value that is still to be given. The declarations must outlive the
/// answer.
std::vector<Demand> lacking(const std::vector<Declaration>& declarations,
                            const std::vector<GivenValue>& given);

/// The same, without what an older version demands too: it is lacking whichever is used.
std::vector<Demand> newly_lacking(const Declarations& older, const Declarations& newer,
                                  const std::vector<GivenValue>& given);

}  // namespace klausul
