#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diag/origin.hpp"

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
  group
};

/// A day of the Gregorian calendar; always a day that exists.
struct Date {
  int year = 0, month = 0, day = 0;
  auto operator<=>(const Date&) const = default;
};

struct Time {
  int hour = 0, minute = 0;
  auto operator<=>(const Time&) const = default;
};

/// An amount in öre. `approximate` prints "ca" before it and changes nothing else.
struct Money {
  std::int64_t ore = 0;
  bool approximate = false;
};

struct Integer {
  std::int64_t number = 0;
};

/// `units` counted in 10^-`decimals`: 48,8 is {488, 1}. Keeps the decimals as written, so 1,0 stays 1,0.
/// Serves decimal numbers, percent (without its sign) and employment rates (in percent, may pass 100).
struct Decimal {
  std::int64_t units = 0;
  int decimals = 0;
};

struct Text {
  std::string text;  ///< For `paragraphs`, blank lines separate; `parse` splits.
};

/// `key` is what conditions and sections name, `label` what is printed.
struct Choice {
  std::string key;
  std::string label;
};

struct Flag {
  bool on = false;
};

/// A register entry of any kind: party, body, person or statute. Fields are the register's own, in the file's
/// order: for a party `namn kort genitiv orgnr kommunkod adress …`, as strings. `id` is the register id
/// ("part.berg").
struct RegisterEntry {
  std::string id;
  std::vector<std::pair<std::string, std::string>> fields;
  /// The field, or empty. A missing field and an empty one mean the same.
  std::string_view field(std::string_view name) const;
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

/// Nothing given: what a required value is in a draft, and what an optional one is when it is left out.
struct Missing {};

/// A value of the dialect and the line it came from. For a computed value, the line of its declaration.
struct Value {
  std::variant<Missing, Text, Date, Time, Money, Integer, Decimal, Choice, Flag, RegisterEntry, List, Group>
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
