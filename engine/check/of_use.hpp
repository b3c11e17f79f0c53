#pragma once
#include "load/clause.hpp"

namespace klausul {

/// True if the version may be edited or used on `day` or after it. What is rejected, repealed or of the past
/// nobody will mend.
bool is_of_use(const Head& head, Date day);

}  // namespace klausul
