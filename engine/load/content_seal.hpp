#pragma once
// For the sources of this room only.
#include "load/clause.hpp"
#include "load/xml.hpp"

namespace klausul {

/// The seal of a library file's content: SHA-256 over the canonical form (`seal/canonical`) of its root
/// element without the attributes `sigill` and `status`, without `<historik>`, and without white space
/// directly in the root. That is everything that a version says, and neither what has been said of it nor
/// where it stands now.
std::string content_seal(pugi::xml_node root);

/// Reads `sigill` and computes the content's seal if the file holds anything to compare it with; says
/// `seal-broken` if they differ. A file whose chained history says that it was approved is held to the seal
/// of that event, so that taking the attribute away opens nothing. Precondition: `head` has its history.
void read_seal(pugi::xml_node root, Head& head, const XmlFile& file);

}  // namespace klausul
