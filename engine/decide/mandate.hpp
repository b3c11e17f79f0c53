#pragma once
#include <optional>
#include <vector>

#include "load/registers.hpp"
#include "model/document.hpp"

namespace klausul {

/// What a verb demands of the register: `besluta`, `rekommendera` or `bereda`.
std::string_view act_of(DecisionVerb verb);

/// A point with the verb and addressees that hold for it: its own, or else the whole decision's.
Decision decision_for(const Decision& whole, const Decision& point);

/// Holds the decisions of a document against the register of bodies. Says, at the point's own line,
/// `missing-binder`, `missing-verb`, `missing-addressee`, `beyond-mandate` with the wording that the body may
/// use as its hint, and `asks-beyond-mandate` for a proposal to a body that may not decide it; at the body,
/// `unknown-register-entry`, and `unsettled-mandate` (in a draft `mandate-gap`) if the register says nothing
/// of it. Answers the bodies of which it says nothing.
std::vector<Gap> check_mandates(const Document& document, const Registers& registers, bool draft,
                                Diagnostics& diagnostics);

}  // namespace klausul
