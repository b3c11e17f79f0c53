#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "values/type_words.hpp"
#include "values/value.hpp"

namespace klausul {

/// One word or sign of a condition. Words of the language (`och`, `eller`, `inte`) are symbols too.
struct Token {
  enum class Kind { name, literal, symbol, end };
  Kind kind = Kind::end;
  std::string text;  ///< As written; for the end empty.
  Value literal;
  std::size_t position = 1;  ///< The character where it begins, counted from 1.
};

/// What is wrong with a condition, and the remedy if one is known.
struct ConditionFault {
  BilingualPhrase message;
  BilingualPhrase hint;
};

/// The tokens of `text`, the last of them the end; or the first fault.
std::vector<Token> condition_tokens(std::string_view text, std::optional<ConditionFault>& fault);

/// One step of a condition in postfix order: operands come before what works on them, so that it is evaluated
/// with a stack and no depth of brackets can exhaust the program's own.
struct ConditionStep {
  enum class Kind {
    name,
    literal,
    presence,  ///< How many there are of what `name` means: see `Condition`.
    negate,
    add,
    subtract,
    less,
    less_equal,
    equal,
    greater_equal,
    greater,
    unequal,
    negation,
    conjunction,
    disjunction
  };
  Kind kind = Kind::literal;
  std::string name;
  Value literal;
  std::size_t position = 1;
};

/// The postfix steps of `tokens`; empty, with the fault, if they are no condition.
std::vector<ConditionStep> condition_steps(const std::vector<Token>& tokens,
                                           std::optional<ConditionFault>& fault);

/// "vid tecken 12" / "at character 12".
BilingualPhrase position_words(std::size_t position);

}  // namespace klausul
