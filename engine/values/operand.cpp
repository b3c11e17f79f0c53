#include "values/operand.hpp"

#include "values/compare.hpp"

namespace klausul {
namespace {

bool is_number(Type type) {
  return type == Type::integer || type == Type::decimal || type == Type::percent ||
         type == Type::employment_rate;
}

// The one type that two operands can be taken as: their own, a decimal for a whole and a decimal number, and
// for a number written in the condition the other's.
std::optional<Type> common_type(const Operand& a, const Operand& b) {
  const Type left = a.value.type, right = b.value.type;
  if (left == right) return left;
  if (a.literal && is_number(left) && right == Type::money) return right;
  if (b.literal && is_number(right) && left == Type::money) return left;
  if (!is_number(left) || !is_number(right)) return std::nullopt;
  const bool plain = left <= Type::decimal && right <= Type::decimal;
  if (plain) return Type::decimal;
  if (a.literal) return right;
  return b.literal ? std::optional(left) : std::nullopt;
}

// Öre of an amount, or of a number that stands for kronor.
std::optional<std::int64_t> ore_of(const Value& value) {
  if (const Money* money = value.as<Money>()) return money->ore;
  const std::optional<Decimal> number = number_of(value);
  if (!number || number->decimals > 2) return std::nullopt;
  const std::optional<Decimal> ore = with_decimals(*number, 2);
  return ore ? std::optional(ore->units) : std::nullopt;
}

bool is_approximate(const Value& value) {
  const Money* money = value.as<Money>();
  return money && money->approximate;
}

Operand missing(Type type) { return {Value{Missing(), type}, false}; }
OperationResult flag(bool on) { return {{Value{Flag{on}, Type::flag}, false}, std::nullopt}; }

OperationResult failed(BilingualPhrase message, BilingualPhrase hint = {}) {
  return {missing(Type::flag), ConditionFault{std::move(message), std::move(hint)}};
}

OperationResult too_large() { return failed({"resultatet är för stort", "the result is too large"}); }

Value number_value(Decimal number, Type type) {
  return number.decimals == 0 && type == Type::integer ? Value{Integer{number.units}, type}
                                                       : Value{number, type};
}

OperationResult unlike(const Operand& a, const Operand& b, const BilingualPhrase& verb) {
  const BilingualPhrase left = type_words(a.value.type), right = type_words(b.value.type);
  return failed({left.swedish + " och " + right.swedish + " kan inte " + verb.swedish,
                 left.english + " and " + right.english + " cannot be " + verb.english});
}

std::optional<Type> sum_type(const Operand& a, const Operand& b, bool subtract) {
  if (a.value.type == Type::date) {
    if (b.value.type == Type::integer) return Type::date;
    return subtract && b.value.type == Type::date ? std::optional(Type::integer) : std::nullopt;
  }
  const std::optional<Type> type = common_type(a, b);
  return type && (is_number(*type) || type == Type::money) ? type : std::nullopt;
}

// The sum of two operands that are there and fit each other; nothing if it passes what can be held.
std::optional<Value> sum_value(const Operand& a, const Operand& b, bool subtract, Type type) {
  const Value &left = a.value, &right = b.value;
  if (left.as<Date>() && right.as<Date>())
    return Value{Integer{days_between(*right.as<Date>(), *left.as<Date>())}, type};
  if (left.as<Date>()) {
    const std::optional<std::int64_t> days = add_exact(0, right.as<Integer>()->number, subtract);
    const std::optional<Date> date = days ? add_days(*left.as<Date>(), *days) : std::nullopt;
    return date ? std::optional(Value{*date, type}) : std::nullopt;
  }
  if (type == Type::money) {
    const auto first = ore_of(left), second = ore_of(right);
    const auto ore = first && second ? add_exact(*first, *second, subtract) : std::nullopt;
    const bool approximate = is_approximate(left) || is_approximate(right);
    return ore ? std::optional(Value{Money{*ore, approximate}, type}) : std::nullopt;
  }
  const std::optional<Decimal> sum = add_numbers(*number_of(left), *number_of(right), subtract);
  return sum ? std::optional(number_value(*sum, type)) : std::nullopt;
}

std::optional<std::strong_ordering> order_of(const Operand& a, const Operand& b) {
  if (common_type(a, b) == Type::money) {
    const auto first = ore_of(a.value), second = ore_of(b.value);
    return first && second ? std::optional(*first <=> *second) : std::nullopt;
  }
  return common_type(a, b) ? compare_values(a.value, b.value) : std::nullopt;
}

// What kinds without order are the same by.
std::optional<std::string_view> identity_of(const Value& value) {
  if (const Text* text = value.as<Text>()) return text->text;
  if (const Choice* choice = value.as<Choice>()) return choice->key;
  if (const RegisterEntry* entry = value.as<RegisterEntry>()) return entry->id;
  if (const Flag* on = value.as<Flag>()) return on->on ? "ja" : "nej";
  return std::nullopt;
}

// A text in the condition names a choice by its key and an entry by its id.
bool have_common_identity(const Operand& a, const Operand& b) {
  if (!identity_of(a.value) || !identity_of(b.value)) return false;
  if (a.value.type == b.value.type) return true;
  if (a.value.type == Type::flag || b.value.type == Type::flag) return false;
  return (a.literal && a.value.as<Text>()) || (b.literal && b.value.as<Text>());
}

bool holds(std::strong_ordering order, ConditionStep::Kind comparison) {
  switch (comparison) {
    case ConditionStep::Kind::less:
      return order < 0;
    case ConditionStep::Kind::less_equal:
      return order <= 0;
    case ConditionStep::Kind::equal:
      return order == 0;
    case ConditionStep::Kind::greater_equal:
      return order >= 0;
    case ConditionStep::Kind::greater:
      return order > 0;
    default:
      return order != 0;
  }
}

}  // namespace

OperationResult add_operands(const Operand& a, const Operand& b, bool subtract) {
  const std::optional<Type> type = sum_type(a, b, subtract);
  if (a.value.is_missing() || b.value.is_missing())
    return {missing(type.value_or(a.value.type)), std::nullopt};
  if (!type && subtract) return unlike(a, b, {"dras från varandra", "subtracted"});
  if (!type) return unlike(a, b, {"läggas ihop", "added"});
  std::optional<Value> sum = sum_value(a, b, subtract, *type);
  if (!sum) return too_large();
  return {{std::move(*sum), a.literal && b.literal}, std::nullopt};
}

OperationResult compare_operands(const Operand& a, const Operand& b, ConditionStep::Kind comparison) {
  if (a.value.is_missing() || b.value.is_missing()) return {missing(Type::flag), std::nullopt};
  if (const auto order = order_of(a, b)) return flag(holds(*order, comparison));
  if (!have_common_identity(a, b)) return unlike(a, b, {"jämföras", "compared"});
  const bool same = identity_of(a.value) == identity_of(b.value);
  if (comparison == ConditionStep::Kind::equal) return flag(same);
  if (comparison == ConditionStep::Kind::unequal) return flag(!same);
  const BilingualPhrase words = type_words(a.value.type);
  return failed(
      {words.swedish + " är varken större eller mindre", words.english + " is neither greater nor less"},
      {"använd = eller !=", "use = or !="});
}

OperationResult negate_operand(const Operand& operand) {
  const Operand zero{Value{Integer{0}, Type::integer}, true};
  return add_operands(zero, operand, true);
}

OperationResult join_operands(const Operand& a, const Operand& b, ConditionStep::Kind step) {
  for (const Operand* operand : {&a, &b}) {
    if (operand->value.is_missing() || operand->value.as<Flag>()) continue;
    const BilingualPhrase words = type_words(operand->value.type);
    return failed(
        {words.swedish + " är varken sant eller falskt", words.english + " is neither true nor false"},
        step == ConditionStep::Kind::negation ? BilingualPhrase{"skriv inte (a < b)", "write inte (a < b)"}
                                              : BilingualPhrase{});
  }
  const Flag *left = a.value.as<Flag>(), *right = b.value.as<Flag>();
  if (step == ConditionStep::Kind::negation)
    return right ? flag(!right->on) : OperationResult{missing(Type::flag), std::nullopt};
  const bool deciding = step == ConditionStep::Kind::disjunction;
  if ((left && left->on == deciding) || (right && right->on == deciding)) return flag(deciding);
  return left && right ? flag(!deciding) : OperationResult{missing(Type::flag), std::nullopt};
}

}  // namespace klausul
