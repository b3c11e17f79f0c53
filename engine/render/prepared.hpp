#pragma once
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "resolve/resolve.hpp"
#include "values/condition.hpp"

namespace klausul {

/// Mustache's parsed form of an assembly's text. Rendering changes its inner state, so a thread has one of
/// its own.
class CompiledText;
struct CompiledTextDeleter {
  void operator()(CompiledText* text) const;
};

/// A check whose condition has been read.
struct CompiledCheck {
  std::shared_ptr<const Condition> condition;
  std::string list;            ///< Whose items it is about; empty for the document.
  std::string message, words;  ///< What is said if it fails; the condition as written.
  OriginId origin = OriginId::none;
};

/// Everything that many documents share: made once for a template, a terms date and a set of variants. The
/// text points into the assembly, so this can be moved but not copied: see `copy_for_thread`.
struct Prepared {
  Assembly assembly;
  Registers registers;
  std::vector<CompiledCheck> checks;
  std::unique_ptr<CompiledText, CompiledTextDeleter> text;
  std::set<const Declaration*> used_by_rules;    ///< What computations and checks are made from.
  std::vector<std::vector<std::string>> inputs;  ///< Of each computation: the names it is made from.
};

/// Parses the text with Mustache and reads the checks' conditions. Says `bad-condition` and
/// `unknown-parameter`. Precondition: the assembly has no faults.
Prepared compile(Assembly assembly, const Registers& registers, Diagnostics& diagnostics);

/// A copy that another thread may render with.
Prepared copy_for_thread(const Prepared& prepared);

/// Every name the document may use, with type and declaration; then the checks.
std::string dump(const Prepared& prepared);

}  // namespace klausul
