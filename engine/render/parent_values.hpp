#pragma once
#include "resolve/resolve.hpp"
#include "values/value.hpp"

namespace klausul {

/// Gives a local agreement what its parent says: `foralder`, and the values of the locked clauses'
/// parameters, which get `origin`. Says `locked-value` for a value that is another than the parent's, and
/// `amount-in-words` for a text or a decision of the local agreement's own that tells a sum, which cannot be
/// held against the costs that the parent leaves. Precondition: the assembly has a parent.
void take_parent_values(const Assembly& assembly, OriginId origin, Group& values, Diagnostics& diagnostics);

}  // namespace klausul
