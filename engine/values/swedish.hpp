#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "values/value.hpp"

namespace klausul {

/// Where a field stands; decides the form of a value whose field names none.
enum class FieldPlace {
  running,  ///< Running text: the long form, "13 oktober 2023", "780 000 kronor", "48,8 procent".
  compact   ///< Cells and the metadata head: "2023-10-13", "780 000", "48,8 %".
};

/// The forms of a type that a field may name after a dot (`{{matdatum.iso}}`), default first; register types
/// add the entry's own fields. Empty for types that print nothing by themselves (flag, list, group).
std::span<const std::string_view> forms(Type type);

/// The Swedish text of a value in `form`, or in the form that belongs to `place` when `form` is empty. Groups
/// of three digits, number and unit, day, month and year, "7 kap. 2 §" and "ca" are held together by U+00A0.
/// Nothing if the type (or the register entry) has no such form; a missing value has no text (callers print
/// the gap).
std::optional<std::string> format(const Value& value, std::string_view form, FieldPlace place);

/// "A", "A och B", "A, B och C"; empty for none.
std::string enumerate(std::span<const std::string> parts);

/// "780 000" with U+00A0 between groups of three, from four digits on ("1 234"), and U+2212 before a negative
/// number.
std::string grouped(std::int64_t number);

/// A statute's text with U+00A0 inside its pinpoint and before the law's abbreviation: in "5 kap. 9 a § SoL"
/// and "§ 14" every space, in "7 kap. 2 § socialtjänstlagen" all but the last.
std::string glued_statute(std::string_view text);

std::string iso_date(Date date);
/// "13 oktober 2023", with U+00A0 between.
std::string long_date(Date date);
/// "2023-10-13" and nothing else; nothing for a day that does not exist.
std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace klausul
