#pragma once
#include <set>
#include <string>
#include <vector>

#include "check/bench.hpp"
#include "load/clause.hpp"

namespace klausul {

/// What nothing is wrong with yet, but a keeper of the library should see: `near-expiry` for an approved
/// version whose last day is within the bench's months and after which no approved one is in force, and
/// `unused-clause` for a family that no template uses. `family`: all versions; `used`: keys of versions that
/// templates use.
void check_upkeep(const std::vector<const Head*>& family, const std::set<std::string>& used,
                  const CheckBench& bench, Diagnostics& diagnostics);

}  // namespace klausul
