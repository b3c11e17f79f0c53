#pragma once
// For the sources of this room only: no other room sees pugixml.
#include "load/parameters.hpp"
#include "load/xml.hpp"

namespace klausul {

/// Says `leans-on-another-paper` for each `<beslutspunkt>` of `points` that names a version ("version 2.0")
/// and not the agreement's own: it is about another issue of it.
void check_versions(pugi::xml_node points, const Parameters& agreement, const XmlFile& file);

/// Says `missing-element` at a `<part>` whose steps only propose, unless a point has a deciding verb of its
/// own.
void check_decides(pugi::xml_node party, pugi::xml_node points, const XmlFile& file);

}  // namespace klausul
