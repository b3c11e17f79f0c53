#pragma once
#include <set>

#include "render/bind.hpp"

namespace klausul {

/// A value that was looked up and is not there.
struct MissingValue {
  std::string name, label;
  std::string list;  ///< The list whose item lacks it; empty outside lists.
  OriginId origin = OriginId::none;
};

struct Rendered {
  std::string xml;                    ///< Well-formed by construction: see `load/stamp`.
  std::vector<MissingValue> missing;  ///< In the order they were met; only in drafts.
  /// Outermost names whose values were looked up, and those that their computations are made from.
  std::set<std::string> asked;
};

/// Lets Mustache write the document's text with the view's values. A required value that is looked up and not
/// there is `missing-value` (in an item `missing-item-value`), told where it should have been given, with a
/// note at each line that uses it; in a draft it is a gap (`gap`) instead. Says `unused-value` for what was
/// given and not used, and `required-clause` and `incompatible-clauses` for the clauses that the document
/// turned out to hold.
Rendered render(const Prepared& prepared, const View& view, Diagnostics& diagnostics);

}  // namespace klausul
