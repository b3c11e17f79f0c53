#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "maintain/uses.hpp"

namespace klausul {

/// The locks in folders, and those named, in byte order, each once; without paths those of the working
/// folder. Says `file-unreadable` of a folder that may not be read.
std::set<std::string> locks_in(const std::vector<std::string>& paths, Session& session);

/// The first bytes of a lock, or all of it if `is_enough` says that those do not do; empty if it cannot be
/// read. Most of a lock is the document's text, which comes last.
std::string read_lock(const std::string& path, const Session& session,
                      const std::function<bool(const std::string&)>& is_enough);

/// What a lock says of an item, read from as little of it as that takes. Nothing if it was made without it;
/// if it is no lock, that is said.
struct LockFound {
  LockUses uses;
  std::string terms_date;  ///< "2023-10-13".
  /// What it was made from, in one text: equal for documents that are likely to be prepared alike.
  std::string made_from;
};
std::optional<LockFound> look_into_lock(const std::string& lock, const ItemName& item, Session& session);

/// "avtal.las.xml" as "avtal.xml".
std::string parameters_beside(const std::string& lock);

}  // namespace klausul
