#pragma once
#include <string>
#include <vector>

#include "values/compute.hpp"
#include "values/declaration.hpp"

namespace klausul {

/// Everything that a document's text may name.
struct NameTable {
  std::vector<Declaration>
      parameters;  ///< Merged from the template and its clauses, with the document's own names.
  std::vector<ComputedName> computed;
};

/// The names that every document has: `datum`, `villkorsdatum`, `diarienummer`, and of a local agreement
/// `foralder`.
const std::vector<Declaration>& document_names();

/// A list whose item is at hand, inside a section over it.
struct ItemScope {
  std::string list;  ///< Its name in the outermost scope, or empty for a list inside an item.
  const std::vector<Declaration>* members = nullptr;
};

/// What a name in a tag means where it stands.
struct NameMeaning {
  enum class Problem { none, unknown, unknown_form };
  Problem problem = Problem::none;
  Type type = Type::text;
  std::vector<std::string>
      steps;         ///< Names to follow from the scope's group: {"kontakt", "namn"}, {"kostnad.andel"}.
  std::string form;  ///< What stands after the value's name; empty for none.
  int depth = 0;     ///< Which item scope, 0 the innermost; `scopes.size()` is the document's own.
  const Declaration* declaration = nullptr;  ///< Nothing for a computed or list-given name.
};

/// Finds `path` in the item scopes from the innermost outward, then in the document. A scope that declares
/// the path's first name settles it: what follows is a form, a member or (for a choice in a section) an
/// alternative, never a name further out. `-first`, `-last` and `-index` are an item's own.
NameMeaning meaning(const std::string& path, const std::vector<ItemScope>& scopes, const NameTable& names);

/// Item scopes inside the sections of `enclosing`, outermost first in, innermost first out.
std::vector<ItemScope> scopes_inside(const std::vector<std::string>& enclosing, const NameTable& names);

/// Every name that may be used there, for "did you mean".
std::vector<std::string> visible_names(const std::vector<ItemScope>& scopes, const NameTable& names);

}  // namespace klausul
