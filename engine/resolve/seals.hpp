#pragma once
#include "resolve/resolve.hpp"

namespace klausul {

/// Says `history-broken` of a sealed version that is approved or repealed, and whose history does not tell of
/// an approval: taking the history away leaves the seal behind.
void check_approval_is_told(const Head& head, Diagnostics& diagnostics);

/// Holds what a document is made from to its approvals, as far as its own files show it. Says the above, and
/// `seal-missing` of an approved version that has a history and no seal, or neither where other versions that
/// the document is made from are sealed. A library that was approved by hand, before it was kept by commands,
/// has neither anywhere, and passes; `klausul check` tells of that.
void check_seals(const Assembly& assembly, Library& library, Diagnostics& diagnostics);

}  // namespace klausul
