#include "values/compare.hpp"

namespace klausul {
namespace {

template <typename T>
std::optional<std::strong_ordering> compare_as(const Value& a, const Value& b) {
  if (!a.as<T>() || !b.as<T>()) return std::nullopt;
  return *a.as<T>() <=> *b.as<T>();
}

}  // namespace

bool has_order(Type type) {
  switch (type) {
    case Type::date:
    case Type::time:
    case Type::money:
    case Type::integer:
    case Type::decimal:
    case Type::percent:
    case Type::employment_rate:
      return true;
    default:
      return false;
  }
}

std::optional<Decimal> number_of(const Value& value) {
  if (const auto* integer = value.as<Integer>()) return Decimal{integer->number, 0};
  if (const auto* decimal = value.as<Decimal>()) return *decimal;
  return std::nullopt;
}

std::optional<std::strong_ordering> compare_values(const Value& a, const Value& b) {
  const std::optional<Decimal> left = number_of(a), right = number_of(b);
  if (left && right) return compare_numbers(*left, *right);
  if (a.as<Money>() && b.as<Money>()) return a.as<Money>()->ore <=> b.as<Money>()->ore;
  if (const auto order = compare_as<Date>(a, b)) return order;
  return compare_as<Time>(a, b);
}

}  // namespace klausul
