#include "values/number_text.hpp"

#include <charconv>

namespace klausul {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Digits {
  std::string all;      // without spaces
  std::size_t end = 0;  // where they end in the text
  bool even = true;     // groups, if any, are of three
};

// The whole part. A space belongs to the number only if a digit follows it.
Digits whole_part(std::string_view text, std::size_t start) {
  Digits digits{{}, start, true};
  std::size_t in_group = 0;
  bool grouped = false;
  while (digits.end < text.size()) {
    const std::size_t space = group_space(text, digits.end);
    if (is_digit(text[digits.end])) {
      digits.all += text[digits.end++];
      ++in_group;
    } else if (space > 0 && digits.end + space < text.size() && is_digit(text[digits.end + space])) {
      digits.even = digits.even && in_group > 0 && (grouped ? in_group == 3 : in_group <= 3);
      grouped = true;
      in_group = 0;
      digits.end += space;
    } else {
      break;
    }
  }
  digits.even = digits.even && (!grouped || in_group == 3);
  return digits;
}

// What is wrong with the text that follows a whole part.
NumberFault fault_after(std::string_view rest) {
  if (rest.front() == '.') return NumberFault::point;
  while (!rest.empty() && group_space(rest, 0) > 0) rest.remove_prefix(group_space(rest, 0));
  for (const std::string_view unit : {"%", "kr", "kronor", "krona", "SEK", "procent", "öre", ":-"})
    if (rest == unit) return NumberFault::unit;
  return NumberFault::not_a_number;
}

std::size_t sign_length(std::string_view text) {
  if (text.starts_with("-")) return 1;
  return text.starts_with("\u2212") ? std::string_view("\u2212").size() : 0;
}

}  // namespace

std::size_t group_space(std::string_view text, std::size_t offset) {
  for (const std::string_view space : {" ", "\u00A0", "\u202F"})
    if (text.substr(offset).starts_with(space)) return space.size();
  return 0;
}

NumberReading read_number(std::string_view text) {
  const std::size_t sign = sign_length(text);
  Digits digits = whole_part(text, sign);
  if (digits.all.empty()) return {{}, NumberFault::not_a_number};
  std::size_t end = digits.end;
  int decimals = 0;
  if (end < text.size() && text[end] == ',')
    for (++end; end < text.size() && is_digit(text[end]); ++end, ++decimals) digits.all += text[end];
  if (end < text.size()) return {{}, fault_after(text.substr(end))};
  if (decimals == 0 && text.back() == ',') return {{}, NumberFault::not_a_number};
  if (!digits.even) return {{}, NumberFault::uneven_groups};
  if (decimals > max_decimals) return {{}, NumberFault::too_many_decimals};
  std::int64_t units = 0;
  const auto [stop, error] = std::from_chars(digits.all.data(), digits.all.data() + digits.all.size(), units);
  if (error != std::errc()) return {{}, NumberFault::too_large};
  return {{sign > 0 ? -units : units, decimals}, NumberFault::none};
}

std::string written_number(Decimal number) {
  const bool negative = number.units < 0;
  const auto size = static_cast<std::uint64_t>(number.units);
  std::string digits = std::to_string(negative ? 0 - size : size);
  const auto decimals = static_cast<std::size_t>(number.decimals);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ",");
  return (negative ? "-" : "") + digits;
}

}  // namespace klausul
