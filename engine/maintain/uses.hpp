#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "maintain/item.hpp"
#include "maintain/lock_beginning.hpp"

namespace klausul {

/// What a lock says about who uses an item, read from its beginning alone.
struct LockUses : LockBeginning {
  /// The versions of the item that the document was made from, without hashes and tickets; empty if it was
  /// made without it, and then nothing but `complete` is filled in.
  std::vector<LockedInput> versions;
};

/// Reads on only until the clauses are over (see `lock_text` for the order), and checks nothing: among
/// thousands of locks most say nothing of the item, and whether a lock is whole is for those who build from
/// it.
LockUses uses_in_lock(std::string_view text, const ItemName& item);

/// A template that refers to an item.
struct Referrer {
  const Head* head = nullptr;
  /// The clauses on the shortest way, outermost first: "bakgrund@1.0"; empty where the template itself
  /// refers.
  std::vector<std::string> through;
  std::string pinned;  ///< The version that the reference names; empty if it follows what is in force.
};

/// The templates of the library, all versions, that refer to a clause or style, by name. A reference that
/// names no version may lead to any; one that names another than `item` does is none. Faults in what is read
/// are told as the library tells them.
std::vector<Referrer> referrers(const ItemName& item, Library& library);

}  // namespace klausul
