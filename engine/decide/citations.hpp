#pragma once
#include <set>
#include <string>

#include "load/registers.hpp"
#include "model/document.hpp"

namespace klausul {

/// Holds the statutes that a document cites against the register on its terms date. A value that refers to
/// one that is not in force, and that the text asks for (`asked`: outermost names), is
/// `statute-not-in-force`. So is one that an agreement's own words name, unless they say that it is of the
/// past ("tidigare", "upphävd"); in a matter, which may tell what was, that is `repealed-in-words`.
void check_citations(const Document& document, const Group& values, const std::set<std::string>& asked,
                     const Registers& registers, Date terms_date, Diagnostics& diagnostics);

}  // namespace klausul
