#pragma once
#include "model/document.hpp"
#include "values/value.hpp"

namespace klausul {

/// Says `signature-of-no-party`, at the value, for a place to sign whose party an agreement knows from
/// nowhere else, though it knows another of those who sign: no other of its `values` is that party, and no
/// text outside the places to sign names it. Where it knows one so, it also says `party-without-signature`,
/// at the list of those who sign, for each party that the text names and that has no place to sign.
void check_signatories(const Document& document, const Group& values, Diagnostics& diagnostics);

}  // namespace klausul
