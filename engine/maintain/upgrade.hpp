#pragma once
#include <optional>
#include <vector>

#include "load/library.hpp"
#include "load/lock_file.hpp"
#include "maintain/item.hpp"
#include "resolve/choose.hpp"

namespace klausul {

/// Another version to take the place of a locked one.
struct Move {
  LockedInput from;
  Selection to;
};

/// The clause, template or style that an input is.
ItemName item_of(const LockedInput& input);

/// What decides which versions a locked document may move to.
struct MoveRules {
  const Lock& lock;
  /// Of a local agreement: it gets the versions that its parent holds and does not open, and no others.
  std::shared_ptr<const Parent> parent;
};

/// For every version that the lock holds and no reference names, the one that is in force on the document's
/// own day, or that its parent holds, where that is another. Where there is none there is nothing to move to;
/// nor is there back to an older one, as long as the one that is held may be used: somebody took it by name.
std::vector<Move> possible_moves(const MoveRules& rules, Library& library);

/// The move that a person asks for: to the version named, or to the one in force on the document's own day,
/// which may be the one that is locked; then nothing is answered and nothing said. Says `not-locked`,
/// `named-version`, `locked-clause` if the parent holds another version than the one that is asked for or in
/// force, and what choosing says.
std::optional<Move> asked_move(const ItemName& item, const MoveRules& rules, Library& library,
                               Diagnostics& diagnostics);

/// What the lock would hold of the library after the moves.
std::vector<LockedInput> held_after(const Lock& lock, const std::vector<Move>& moves);

}  // namespace klausul
