#pragma once
#include "load/registers.hpp"
#include "model/document.hpp"
#include "values/value.hpp"

namespace klausul {

/// Holds decisions that stand beside a party in an item of a list, such as those by which the parties
/// approved an agreement, against the register: `body-of-another-party`, at the decision. In an agreement
/// that knows parties from elsewhere, `approval-of-no-party`, at the party, for one that it does not know.
void check_approvals(const Document& document, const Group& values, const Registers& registers,
                     Diagnostics& diagnostics);

}  // namespace klausul
