#pragma once
#include "model/document.hpp"
#include "resolve/parent.hpp"

namespace klausul {

/// Says `amount-in-words` of a sum that stands in the fixed text of a local agreement, in its template or in
/// a clause that the parent does not lock: no declaration tells which cost it is. Sums that are values are
/// held to the parent where they are declared.
void check_amounts(const Document& document, const Parent& parent, Diagnostics& diagnostics);

}  // namespace klausul
