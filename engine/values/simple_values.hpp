#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klausul {

// Values that hold no others; `Value` is one of them, a list or a group.

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

}  // namespace klausul
