#pragma once
#include "model/document.hpp"

namespace klausul {

/// Fills in, in place: numbers of sections (1, 1.1, 1.1.1), lists, decision points, tables and appendices;
/// anchors; and the words of cross-references ("avsnitt 8.2", "bilaga 1", "tabell 2"). Says `unknown-target`,
/// `ambiguous-target`, `unnumbered-target`, `duplicate-name`, `heading-too-deep` and `list-too-deep`.
void number(Document& document, Diagnostics& diagnostics);

}  // namespace klausul
