#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/library.hpp"
#include "load/lock_file.hpp"
#include "load/parameters.hpp"
#include "resolve/in_force.hpp"
#include "resolve/parent.hpp"

namespace klausul {

/// What chooses versions: the document's terms date, never today's; and the variants that the parameter file
/// names.
struct ChoiceRules {
  Date terms_date;
  bool drafts_allowed =
      false;  ///< The template is itself a draft: where nothing approved is in force, take a draft.
  std::map<std::string, VariantChoice> variants;
  /// What a lock holds of the library: where a version is held, that one is taken, whatever has come after it
  /// or been said of it since.
  std::vector<LockedInput> locked = {};
  /// References to be read as naming another version than they do, `{"a@1.0", "1.1"}`: for who asks what a
  /// document would become.
  std::map<std::string, std::string> instead = {};
  /// Of a local agreement: it takes the very versions that its parent holds and does not open.
  std::shared_ptr<const Parent> parent = {};
};

/// A version and the reason it was taken, in both languages (see `both`).
struct Selection {
  ClauseKey key;
  Status status = Status::draft;
  std::string why;
  OriginId asked_by = OriginId::none;     ///< The reference.
  OriginId head_origin = OriginId::none;  ///< The chosen file's root element.
  std::string path;
  std::string variant;  ///< Empty for the standard wording.
  bool pinned =
      false;  ///< The reference names the version; of a document's choice, every reference to it does.
  SourceText source;  ///< Put in by `resolve`, for the chosen versions of a document.
};

/// One reference to choose for: an id, perhaps a pinned version, perhaps a variant.
struct Wanted {
  std::string id, version, variant;
  OriginId origin = OriginId::none;
  OriginId variant_origin = OriginId::none;  ///< Where the parameter file chooses the variant, if it does.
};

/// The version of a clause family that `wanted` means under the rules. An approved template that pins a
/// version which is not approved gets the approved one in force, and is told so (`predecessor-used`). Says
/// `unknown-clause`, `unknown-version`, `no-version-in-force`, `several-in-force`, `unapproved-clause` or
/// `locked-clause` and answers nothing otherwise.
std::optional<Selection> choose_clause(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                                       Diagnostics& diagnostics);
std::optional<Selection> choose_template(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                                         Diagnostics& diagnostics);
std::optional<Selection> choose_style(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                                      Diagnostics& diagnostics);

}  // namespace klausul
