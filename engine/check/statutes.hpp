#pragma once
#include "check/bench.hpp"
#include "load/clause.hpp"
#include "load/parameters.hpp"
#include "load/registers.hpp"
#include "resolve/names.hpp"

namespace klausul {

/// Says `statute-not-in-force` at each declaration of a clause or template whose default is a statute that
/// the register does not have in force on the bench's day (or the version's first day, if that is later),
/// with what has taken its place; and where its fixed text names one, unless the paragraph says that it is
/// of the past. In a template of matters, which may tell what was, the words are only `repealed-in-words`.
/// A version that is not of use on that day is left alone. Precondition: the file of `clause` was read
/// without faults.
void check_statutes(const Clause& clause, const Registers& registers, const CheckBench& bench,
                    Diagnostics& diagnostics);

/// The statutes that a document cites, given or by default. What was not in force on its terms date is
/// `statute-not-in-force`; what was, and is not on the bench's day, only `statute-since-repealed`: an old
/// agreement is never rewritten.
void check_cited_statutes(const Parameters& parameters, const NameTable& names, const Registers& registers,
                          const CheckBench& bench, Diagnostics& diagnostics);

}  // namespace klausul
