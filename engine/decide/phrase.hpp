#pragma once
#include "load/registers.hpp"
#include "model/document.hpp"
#include "style/stylesheet.hpp"

namespace klausul {

/// Puts the words to the decisions of a document, in place: a lead, and points that begin with "att"; or
/// sentences of their own. Points that have another verb or other addressees than those before them get a
/// lead of their own, and the count goes on. Precondition: `check_mandates` had no errors.
void phrase_decisions(Document& document, const Registers& registers, DecisionForm form);

}  // namespace klausul
