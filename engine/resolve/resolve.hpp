#pragma once
#include <map>
#include <string>
#include <vector>

#include "load/library.hpp"
#include "resolve/choose.hpp"
#include "resolve/names.hpp"

namespace klausul {

/// What a document is to be put together from.
struct Request {
  std::string template_reference;  ///< "samverkansavtal" or "samverkansavtal@1.0".
  OriginId template_origin = OriginId::none;
  Date terms_date;
  std::map<std::string, VariantChoice> variants;
  std::string style;  ///< "kommun" or "kommun@1.0", in place of the template's own; empty for that.
  std::vector<LockedInput> locked = {};             ///< See `ChoiceRules`.
  std::map<std::string, std::string> instead = {};  ///< The same.
  std::shared_ptr<const Parent> parent = {};        ///< The same.
};

/// What one clause's head says of another: that it must be in the same document, or must not.
struct Relation {
  std::string clause, other;
  bool required = false;
  OriginId origin = OriginId::none;
};

/// A template with the chosen clauses in their places: one text, one set of declarations.
struct Assembly {
  std::string xml;  ///< Stamped; root `dokument`, holding `text` and the style's bands.
  Selection template_choice, style_choice;
  std::string document_kind;
  Stylesheet style;
  std::shared_ptr<const HyphenationList> hyphenation;  ///< The library's own list; null if it has none.
  std::vector<Selection> clauses;                      ///< In order of first appearance, each once.
  std::vector<Relation> relations;
  std::shared_ptr<const Parent> parent;   ///< Of a local agreement.
  std::set<std::string> names_of_locked;  ///< Parameters whose values are to be the parent's.
  std::map<std::string, std::shared_ptr<const Image>>
      images;  ///< By file; what the texts and the style show.
  NameTable names;
  std::map<std::string, std::string> declared_by;  ///< By name: the file whose declaration counts.
  std::vector<Computation> computations;
  std::vector<Check> checks;
  std::vector<std::pair<std::string, OriginId>> used_names;  ///< Outermost names and a line that uses them.

  bool approved() const;
  /// "samverkansavtal@1.0 är utkast, …": why it is not wholly approved, in both languages; empty if it is.
  std::string unapproved() const;
};

/// Chooses template, style and clauses for the terms date, joins the texts, merges the declarations and
/// checks every field against them. Says all faults of the group; nothing if there is no template to go on
/// with.
std::optional<Assembly> resolve(const Request& request, Library& library, Origins& origins,
                                Diagnostics& diagnostics);

/// Checks a clause by itself, against its own declarations: for clauses that no template uses. The answer has
/// its names and checks, but no text.
Assembly check_alone(const Clause& clause, Diagnostics& diagnostics);

/// A list of the choices made, one line each with the reason: what `klausul explain` prints.
std::string dump(const Assembly& assembly);

}  // namespace klausul
