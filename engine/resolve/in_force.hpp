#pragma once
#include <vector>

#include "diag/diagnostic.hpp"
#include "load/clause.hpp"

namespace klausul {

/// True if the version's own dates hold the day, both ends counted.
bool dates_hold(const Head& head, Date day);

/// True if the version is approved as a document of that day sees it: a repeal counts from its own day on.
bool is_approved_on(const Head& head, Date day);

/// True if a document of that day may not be made from the version: it was rejected, or is repealed by then.
bool is_withdrawn(const Head& head, Date day);

/// The day nearest to `day` that the version's own dates hold: what is looked at before it begins or after it
/// has ended has no faults for that.
Date nearest_day(const Head& head, Date day);

/// The approved versions in force on a day: dates that hold it, not repealed by then, and not superseded.
std::vector<const Head*> in_force(const std::vector<const Head*>& family, Date day);

/// True of a version that was repealed on its first day or before it: no document was ever made from it.
bool never_began(const Head& head);

/// True if `successor` takes the place of `head` (`ersatter`) from its first day on.
bool takes_place(const Head& successor, const Head& head);

/// True if another version has taken the place of `head` (`ersatter`) on or before `day`. What was replaced
/// does not come back when its successor ends or is repealed: that needs a new version. A successor that was
/// repealed before its first day has taken nothing's place.
bool is_superseded(const Head& head, const std::vector<const Head*>& family, Date day);

/// Says `bad-supersession` where `ersatter` names no earlier version of the family.
void check_supersession(const std::vector<const Head*>& family, Diagnostics& diagnostics);

}  // namespace klausul
