// Reads what an author wrote as the value of a declaration. Each type has one function that answers a value
// or says why not; bounds, pattern and choices are looked at afterwards, the same way for all.
#include <algorithm>
#include <optional>
#include <string>

#include "base/scripts.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "values/compare.hpp"
#include "values/declaration.hpp"
#include "values/number_text.hpp"
#include "values/pattern.hpp"
#include "values/swedish.hpp"
#include "values/type_words.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

using Data = decltype(Value::data);

// A value, or the hint that tells how to write it.
struct Reading {
  std::optional<Data> data;
  std::string hint;
};

std::string write_it_so(Type type) {
  const BilingualPhrase words = example_words(type);
  return both("skriv " + words.swedish, "write " + words.english);
}

std::string number_hint(NumberFault fault, Type type) {
  switch (fault) {
    case NumberFault::point:
      if (type == Type::integer) break;
      return both("skriv komma före decimalerna, inte punkt: 48,8",
                  "write a comma before the decimals, not a point: 48,8");
    case NumberFault::unit:
      return both("skriv bara talet, utan tecken eller enhet",
                  "write the number alone, without sign or unit");
    case NumberFault::uneven_groups:
      return both("gruppera siffrorna tre och tre från höger: 780 000",
                  "group the digits in threes from the right: 780 000");
    case NumberFault::too_large:
      return both("talet är för stort", "the number is too large");
    case NumberFault::too_many_decimals:
      return both("talet har för många decimaler", "the number has too many decimals");
    case NumberFault::none:
    case NumberFault::not_a_number:
      break;
  }
  return write_it_so(type);
}

// "5.000.000" as "5 000 000"; empty if the points do not part groups of three.
std::string without_points(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '.', ' ');
  const bool grouped =
      text.size() > 4 && text[text.size() - 4] == '.' && read_number(spaced).fault == NumberFault::none;
  return grouped ? spaced : std::string();
}

Reading read_money(std::string_view text, bool approximate) {
  const NumberReading read = read_number(text);
  if (const std::string spaced = without_points(text); read.fault == NumberFault::point && !spaced.empty())
    return {{},
            both("skriv tusental med mellanrum, inte punkt: " + spaced,
                 "part thousands by spaces, not points: " + spaced)};
  if (read.fault != NumberFault::none) return {{}, number_hint(read.fault, Type::money)};
  if (read.number.decimals != 0 && read.number.decimals != 2)
    return {{}, both("skriv ören med två siffror: 780000,50", "write öre with two digits: 780000,50")};
  const std::optional<Decimal> ore = with_decimals(read.number, 2);
  if (!ore) return {{}, number_hint(NumberFault::too_large, Type::money)};
  return {Money{ore->units, approximate}, {}};
}

Reading read_plain_number(std::string_view text, Type type) {
  const NumberReading read = read_number(text);
  if (read.fault != NumberFault::none) return {{}, number_hint(read.fault, type)};
  if (type != Type::integer) return {read.number, {}};
  if (read.number.decimals > 0) return {{}, write_it_so(type)};
  return {Integer{read.number.units}, {}};
}

Reading read_date(std::string_view text) {
  if (const std::optional<Date> date = parse_iso_date(text)) return {*date, {}};
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (shaped && text.find_first_not_of("0123456789-") == std::string_view::npos)
    return {{}, both("den dagen finns inte i kalendern", "that day is not in the calendar")};
  return {{}, both("skriv år, månad och dag: 2023-10-13", "write year, month and day: 2023-10-13")};
}

// "9.30", "09.30", "09:30".
Reading read_time(std::string_view text) {
  const std::size_t mark = text.find_first_of(".:");
  const std::string_view hours = text.substr(0, mark);
  const std::string_view minutes =
      mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1);
  const auto number = [](std::string_view digits) {
    int result = 0;
    for (const char c : digits) result = c >= '0' && c <= '9' ? result * 10 + (c - '0') : 1000;
    return result;
  };
  if (hours.empty() || hours.size() > 2 || minutes.size() != 2) return {{}, write_it_so(Type::time)};
  const Time time{number(hours), number(minutes)};
  if (time.hour > 23 || time.minute > 59) return {{}, write_it_so(Type::time)};
  return {time, {}};
}

Reading read_flag(std::string_view text) {
  if (text == "ja" || text == "nej") return {Flag{text == "ja"}, {}};
  return {{}, write_it_so(Type::flag)};
}

std::string nothing_to_see() {
  return both("värdet har bara tecken som inte syns; skriv ett värde, eller ta bort elementet",
              "the value holds only characters that do not show; write a value, or remove the element");
}

Reading read_text(std::string text) {
  if (!text.empty()) return {Text{std::move(text)}, {}};
  return {{}, both("skriv ett värde, eller ta bort elementet", "write a value, or remove the element")};
}

// `text` is what was `written`, with white space collapsed.
Reading read_data(Type type, const std::string& text, std::string_view written, bool approximate) {
  if (text.empty()) return read_text({});
  switch (type) {
    case Type::text:
      return read_text(text);
    case Type::paragraphs:
      return read_text(collapsed_paragraphs(written));
    case Type::date:
      return read_date(text);
    case Type::time:
      return read_time(text);
    case Type::money:
      return read_money(text, approximate);
    case Type::integer:
    case Type::decimal:
    case Type::percent:
    case Type::employment_rate:
      return read_plain_number(text, type);
    case Type::flag:
      return read_flag(text);
    default:
      return {};
  }
}

std::optional<Value> read_choice(const Declaration& declaration, const std::string& key, OriginId origin,
                                 Diagnostics& diagnostics) {
  std::string keys;
  for (const Choice& choice : declaration.choices) {
    if (choice.key == key)
      return Value{Choice{key, choice.label.empty() ? key : choice.label}, Type::choice, origin};
    keys += (keys.empty() ? "" : ", ") + choice.key;
  }
  diagnostics.add(Slug::not_a_choice, origin, {shortened(key), keys});
  return std::nullopt;
}

// Letters that only look right: said, since a search will not find the word.
void say_mixed_scripts(std::string_view text, OriginId origin, Diagnostics& diagnostics) {
  for (const MixedWord& word : mixed_words(text))
    diagnostics.add(Slug::mixed_script, origin, mixed_word_arguments(word));
}

std::string range_words(const Declaration& declaration) {
  if (declaration.maximum.empty())
    return both("minst " + declaration.minimum, "at least " + declaration.minimum);
  if (declaration.minimum.empty())
    return both("högst " + declaration.maximum, "at most " + declaration.maximum);
  return both("minst " + declaration.minimum + " och högst " + declaration.maximum,
              "at least " + declaration.minimum + " and at most " + declaration.maximum);
}

// A bound that cannot be read bounds nothing here: `check_declaration` says it, once, at the declaration.
bool in_range(const Declaration& declaration, const Value& value) {
  const auto order_to = [&value](const std::string& bound) {
    const std::optional<Value> limit = read_bound(value.type, bound);
    return limit ? compare_values(value, *limit) : std::nullopt;
  };
  const auto low = order_to(declaration.minimum), high = order_to(declaration.maximum);
  return (!low || *low >= 0) && (!high || *high <= 0);
}

}  // namespace

std::optional<Value> read_bound(Type type, std::string_view written) {
  if (!has_order(type) || written.empty()) return std::nullopt;
  Reading reading = read_data(type, collapsed(written), written, false);
  if (!reading.data) return std::nullopt;
  return Value{std::move(*reading.data), type, OriginId::none};
}

std::optional<Value> read_value(const Declaration& declaration, std::string_view written, OriginId origin,
                                Diagnostics& diagnostics, bool approximate) {
  if (const auto forbidden = first_forbidden_character(written)) {
    std::size_t offset = *forbidden;
    diagnostics.add(Slug::control_character, origin, {code_point_name(decode_utf8(written, offset))});
    return std::nullopt;
  }
  const std::string text = collapsed(written);
  if (!text.empty() && is_invisible(written)) {
    std::size_t offset = 0;
    const std::string seen = code_point_name(decode_utf8(written, offset));
    diagnostics.add(Slug::bad_value, origin, {seen, type_phrase(declaration.type), nothing_to_see()});
    return std::nullopt;
  }
  if (declaration.type == Type::choice) return read_choice(declaration, text, origin, diagnostics);
  Reading reading = read_data(declaration.type, text, written, approximate);
  if (!reading.data) {
    diagnostics.add(Slug::bad_value, origin, {shortened(text), type_phrase(declaration.type), reading.hint});
    return std::nullopt;
  }
  Value value{std::move(*reading.data), declaration.type, origin};
  const Text* words = value.as<Text>();
  if (words) say_mixed_scripts(words->text, origin, diagnostics);
  if (!in_range(declaration, value)) {
    diagnostics.add(Slug::out_of_range, origin, {shortened(text), range_words(declaration)},
                    {{Note::Kind::declared_here, declaration.origin, ""}});
    return std::nullopt;
  }
  if (words && !declaration.pattern.empty() && !matches_pattern(words->text, declaration.pattern)) {
    diagnostics.add(Slug::pattern_mismatch, origin,
                    {shortened(text), declaration.pattern, declaration.pattern_help});
    return std::nullopt;
  }
  return value;
}

}  // namespace klausul
