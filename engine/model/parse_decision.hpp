#pragma once
// For the sources of this room only: no other room sees pugixml.
#include <memory>

#include "model/decision.hpp"
#include "model/parse_runs.hpp"

namespace klausul {

/// What a `<beslut>` or a `<beslutspunkt>` says beside its text. Null for a `<beslut>` whose lead is written
/// out in `ingress`.
std::shared_ptr<const Decision> read_decision(pugi::xml_node node);

/// The decision that a parameter holds, with what the place that it is put in (`slot`) says of it: its
/// `datum`, unless the decision has one of its own, and `fattat`.
std::shared_ptr<const Decision> with_words_of(pugi::xml_node slot,
                                              const std::shared_ptr<const Decision>& held);

}  // namespace klausul
