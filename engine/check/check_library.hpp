#pragma once
#include "check/bench.hpp"
#include "load/library.hpp"

namespace klausul {

/// Everything that can be said of a library without a document, as on the bench's day: every file has a name
/// by which it can be found (`misplaced-file`) and loads; no clause family has two approved versions in
/// force; every template holds together with the clauses of that day (see `check_template`); so do, by
/// themselves, the clauses that no template uses; terms are defined and used (see `check_terms`); words are
/// well written and statutes in force (see `check_text`); what needs a keeper's eye is told (see
/// `check_upkeep`); and what every file says of itself agrees with its history and its seal (see
/// `check_record`). Precondition: the library tells its faults to `diagnostics`.
void check_library(Library& library, const CheckBench& bench, Diagnostics& diagnostics);

}  // namespace klausul
