#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "values/value.hpp"

namespace klausul {

/// A `villkor` or `varde` read into a tree: names and literals compared by `< <= = >= > !=`, joined by `och`,
/// `eller`, `inte` and brackets; sums and differences of numbers and dates. Literals: numbers (`36`, `48,8`),
/// dates (`2023-10-13`), texts in '…', `ja`, `nej`. A name may be dotted (`kostnad.summa`). `antal(a, b)` is
/// how many there are: the items of a list, 1 for a flag that is `ja` or another value that is given, else 0.
class Condition {
 public:
  /// Reads `text`; says `bad-condition` at `origin` and answers nothing if it cannot.
  static std::shared_ptr<const Condition> parse(std::string_view text, OriginId origin,
                                                Diagnostics& diagnostics);

  virtual ~Condition() = default;
  /// Every name it mentions, each once, in order of appearance.
  virtual std::vector<std::string> names() const = 0;

  enum class Outcome {
    holds,
    fails,
    unknown  ///< A value it needs is missing: the check is silent, the gap is said elsewhere.
  };
  /// `lookup` answers the value of a name, or null. Comparing values of unlike kinds says `bad-condition` at
  /// the condition's origin and is `unknown`.
  virtual Outcome evaluate(const std::function<const Value*(std::string_view)>& lookup,
                           Diagnostics& diagnostics) const = 0;
  /// The value of an arithmetic expression (money, integer, decimal or date), or Missing.
  virtual Value compute(const std::function<const Value*(std::string_view)>& lookup,
                        Diagnostics& diagnostics) const = 0;
};

}  // namespace klausul
