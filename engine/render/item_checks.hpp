#pragma once
#include "load/parameters.hpp"
#include "resolve/resolve.hpp"

namespace klausul {

/// Looks at the items of each list beside each other. Says `repeated-party` for a value that two items share
/// though its declaration is `unik`, or though it is a party of a list that is divided among or enumerated:
/// there the same party twice would pay twice; and `shares-over-whole` for parts of a `helhet` that are more
/// than it. Both are told at the value that is too much.
void check_items(const Assembly& assembly, const Group& values, Diagnostics& diagnostics);

/// Says `empty-item` for an item of a list that gives nothing at all.
void check_empty_items(const std::vector<GivenValue>& given, Diagnostics& diagnostics);

}  // namespace klausul
