#pragma once
#include <string>
#include <utility>
#include <vector>

#include "diag/messages.hpp"
#include "values/declaration.hpp"

namespace klausul {

// Short ways to write values and declarations in tests.

inline Value money(std::int64_t kronor, std::int64_t ore = 0) {
  return {Money{kronor * 100 + ore}, Type::money};
}
inline Value integer(std::int64_t number) { return {Integer{number}, Type::integer}; }
inline Value text(std::string words) { return {Text{std::move(words)}, Type::text}; }
inline Value date(int year, int month, int day) { return {Date{year, month, day}, Type::date}; }
inline Value flag(bool on) { return {Flag{on}, Type::flag}; }
inline Value choice(std::string key) { return {Choice{key, "Label of " + key}, Type::choice}; }
inline Value decimal(std::int64_t units, int decimals, Type type = Type::decimal) {
  return {Decimal{units, decimals}, type};
}
inline Value missing(Type type) { return {Missing(), type}; }
inline Value group(std::vector<std::pair<std::string, Value>> members) {
  return {Group{std::move(members)}, Type::group};
}
inline Value list(std::vector<Value> items) { return {List{std::move(items)}, Type::list}; }
inline Value party(std::string id, std::vector<std::pair<std::string, std::string>> fields = {}) {
  return {RegisterEntry{std::move(id), std::move(fields)}, Type::party};
}

inline Declaration declared(std::string name, Type type) {
  Declaration declaration;
  declaration.name = std::move(name);
  declaration.type = type;
  return declaration;
}
inline Declaration bounded(Type type, std::string minimum, std::string maximum) {
  Declaration declaration = declared("x", type);
  declaration.minimum = std::move(minimum);
  declaration.maximum = std::move(maximum);
  return declaration;
}
inline Declaration list_of(std::string name, std::vector<Declaration> members) {
  Declaration declaration = declared(std::move(name), Type::list);
  declaration.members = std::move(members);
  return declaration;
}

/// The slugs that were said, in order, parted by spaces.
inline std::string slugs(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& fault : diagnostics.all())
    result += (result.empty() ? "" : " ") + std::string(slug_name(fault.slug));
  return result;
}

}  // namespace klausul
