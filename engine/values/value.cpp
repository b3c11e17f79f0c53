#include "values/value.hpp"

#include <algorithm>

#include "values/number_text.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return result + '"';
}

std::string dump_data(const Value& value);

// Prints what a value holds, without its type.
struct Dumper {
  std::string operator()(const Missing&) const { return "saknas"; }
  std::string operator()(const Text& text) const { return quoted(text.text); }
  std::string operator()(const Date& date) const { return iso_date(date); }
  std::string operator()(const Time& time) const {
    return two_digits(time.hour) + ":" + two_digits(time.minute);
  }
  std::string operator()(const Money& money) const {
    return (money.approximate ? "ca " : "") + written_number({money.ore, 2}) + " kr";
  }
  std::string operator()(const Integer& integer) const { return std::to_string(integer.number); }
  std::string operator()(const Decimal& decimal) const { return written_number(decimal); }
  std::string operator()(const Choice& choice) const { return choice.key + " " + quoted(choice.label); }
  std::string operator()(const Flag& flag) const { return flag.on ? "ja" : "nej"; }
  std::string operator()(const RegisterEntry& entry) const { return entry.id; }
  std::string operator()(const Markup& markup) const { return quoted(markup.xml); }
  std::string operator()(const List& list) const {
    std::string text;
    for (const Value& item : list.items) text += (text.empty() ? "" : ", ") + dump_data(item);
    return "[" + text + "]";
  }
  std::string operator()(const Group& group) const {
    std::string text;
    for (const auto& [name, member] : group.members)
      text += (text.empty() ? "" : ", ") + name + ": " + dump_data(member);
    return "{" + text + "}";
  }
};

std::string dump_data(const Value& value) { return std::visit(Dumper(), value.data); }

}  // namespace

std::string_view RegisterEntry::field(std::string_view name) const {
  for (const auto& [field_name, text] : fields)
    if (field_name == name) return text;
  return {};
}

const Value* Group::find(std::string_view name) const {
  for (const auto& [member_name, value] : members)
    if (member_name == name) return &value;
  return nullptr;
}

Value* Group::find(std::string_view name) { return const_cast<Value*>(std::as_const(*this).find(name)); }

void Group::set(std::string name, Value value) {
  if (Value* member = find(name))
    *member = std::move(value);
  else
    members.emplace_back(std::move(name), std::move(value));
}

const std::vector<std::string>& type_names() {
  static const std::vector<std::string> names = {
      "text", "stycken", "datum", "klockslag", "belopp", "heltal", "decimaltal", "procent", "tjanstegrad",
      "val",  "flagga",  "part",  "organ",     "person", "lagrum", "lista",      "grupp",   "beslut"};
  return names;
}

std::optional<Type> type_from_name(std::string_view name) {
  const auto found = std::find(type_names().begin(), type_names().end(), name);
  if (found == type_names().end()) return std::nullopt;
  return static_cast<Type>(found - type_names().begin());
}

std::string_view type_name(Type type) { return type_names()[static_cast<std::size_t>(type)]; }

std::span<const std::string_view> register_fields(Type type) {
  static constexpr std::string_view party[] = {"namn",      "kort",   "genitiv", "orgnr",
                                               "kommunkod", "adress", "slag",    "id"};
  static constexpr std::string_view body[] = {"namn", "kort", "genitiv", "part", "id"};
  static constexpr std::string_view person[] = {"namn", "titel", "part", "organ", "epost", "telefon", "id"};
  static constexpr std::string_view statute[] = {"kort", "lang",        "lag",     "lagens_namn", "citerad",
                                                 "sfs",  "forkortning", "kapitel", "paragraf",    "id"};
  switch (type) {
    case Type::party:
      return party;
    case Type::body:
      return body;
    case Type::person:
      return person;
    case Type::statute:
      return statute;
    default:
      return {};
  }
}

bool is_register_type(Type type) {
  return type == Type::party || type == Type::body || type == Type::person || type == Type::statute;
}

std::string dump(const Value& value) { return std::string(type_name(value.type)) + " " + dump_data(value); }

}  // namespace klausul
