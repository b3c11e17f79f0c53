#pragma once
#include "load/library.hpp"

namespace klausul {

/// Everything that can be said of a library without a document, as on `day`: every file loads; no clause family has two
/// approved versions in force; every template resolves with the clauses of that day; clauses that no template uses hold
/// together by themselves.
void check_library(Library& library, Origins& origins, Date day, Diagnostics& diagnostics);

}  // namespace klausul
