// Types of computed values before any value is known. An expression is tried on values made up for the
// purpose, one of each name's type, so that its rules are written once, in `operand.cpp`.
#include <algorithm>
#include <map>

#include "diag/messages.hpp"
#include "values/compute.hpp"
#include "values/condition.hpp"
#include "values/scope.hpp"
#include "values/swedish.hpp"
#include "values/type_words.hpp"

namespace klausul {
namespace {

const Declaration* declared(const std::vector<Declaration>& parameters, std::string_view path) {
  const std::size_t dot = path.find('.');
  for (const Declaration& parameter : parameters) {
    if (parameter.name == path) return &parameter;
    if (dot == std::string_view::npos || parameter.type != Type::group) continue;
    if (parameter.name == path.substr(0, dot)) return declared(parameter.members, path.substr(dot + 1));
  }
  return nullptr;
}

bool is_number(Type type) {
  return type == Type::integer || type == Type::decimal || type == Type::percent ||
         type == Type::employment_rate;
}
bool is_summable(Type type) { return is_number(type) || type == Type::money; }
bool is_divisible(Type type) { return type == Type::money || type == Type::integer; }
bool is_key(Type type) { return is_number(type) && type != Type::percent; }

class Typing {
 public:
  Typing(const Computation& computation, const std::vector<Declaration>& parameters,
         const std::vector<ComputedName>& known, Diagnostics& diagnostics)
      : computation_(computation), parameters_(parameters), known_(known), diagnostics_(diagnostics) {}

  using Names = std::vector<ComputedName>;
  Names operator()(const SumDeclaration& rule) {
    const std::optional<Type> type = member_type(rule.list, rule.member);
    if (type && !is_summable(*type)) say_unusable(rule.member, *type);
    const std::optional<Type> flag =
        rule.selection.empty() ? std::nullopt : member_type(rule.list, rule.selection);
    if (flag && *flag != Type::flag) say_unusable(rule.selection, *flag);
    return {{name(), type && is_summable(*type) ? *type : Type::integer, false, {}}};
  }

  Names operator()(const AllocationDeclaration& rule) {
    const std::optional<Type> amount = outer_type(rule.amount);
    if (!amount) say_undeclared(rule.amount);
    if (amount && !is_divisible(*amount)) say_unusable(rule.amount, *amount);
    const std::optional<Type> key =
        rule.key.empty() ? list_type(rule.list) : member_type(rule.list, rule.key);
    if (!rule.key.empty() && key && !is_key(*key)) say_unusable(rule.key, *key);
    const Type type = amount == Type::integer ? Type::integer : Type::money;
    return {{name(), type, true, rule.list},
            {name() + ".andel", Type::percent, true, rule.list},
            {name() + ".summa", type, false, {}},
            {name() + ".andel_summa", Type::percent, false, {}}};
  }

  Names operator()(const EnumerationDeclaration& rule) {
    check_printable(rule);
    return {{name(), Type::text, false, {}}};
  }

  Names operator()(const ExpressionDeclaration& rule) {
    if (!rule.list.empty() && !list_type(rule.list)) return {};
    return {{name(), expression_type(rule), !rule.list.empty(), rule.list}};
  }

  Names operator()(const DivisionDeclaration& rule) {
    const std::optional<Type> type = member_type(rule.list, rule.member);
    if (type && !is_divisible(*type)) say_unusable(rule.member, *type);
    Names names;
    for (std::size_t i = 0; i < static_cast<std::size_t>(rule.parts); ++i) {
      const Type made = type == Type::integer ? Type::integer : Type::money;
      names.push_back({part_name(name(), i), made, true, rule.list});
      names.push_back({part_name(name(), i) + "_summa", made, false, {}});
    }
    return names;
  }

 private:
  const std::string& name() const { return computation_.name; }

  void say(const std::string& argument) {
    diagnostics_.add(Slug::bad_computation, computation_.origin, {name(), argument});
  }
  void say_undeclared(const std::string& other) {
    say(both("'" + other + "' är inte deklarerad", "'" + other + "' is not declared"));
  }
  void say_unusable(const std::string& other, Type type) {
    const BilingualPhrase words = type_words(type);
    say(both("'" + other + "' är " + words.swedish, "'" + other + "' is " + words.english));
  }

  std::optional<Type> outer_type(std::string_view path) const {
    if (const Declaration* found = declared(parameters_, path)) return found->type;
    for (const ComputedName& one : known_)
      if (one.name == path && !one.on_item) return one.type;
    return std::nullopt;
  }

  std::optional<Type> item_type(const std::string& list, std::string_view path) const {
    const Declaration* found = declared(parameters_, list);
    if (found)
      if (const Declaration* member = declared(found->members, path)) return member->type;
    for (const ComputedName& one : known_)
      if (one.name == path && one.on_item && one.list == list) return one.type;
    return std::nullopt;
  }

  // `Type::list`, or nothing with the reason said.
  std::optional<Type> list_type(const std::string& list) {
    const std::optional<Type> type = outer_type(list);
    if (!type)
      say_undeclared(list);
    else if (*type != Type::list)
      say_unusable(list, *type);
    return type == Type::list ? type : std::nullopt;
  }

  std::optional<Type> member_type(const std::string& list, const std::string& member) {
    if (!list_type(list)) return std::nullopt;
    const std::optional<Type> type = item_type(list, member);
    if (!type) say_undeclared(list + "." + member);
    return type;
  }

  void check_printable(const EnumerationDeclaration& rule) {
    if (!list_type(rule.list)) return;
    std::optional<Type> type = item_type(rule.list, rule.member);
    std::string form;
    if (!type) {
      const auto [head, tail] = parted_at_last_dot(rule.member);
      type = item_type(rule.list, head);
      form = tail;
    }
    if (!type) return say_undeclared(rule.list + "." + rule.member);
    const auto known = forms(*type);
    if (known.empty()) return say_unusable(rule.member, *type);
    const bool has_form =
        form.empty() || is_register_type(*type) || std::find(known.begin(), known.end(), form) != known.end();
    if (!has_form) say(both("'" + rule.member + "' är ingen form", "'" + rule.member + "' is no form"));
  }

  Type expression_type(const ExpressionDeclaration& rule);

  const Computation& computation_;
  const std::vector<Declaration>& parameters_;
  const std::vector<ComputedName>& known_;
  Diagnostics& diagnostics_;
};

// Some value of the type.
Value sample(Type type) {
  switch (type) {
    case Type::date:
      return {Date{2000, 1, 1}, type};
    case Type::time:
      return {Time{}, type};
    case Type::money:
      return {Money{}, type};
    case Type::integer:
      return {Integer{}, type};
    case Type::decimal:
    case Type::percent:
    case Type::employment_rate:
      return {Decimal{}, type};
    case Type::choice:
      return {Choice{}, type};
    case Type::flag:
      return {Flag{}, type};
    case Type::list:
      return {List{}, type};
    case Type::group:
      return {Group{}, type};
    case Type::decision:
      return {Markup{}, type};
    case Type::text:
    case Type::paragraphs:
      return {Text{}, type};
    default:
      return {RegisterEntry{}, type};
  }
}

Type Typing::expression_type(const ExpressionDeclaration& rule) {
  Diagnostics said;
  const auto expression = Condition::parse(rule.expression, computation_.origin, said);
  std::map<std::string, Value, std::less<>> samples;
  bool complete = expression != nullptr;
  for (const std::string& mentioned : expression ? expression->names() : std::vector<std::string>()) {
    std::optional<Type> type = rule.list.empty() ? std::nullopt : item_type(rule.list, mentioned);
    if (!type) type = outer_type(mentioned);
    if (!type) say_undeclared(mentioned);
    complete = complete && type;
    samples[mentioned] = type ? sample(*type) : Value{};
  }
  const auto lookup = [&samples](std::string_view path) -> const Value* {
    const auto found = samples.find(path);
    return found == samples.end() ? nullptr : &found->second;
  };
  const Value value = complete ? expression->compute(lookup, said) : Value{Missing(), Type::money};
  for (const Diagnostic& fault : said.all()) say(fault.arguments.front());
  return said.has_errors() ? Type::money : value.type;
}

}  // namespace

std::string part_name(const std::string& division, std::size_t part) {
  return division + ".del" + std::to_string(part + 1);
}

std::vector<ComputedName> computed_names(const Computation& computation,
                                         const std::vector<Declaration>& parameters,
                                         const std::vector<ComputedName>& known, Diagnostics& diagnostics) {
  return std::visit(Typing(computation, parameters, known, diagnostics), computation.rule);
}

}  // namespace klausul
