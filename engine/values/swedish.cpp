#include "values/swedish.hpp"

#include <array>
#include <chrono>

namespace klausul {
namespace {

using namespace std::literals;

constexpr std::string_view no_break = "\u00A0";

constexpr std::array month_names = {"januari"sv,   "februari"sv, "mars"sv,     "april"sv,
                                    "maj"sv,       "juni"sv,     "juli"sv,     "augusti"sv,
                                    "september"sv, "oktober"sv,  "november"sv, "december"sv};
// Words up to twelve, digits from thirteen on.
constexpr std::array number_words = {"noll"sv, "ett"sv,  "två"sv, "tre"sv, "fyra"sv, "fem"sv, "sex"sv,
                                     "sju"sv,  "åtta"sv, "nio"sv, "tio"sv, "elva"sv, "tolv"sv};

constexpr std::array text_forms = {"text"sv};
constexpr std::array date_forms = {"lang"sv, "iso"sv, "ar"sv, "veckodag"sv, "med_veckodag"sv};
// From Sunday on, as C++ counts.
constexpr std::array weekday_names = {"söndag"sv,  "måndag"sv, "tisdag"sv, "onsdag"sv,
                                      "torsdag"sv, "fredag"sv, "lördag"sv};
constexpr std::array time_forms = {"klocka"sv};
constexpr std::array money_forms = {"lang"sv, "kort"sv, "tal"sv};
constexpr std::array integer_forms = {"tal"sv, "ord"sv};
constexpr std::array decimal_forms = {"tal"sv};
constexpr std::array percent_forms = {"lang"sv, "kort"sv, "tal"sv};
constexpr std::array employment_rate_forms = {"kort"sv, "lang"sv, "tal"sv};
constexpr std::array choice_forms = {"namn"sv, "nyckel"sv};
constexpr std::array entry_forms = {"namn"sv};
constexpr std::array statute_forms = {"kort"sv};

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string_view weekday_name(Date date) {
  const std::chrono::year_month_day day(std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day)));
  return weekday_names[std::chrono::weekday(std::chrono::sys_days(day)).c_encoding()];
}

std::string joined_by_no_break(std::string_view first, std::string_view second) {
  return std::string(first) + std::string(no_break) + std::string(second);
}

// Digits of a number that is not negative, in groups of three.
std::string grouped_digits(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, no_break);
  return digits;
}

std::string number_text(Decimal number) {
  std::uint64_t size = static_cast<std::uint64_t>(number.units), scale = 1;
  if (number.units < 0) size = 0 - size;
  for (int i = 0; i < number.decimals; ++i) scale *= 10;
  std::string text = (number.units < 0 ? "\u2212" : "") + grouped_digits(size / scale);
  if (number.decimals == 0) return text;
  std::string decimals = std::to_string(size % scale);
  return text + "," + std::string(static_cast<std::size_t>(number.decimals) - decimals.size(), '0') +
         decimals;
}

std::optional<std::string> money_text(const Money& money, std::string_view form) {
  std::string text = money.approximate ? joined_by_no_break("ca", "") : std::string();
  text += money.ore % 100 == 0 ? grouped(money.ore / 100) : number_text({money.ore, 2});
  if (form == "tal") return text;
  if (form == "kort") return joined_by_no_break(text, "kr");
  const bool one = money.ore == 100 || money.ore == -100;
  return joined_by_no_break(text, one ? "krona" : "kronor");
}

// The texts of one value in a form that its type is known to have.
struct Formatter {
  Type type;
  std::string_view form;

  using Result = std::optional<std::string>;
  Result operator()(const Text& text) const { return text.text; }
  Result operator()(const Date& date) const {
    if (form == "ar") return padded(date.year, 1);
    const std::string_view day = weekday_name(date);
    if (form == "veckodag") return std::string(day);
    if (form == "med_veckodag") return std::string(day) + "en den " + long_date(date);
    return form == "iso" ? iso_date(date) : long_date(date);
  }
  Result operator()(const Time& time) const { return padded(time.hour, 1) + "." + padded(time.minute, 2); }
  Result operator()(const Money& money) const { return money_text(money, form); }
  Result operator()(const Integer& integer) const {
    const std::int64_t n = integer.number;
    const bool in_words = form == "ord" && n >= 0 && n < static_cast<std::int64_t>(number_words.size());
    return in_words ? std::string(number_words[static_cast<std::size_t>(n)]) : grouped(n);
  }
  Result operator()(const Decimal& number) const {
    if (form == "kort") return joined_by_no_break(number_text(number), "%");
    return form == "lang" ? joined_by_no_break(number_text(number), "procent") : number_text(number);
  }
  Result operator()(const Choice& choice) const { return form == "nyckel" ? choice.key : choice.label; }
  Result operator()(const RegisterEntry& entry) const {
    if (form == "id") return entry.id;
    const std::string_view text = entry.field(form);
    if (text.empty()) return std::nullopt;
    return type == Type::statute ? glued_statute(text) : std::string(text);
  }
  Result operator()(const Missing&) const { return std::nullopt; }
  Result operator()(const Flag&) const { return std::nullopt; }
  Result operator()(const List&) const { return std::nullopt; }
  Result operator()(const Group&) const { return std::nullopt; }
  Result operator()(const Markup&) const { return std::nullopt; }
};

// Numbers and dates are bare in cells and heads, written out in running text.
std::string_view form_of_place(Type type, FieldPlace place) {
  if (place == FieldPlace::compact) {
    if (type == Type::date) return "iso";
    if (type == Type::money) return "tal";
    if (type == Type::percent) return "kort";
  }
  return forms(type).front();
}

bool has_form(Type type, std::string_view form) {
  for (const std::string_view known : forms(type))
    if (known == form) return true;
  return is_register_type(type);
}

}  // namespace

std::span<const std::string_view> forms(Type type) {
  switch (type) {
    case Type::text:
    case Type::paragraphs:
      return text_forms;
    case Type::date:
      return date_forms;
    case Type::time:
      return time_forms;
    case Type::money:
      return money_forms;
    case Type::integer:
      return integer_forms;
    case Type::decimal:
      return decimal_forms;
    case Type::percent:
      return percent_forms;
    case Type::employment_rate:
      return employment_rate_forms;
    case Type::choice:
      return choice_forms;
    case Type::party:
    case Type::body:
    case Type::person:
      return entry_forms;
    case Type::statute:
      return statute_forms;
    case Type::flag:
    case Type::list:
    case Type::group:
    case Type::decision:
      return {};
  }
  return {};
}

std::optional<std::string> format(const Value& value, std::string_view form, FieldPlace place) {
  if (value.is_missing() || forms(value.type).empty()) return std::nullopt;
  if (form.empty()) form = form_of_place(value.type, place);
  if (!has_form(value.type, form)) return std::nullopt;
  return std::visit(Formatter{value.type, form}, value.data);
}

std::string enumerate(std::span<const std::string> parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " och " : ", ";
    text += parts[i];
  }
  return text;
}

std::string grouped(std::int64_t number) { return number_text({number, 0}); }

std::string iso_date(Date date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string long_date(Date date) {
  const std::string_view month = month_names[static_cast<std::size_t>(date.month - 1)];
  return joined_by_no_break(joined_by_no_break(padded(date.day, 1), month), padded(date.year, 1));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [text](std::size_t start, std::size_t length) {
    int result = 0;
    for (const char c : text.substr(start, length))
      result = c >= '0' && c <= '9' && result >= 0 ? result * 10 + (c - '0') : -1;
    return result;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year < 1 || date.month < 1 || date.day < 1) return std::nullopt;
  const std::chrono::year_month_day day = std::chrono::year(date.year) / date.month / date.day;
  return day.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace klausul
