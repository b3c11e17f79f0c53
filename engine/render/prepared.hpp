#pragma once
#include <memory>
#include <string>
#include <vector>

#include "resolve/resolve.hpp"
#include "values/condition.hpp"

namespace klausul {

/// Mustache's parsed form of an assembly's text. Rendering changes its inner state, so a thread has one of
/// its own.
class CompiledText;

/// A check whose condition has been read.
struct CompiledCheck {
  std::shared_ptr<const Condition> condition;
  std::string message;
  OriginId origin = OriginId::none;
};

/// Everything that many documents share: made once for a template, a terms date and a set of variants.
struct Prepared {
  Assembly assembly;
  Registers registers;
  std::vector<CompiledCheck> checks;
  std::shared_ptr<CompiledText> text;
};

/// Parses the text with Mustache and reads the checks' conditions. Says `bad-condition` and
/// `unknown-parameter`. Precondition: the assembly has no faults.
Prepared compile(Assembly assembly, const Registers& registers, Diagnostics& diagnostics);

/// A copy that another thread may render with.
Prepared copy_for_thread(const Prepared& prepared);

/// Every name the document may use, with type and declaration; then the checks.
std::string dump(const Prepared& prepared);

}  // namespace klausul
