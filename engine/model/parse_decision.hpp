#pragma once
// For the sources of this room only: no other room sees pugixml.
#include <memory>

#include "model/decision.hpp"
#include "model/parse_runs.hpp"

namespace klausul {

/// What a `<beslut>` or a `<beslutspunkt>` says beside its text. Null for a `<beslut>` whose lead is written
/// out in `ingress`.
std::shared_ptr<const Decision> read_decision(pugi::xml_node node);

}  // namespace klausul
