#pragma once
#include <optional>

#include "check/bench.hpp"
#include "load/library.hpp"
#include "resolve/resolve.hpp"

namespace klausul {

/// Checks a template with the clauses of the bench's day, or of the nearest day that its own dates hold:
/// resolves and compiles it, then builds a draft without any value up to its layout, so that checks that
/// cannot be read, references that lead nowhere, ragged rows and characters that the face lacks are told.
/// What is told is what the author of the library can mend. Not seen is the text in sections that are off
/// while nothing is given. Answers what it is put together from, or nothing if that has no sense: a rejected
/// or repealed template is only read. Precondition: the library tells its faults to `diagnostics`.
std::optional<Assembly> check_template(const ClauseKey& key, Library& library, const CheckBench& bench,
                                       Diagnostics& diagnostics);

/// Says what an approved template would lack on the days to come: on the first day after each repeal or last
/// day of a clause, and on each first day, as long as the template itself is in force (`family` are all its
/// versions). `today` is what it is put together from on the bench's day; what is wrong then is said already.
void check_days_to_come(const Assembly& today, const std::vector<const Head*>& family, Library& library,
                        const CheckBench& bench, Diagnostics& diagnostics);

/// Checks a clause by itself: its fields, its checks and its defaults, against its own declarations.
void check_lone_clause(const Clause& clause, const Registers& registers, Diagnostics& diagnostics);

/// Says `unknown-register-entry` and `wrong-register-entry` for defaults (`forvalt`), whether they are used
/// or not.
void check_defaults(const std::vector<Declaration>& declarations, const Registers& registers,
                    Diagnostics& diagnostics);

}  // namespace klausul
