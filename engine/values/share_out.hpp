#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "values/declaration.hpp"
#include "values/type_words.hpp"

namespace klausul {

/// What each item of a list gets of an amount, in the list's order.
struct ShareOut {
  std::vector<std::int64_t> parts;   ///< In öre of a money amount, else in units.
  std::vector<std::int64_t> tenths;  ///< Of a percent, summing to 1000; to 0 if there are no items.
};

/// The division, or why there is none; neither if a value that it needs is missing.
struct ShareOutResult {
  std::optional<ShareOut> share_out;
  std::optional<BilingualPhrase> fault;
  bool amount_is_wrong = false;  ///< The fault is of what is divided, not of the keys.
};

/// Divides the money or integer `amount` over the items of `list` as `rule` says. Ties go by the kommunkod,
/// the organisation number and the register id of the party in the item, then by the item's values as text,
/// in the order of their declarations: the order of the items never matters.
ShareOutResult share_out(const Value& amount, const List& list, const AllocationDeclaration& rule);

/// Divides what one has, an amount or an integer, into `rule.parts` equal parts that sum to it: of 380 470
/// kronor in four 95 118, 95 118, 95 117 and 95 117.
ShareOutResult divide(const Value& whole, const DivisionDeclaration& rule);

}  // namespace klausul
