#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/library.hpp"
#include "maintain/demands.hpp"
#include "maintain/item.hpp"
#include "maintain/lifecycle.hpp"
#include "maintain/uses.hpp"

namespace klausul {

/// What it takes for a template to use a version of a clause.
struct Adoption {
  enum class What {
    edit,       ///< A draft that names an older version: its references are changed in place.
    revise,     ///< The same of an approved template: a new draft names the version.
    by_itself,  ///< Its references name no version: it takes the one in force on a document's day.
    has_it,     ///< It names that version.
    elsewhere,  ///< A clause that it uses names an older one: see `through`.
    other,      ///< It names a newer version, or another wording.
    frozen,     ///< It names an older version and may neither be edited nor revised: it waits for review.
    unused      ///< It does not use the clause.
  };
  What what = What::unused;
  ItemName item;                   ///< The template.
  std::vector<std::string> older;  ///< The versions that its references name and that would give way.
  std::string becomes;             ///< Of `revise`: the number of the new draft.
  std::string through;             ///< Of `elsewhere`: "bakgrund@1.0".
};
std::string_view adoption_name(Adoption::What what);

/// `way` is how the template comes to the clause (see `referrers`); null if it does not.
Adoption adoption_of(const Template& file, const Referrer* way, const Head& incoming, Library& library);

/// What else the template would meet with the version in place of the older ones.
struct AdoptionEffects {
  std::vector<Demand> needs;              ///< Values that it demands and the template has not had before.
  std::vector<std::string> incompatible;  ///< Clauses of the template that it may not meet in a document.
};
/// Holds the template together with the version and without it, on `day` or the nearest day of its own. Says
/// the errors that it has only with it. The declarations live as long as the library.
AdoptionEffects effects_of(const Adoption& adoption, const Clause& incoming, Date day, Library& library,
                           Origins& origins, Diagnostics& diagnostics);

/// The bytes of a file with its references to the `older` versions of a clause naming `incoming`; every other
/// byte stays. Precondition: they were read as a library file without faults of syntax.
std::string with_references(std::string bytes, const std::vector<std::string>& older,
                            const ClauseKey& incoming);

/// The bytes of the template that takes the version: of `file` itself, with the edit noted in its history, or
/// of the new draft. Says what `note_edit` says. Precondition: the adoption is `edit` or `revise`.
std::optional<std::string> adopted(const LibraryFile& file, const Adoption& adoption,
                                   const ClauseKey& incoming, const Step& who, const Registers& registers,
                                   Diagnostics& diagnostics);

}  // namespace klausul
