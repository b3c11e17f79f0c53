#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "values/value.hpp"

namespace klausul {

/// Most decimals that a number may be written with.
inline constexpr int max_decimals = 9;

enum class NumberFault { none, not_a_number, point, unit, uneven_groups, too_large, too_many_decimals };

struct NumberReading {
  Decimal number;
  NumberFault fault = NumberFault::none;
};

/// Reads "7176", "7 176", "−3", "48,8": digits in one run or in groups of three held by ordinary or no-break
/// spaces, a comma before decimals, a hyphen or U+2212 before a negative number. Expects no white space at
/// the ends.
NumberReading read_number(std::string_view text);

/// The length in bytes of the space at `offset` that may stand between groups of digits, or 0: U+0020,
/// U+00A0, U+202F.
std::size_t group_space(std::string_view text, std::size_t offset);

/// "488 tenths" as "48,8", without groups, with a hyphen before a negative number: as an author writes it.
std::string written_number(Decimal number);

}  // namespace klausul
