#pragma once
#include "model/document.hpp"
#include "values/value.hpp"

namespace klausul {

/// Says `signature-of-no-party`, at the value, for a place to sign whose party an agreement knows from
/// nowhere else, though it knows another of those who sign: no other of its `values` is that party, and no
/// text outside the places to sign names it.
void check_signatories(const Document& document, const Group& values, Diagnostics& diagnostics);

}  // namespace klausul
