#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diag/origin.hpp"
#include "values/simple_values.hpp"

namespace klausul {

/// The types of the dialect, in the order of `type_names()`.
enum class Type {
  text,
  paragraphs,
  date,
  time,
  money,
  integer,
  decimal,
  percent,
  employment_rate,
  choice,
  flag,
  party,
  body,
  person,
  statute,
  list,
  group,
  decision
};

struct Value;

/// Named values, in the order of their declarations.
struct Group {
  std::vector<std::pair<std::string, Value>> members;
  /// The member, or nothing if it has no such name.
  const Value* find(std::string_view name) const;
  Value* find(std::string_view name);
  void set(std::string name, Value value);
};

/// Items of a list; every item is a group, whose origin is the item's line.
struct List {
  std::vector<Value> items;
};

/// Text with elements of the dialect, stamped and linted: what the value of a decision is.
struct Markup {
  std::string xml;
};

/// Nothing given: what a required value is in a draft, and what an optional one is when it is left out.
struct Missing {};

/// A value of the dialect and the line it came from. For a computed value, the line of its declaration.
struct Value {
  std::variant<Missing, Text, Date, Time, Money, Integer, Decimal, Choice, Flag, RegisterEntry, List, Group,
               Markup>
      data;
  Type type = Type::text;
  OriginId origin = OriginId::none;

  bool is_missing() const { return std::holds_alternative<Missing>(data); }
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
  template <typename T>
  T* as() {
    return std::get_if<T>(&data);
  }
};

/// "belopp" → `Type::money`; nothing for an unknown name. The names are the dialect's.
std::optional<Type> type_from_name(std::string_view name);
std::string_view type_name(Type type);
/// Every type name, for "did you mean".
const std::vector<std::string>& type_names();

/// The fields that entries of a register type may have, in the order of the format's description; empty for
/// other types. `kort`, `lang` and `lag` of a statute are made from its other fields.
std::span<const std::string_view> register_fields(Type type);

/// True for the types that a register holds: party, body, person, statute.
bool is_register_type(Type type);

/// A readable form for tests and people: `belopp 780000,00 kr`, `lista [{kommun: part.berg, …}, …]`.
std::string dump(const Value& value);

}  // namespace klausul
