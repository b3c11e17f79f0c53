#pragma once
#include "check/bench.hpp"
#include "load/clause.hpp"
#include "load/parameters.hpp"
#include "resolve/names.hpp"

namespace klausul {

/// Says what the rules of `lint` find in the fixed words of a clause or template, each where it stands. What
/// can no longer be mended or used is left alone: what is rejected, repealed or of the past. Precondition:
/// the file of `head` was read without faults.
void check_wording(const Head& head, const CheckBench& bench, Diagnostics& diagnostics);

/// The same for the texts that a parameter file gives: values that `names` declares as text, and its
/// decisions.
void check_given_wording(const Parameters& parameters, const NameTable& names, const CheckBench& bench,
                         Diagnostics& diagnostics);

/// Says only what is left of a form in them, and personal numbers: what a document should not be built with.
void check_given_leftovers(const Parameters& parameters, const NameTable& names, const Sources& sources,
                           Origins& origins, Diagnostics& diagnostics);

}  // namespace klausul
