#pragma once
#include <compare>
#include <optional>
#include <string_view>

#include "values/exact.hpp"
#include "values/value.hpp"

namespace klausul {

/// Dates, times, amounts and numbers have an order; other types have none and take no bounds.
bool has_order(Type type);

/// A number's own value for arithmetic: of an integer, a decimal, a percentage or an employment rate.
std::optional<Decimal> number_of(const Value& value);

/// The order of two values that hold the same kind of thing, integers and decimals counting as one kind;
/// nothing for unlike kinds and for kinds without order.
std::optional<std::strong_ordering> compare_values(const Value& a, const Value& b);

/// A bound as a declaration writes it, read as a value of `type`; nothing if it is empty or cannot be read.
std::optional<Value> read_bound(Type type, std::string_view written);

}  // namespace klausul
