#include "values/condition.hpp"

#include <algorithm>

#include "values/condition_program.hpp"
#include "values/operand.hpp"

namespace klausul {
namespace {

using Lookup = std::function<const Value*(std::string_view)>;

class Program : public Condition {
 public:
  Program(std::vector<ConditionStep> steps, OriginId origin) : steps_(std::move(steps)), origin_(origin) {}

  std::vector<std::string> names() const override {
    std::vector<std::string> result;
    for (const ConditionStep& step : steps_)
      if ((step.kind == ConditionStep::Kind::name || step.kind == ConditionStep::Kind::presence) &&
          std::find(result.begin(), result.end(), step.name) == result.end())
        result.push_back(step.name);
    return result;
  }

  Outcome evaluate(const Lookup& lookup, Diagnostics& diagnostics) const override {
    const std::optional<Value> value = run(lookup, diagnostics);
    if (!value || value->is_missing()) return Outcome::unknown;
    if (const Flag* flag = value->as<Flag>()) return flag->on ? Outcome::holds : Outcome::fails;
    const BilingualPhrase words = type_words(value->type);
    say({{"det hela är " + words.swedish + ", inte sant eller falskt",
          "the whole is " + words.english + ", not true or false"},
         {}},
        diagnostics);
    return Outcome::unknown;
  }

  Value compute(const Lookup& lookup, Diagnostics& diagnostics) const override {
    std::optional<Value> value = run(lookup, diagnostics);
    if (!value) return {};
    const bool usable = value->is_missing() || value->as<Money>() || value->as<Integer>() ||
                        value->as<Decimal>() || value->as<Date>();
    if (usable) return std::move(*value);
    const BilingualPhrase words = type_words(value->type);
    say({{"det hela är " + words.swedish + ", inte ett tal, ett belopp eller ett datum",
          "the whole is " + words.english + ", not a number, an amount or a date"},
         {}},
        diagnostics);
    return {};
  }

 private:
  void say(const ConditionFault& fault, Diagnostics& diagnostics) const {
    diagnostics.add(Slug::bad_condition, origin_, {joined(fault.message), joined(fault.hint)});
  }

  // Nothing if a step could not be taken, which is then said.
  std::optional<Value> run(const Lookup& lookup, Diagnostics& diagnostics) const {
    std::vector<Operand> stack;
    for (const ConditionStep& step : steps_) {
      OperationResult result = take(step, stack, lookup);
      if (result.fault) {
        const BilingualPhrase place = position_words(step.position);
        result.fault->message.swedish += " " + place.swedish;
        result.fault->message.english += " " + place.english;
        say(*result.fault, diagnostics);
        return std::nullopt;
      }
      stack.push_back(std::move(result.operand));
    }
    return std::move(stack.back().value);
  }

  static Operand popped(std::vector<Operand>& stack) {
    Operand operand = std::move(stack.back());
    stack.pop_back();
    return operand;
  }

  static OperationResult take(const ConditionStep& step, std::vector<Operand>& stack, const Lookup& lookup) {
    using Kind = ConditionStep::Kind;
    if (step.kind == Kind::literal) return {{step.literal, true}, std::nullopt};
    if (step.kind == Kind::presence) return {{count_of(lookup(step.name)), false}, std::nullopt};
    if (step.kind == Kind::name) return {{looked_up(lookup(step.name)), false}, std::nullopt};
    const Operand second = popped(stack);
    if (step.kind == Kind::negate) return negate_operand(second);
    if (step.kind == Kind::negation)
      return join_operands({Value{Flag{}, Type::flag}, false}, second, step.kind);
    const Operand first = popped(stack);
    if (step.kind == Kind::add || step.kind == Kind::subtract)
      return add_operands(first, second, step.kind == Kind::subtract);
    if (step.kind == Kind::conjunction || step.kind == Kind::disjunction)
      return join_operands(first, second, step.kind);
    return compare_operands(first, second, step.kind);
  }

  static Value count_of(const Value* value) {
    std::int64_t count = value != nullptr && !value->is_missing() ? 1 : 0;
    if (count > 0 && value->as<List>()) count = static_cast<std::int64_t>(value->as<List>()->items.size());
    if (count > 0 && value->as<Flag>()) count = value->as<Flag>()->on ? 1 : 0;
    return {Integer{count}, Type::integer};
  }

  // A flag that is not given counts as nej. Lists and groups have no value to reckon with: their members are
  // not copied.
  static Value looked_up(const Value* value) {
    if (value == nullptr) return {};
    if (value->is_missing() && value->type == Type::flag)
      return Value{Flag{false}, Type::flag, value->origin};
    if (value->as<List>()) return Value{List(), value->type, value->origin};
    if (value->as<Group>()) return Value{Group(), value->type, value->origin};
    return *value;
  }

  std::vector<ConditionStep> steps_;
  OriginId origin_;
};

}  // namespace

std::shared_ptr<const Condition> Condition::parse(std::string_view text, OriginId origin,
                                                  Diagnostics& diagnostics) {
  std::optional<ConditionFault> fault;
  const std::vector<Token> tokens = condition_tokens(text, fault);
  std::vector<ConditionStep> steps;
  if (!fault) steps = condition_steps(tokens, fault);
  if (!fault) return std::make_shared<Program>(std::move(steps), origin);
  diagnostics.add(Slug::bad_condition, origin, {joined(fault->message), joined(fault->hint)});
  return nullptr;
}

}  // namespace klausul
