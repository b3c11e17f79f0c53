#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace klausul {

/// One who shares. Ties between equal remainders go to the larger key, then to the lower tie-breaker,
/// compared as text field by field (kommunkod, org.nr, register id), so that the result does not depend on
/// the order of the parties.
struct Share {
  std::int64_t key = 0;  ///< Not negative.
  std::vector<std::string> tie_breakers;
};

/// Divides `total` (not negative, whole units) in proportion to the keys by the largest-remainder rule
/// (Hamilton's): each gets the floor of its exact share, the units that are left go one each to the largest
/// remainders. The parts sum to `total` exactly. Equal keys of 1 give equal parts. Nothing if the keys sum to
/// 0 or a product would pass 2^127 (it cannot for amounts and keys below 2^63).
std::optional<std::vector<std::int64_t>> allocate(std::int64_t total, std::span<const Share> shares);

/// Shares in tenths of a percent, summing to 1000: the same rule on a total of 1000.
std::optional<std::vector<std::int64_t>> allocate_tenths_of_percent(std::span<const Share> shares);

}  // namespace klausul
