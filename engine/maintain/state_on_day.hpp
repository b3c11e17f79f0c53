#pragma once
#include <string>
#include <vector>

#include "load/clause.hpp"

namespace klausul {

/// Where a version stands on a day, seen with its whole family.
struct StateOnDay {
  /// `status`; "ersatt" for an approved version whose successor has taken its place; "faststalld" for one
  /// whose repeal has not come yet.
  std::string state;
  bool in_force = false;        ///< A document whose terms date is that day would take it.
  std::string superseded_by;    ///< The version that has taken its place, or will: see `superseded_from`.
  std::string superseded_from;  ///< The successor's first day; empty if it has none.
};

/// `family` holds the heads of all versions, this one's too.
StateOnDay state_on_day(const Head& head, const std::vector<const Head*>& family, Date day);

}  // namespace klausul
