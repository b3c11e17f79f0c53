#include "load/style_reader.hpp"

#include <charconv>

#include "diag/messages.hpp"

namespace klausul {
namespace {

// A number with a decimal comma in thousandths: "2,5" is 2500.
std::optional<std::int64_t> thousandths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t comma = std::min(text.find(','), text.size());
  std::string digits(text.substr(0, comma));
  std::string decimals(text.substr(std::min(comma + 1, text.size())));
  if (digits.empty() || digits.size() > 5 || decimals.size() > 3 || (comma < text.size() && decimals.empty()))
    return std::nullopt;
  decimals.resize(3, '0');
  const std::string all = digits + decimals;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value);
  if (error != std::errc() || end != all.data() + all.size()) return std::nullopt;
  return negative ? -value : value;
}

std::optional<Length> parse_length(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const std::optional<std::int64_t> number = thousandths(text.substr(0, text.size() - 2));
  if (!number) return std::nullopt;
  if (text.ends_with("pt")) return Length{*number};
  // 1 mm = 72/25.4 pt, so a thousandth of a millimetre is 720/254 millipoints.
  if (text.ends_with("mm")) return Length{(*number * 720 + (*number < 0 ? -127 : 127)) / 254};
  return std::nullopt;
}

std::optional<Colour> parse_colour(std::string_view text) {
  unsigned value = 0;
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (error != std::errc() || end != text.data() + 7) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
                static_cast<std::uint8_t>(value & 0xFF)};
}

}  // namespace

std::optional<std::string> StyleReader::value(const char* name) const {
  const pugi::xml_attribute attribute = node_.attribute(name);
  return attribute.empty() ? std::nullopt : std::optional<std::string>(attribute.value());
}

void StyleReader::refuse(const char* name, const std::string& expected) const {
  file_.fault_at(Slug::bad_attribute_value, file_.origin(node_, name),
                 {value(name).value_or(""), name, expected});
}

void StyleReader::length(const char* name, Length& into, Length least) const {
  const auto given = value(name);
  if (!given) return;
  const std::optional<Length> parsed = parse_length(*given);
  if (!parsed) return file_.fault_at(Slug::bad_length, file_.origin(node_, name), {*given});
  if (*parsed < least) return refuse(name, both("0pt eller mer", "0pt or more"));
  into = *parsed;
}

void StyleReader::at_most(const char* name, Length length, Length most) const {
  const std::string words = std::to_string(most.millipoints / 1000) + "pt";
  if (has(name) && length > most) refuse(name, both("högst " + words, "at most " + words));
}

void StyleReader::colour(const char* name, Colour& into) const {
  const auto given = value(name);
  if (!given) return;
  const std::optional<Colour> parsed = parse_colour(*given);
  if (!parsed) return file_.fault_at(Slug::bad_colour, file_.origin(node_, name), {*given});
  into = *parsed;
}

void StyleReader::text(const char* name, std::string& into) const {
  if (const auto given = value(name)) into = *given;
}

void StyleReader::one_of(const char* name, const std::vector<std::string_view>& names,
                         std::size_t& into) const {
  const auto given = value(name);
  if (!given) return;
  std::string expected;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (*given == names[i]) return void(into = i);
    expected += (i == 0 ? "" : ", ") + std::string(names[i]);
  }
  refuse(name, expected);
}

void StyleReader::alignment(Alignment& into) const {
  auto place = static_cast<std::size_t>(into);
  one_of("justering", {"vanster", "marginal", "hoger", "centrerad"}, place);
  into = static_cast<Alignment>(place);
}

void StyleReader::whole(const char* name, int& into, int highest) const {
  const auto given = value(name);
  if (!given) return;
  if (given->size() == 1 && given->front() >= '1' && given->front() - '0' <= highest)
    into = given->front() - '0';
  else
    refuse(name, "1–" + std::to_string(highest));
}

}  // namespace klausul
