#pragma once
// For the sources of this room only.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "resolve/choose.hpp"

namespace klausul {

// One shelf of the library: clauses, templates or styles. They are versioned alike and chosen alike.
struct Shelf {
  LockedInput::Kind kind;
  Slug unknown;
  std::function<std::vector<std::string>(const std::string&)> versions;
  std::function<const Head*(const ClauseKey&)> head;
  std::function<void(const ClauseKey&)> tell;  ///< Says the faults of a file.
  std::function<std::vector<std::string>()> ids;
};

Selection selected(const Head& head, const Wanted& wanted, Date day, std::string why);

/// The version that a lock holds for this reference: the one it names, or the one that floated here.
const LockedInput* held_for(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf);
/// The version that a lock holds in place of one that an approved template pins and that was not approved
/// when the document was locked: nothing names it, so that it is held as one that floated.
const LockedInput* held_instead(const Wanted& wanted, const ChoiceRules& rules, const Shelf& shelf);
std::optional<Selection> held_by_lock(const LockedInput& input, const Wanted& wanted, const Shelf& shelf,
                                      Diagnostics& diagnostics);
/// What a local agreement gets of a clause that its parent holds and does not open: that version, and no
/// other. Says `locked-clause` at `place` for another.
std::optional<Selection> held_by_parent(const Wanted& wanted, const Parent& parent, const Shelf& shelf,
                                        OriginId place, Diagnostics& diagnostics);

}  // namespace klausul
