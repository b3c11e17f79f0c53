#pragma once
#include <optional>

#include "values/condition_program.hpp"

namespace klausul {

/// What stands on the stack while a condition is evaluated. A number written in the condition itself has no
/// unit and takes that of what it meets: `total > 780000` means kronor if `total` is an amount.
struct Operand {
  Value value;
  bool literal = false;
};

/// What an operation on operands made, or why it cannot be done.
struct OperationResult {
  Operand operand;
  std::optional<ConditionFault> fault;
};

/// A missing operand gives a missing result, of the type that the result would have.
OperationResult add_operands(const Operand& a, const Operand& b, bool subtract);
OperationResult compare_operands(const Operand& a, const Operand& b, ConditionStep::Kind comparison);
OperationResult negate_operand(const Operand& operand);

/// A flag from flags after Kleene: unknown where the known part does not decide. `step` is negation (of `b`),
/// conjunction or disjunction.
OperationResult join_operands(const Operand& a, const Operand& b, ConditionStep::Kind step);

}  // namespace klausul
