#pragma once
#include <vector>

#include "values/declaration.hpp"

namespace klausul {

/// The type that `computation` will have under each name it makes, given the declarations it builds on; used
/// to check fields before any value is known. `on_item` tells that the name stands on the items of `list`.
struct ComputedName {
  std::string name;
  Type type = Type::text;
  bool on_item = false;
  std::string list;
};
/// Says `bad-computation` at the computation's origin for a list, member, amount or key that is not declared
/// or has a type that cannot be computed with. `known` holds the document's declarations and earlier
/// computations' names.
std::vector<ComputedName> computed_names(const Computation& computation,
                                         const std::vector<Declaration>& parameters,
                                         const std::vector<ComputedName>& known, Diagnostics& diagnostics);

/// "kvartal.del1": the first part of a division.
std::string part_name(const std::string& division, std::size_t part);

/// Adds the results of `computations`, in order, to `values` (a document's outer scope): a sum under its
/// name; an allocation on each item under its name (a money or integer value), with the share in percent as
/// `NAME.andel` beside it, and on the outer scope `NAME.summa` and `NAME.andel_summa`; an enumeration as
/// text; an expression as its value, on each item if it is over a list; a division's parts on each item, with
/// the sum of each on the outer scope. A result over a missing value is itself missing, with the
/// computation's origin. A computation over a list whose keys sum to 0 says `bad-computation`. Later
/// computations may use earlier results.
///
/// A sum or difference is approximate ("ca") if one of its amounts is, and so is `NAME.summa` of an
/// approximate amount; the shares themselves are exact, since that is what the parties pay.
///
/// Names with a dot are stored under the whole dotted name.
///
/// `types` is what `computed_names` answered for the computations, all in one; it gives a missing result, and
/// the sum of an empty list, its type.
void compute(Group& values, const std::vector<Computation>& computations,
             const std::vector<ComputedName>& types, Diagnostics& diagnostics);

/// The same without knowledge of the declarations: types are taken from the values, and the sum of an empty
/// list is the integer 0.
void compute(Group& values, const std::vector<Computation>& computations, Diagnostics& diagnostics);

}  // namespace klausul
