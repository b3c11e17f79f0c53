#pragma once
#include "render/bind.hpp"

namespace klausul {

/// Runs the checks that the template and its clauses declare, those with a list once for each item, whose own
/// names come first. Says `check-failed` where it can be mended: at the first value given that the condition
/// names, or that what it names is computed from; at the item, or at the parameter file's root, if none is
/// given. A note leads to the rule.
void run_checks(const Prepared& prepared, const View& view, Diagnostics& diagnostics);

}  // namespace klausul
