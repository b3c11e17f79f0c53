#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "load/library.hpp"
#include "load/lock_file.hpp"
#include "maintain/item.hpp"
#include "maintain/word_diff.hpp"

namespace klausul {

/// The version of a clause whose consequences are asked for: the one named, else the newest that is a draft,
/// in review, or approved from a later day than `day`, else the newest that is approved. Says what
/// `find_item` says, and `withdrawn-version` of one that was rejected or repealed.
std::optional<ItemName> incoming_version(const ItemName& named, Library& library, Date day,
                                         Diagnostics& diagnostics);

/// How a document that holds an older version would come to the new one. Its lock holds it where it is until
/// somebody moves it; this is what would move it.
enum class Taking {
  by_itself,  ///< Made anew it takes it: its reference names no version, and its day is among the new one's.
  by_first_day,  ///< The same, if the new version's first day, which is not set yet, is no later than its
                 ///< own.
  by_upgrade,    ///< Its reference names no version, but its day is none of the new one's.
  by_template    ///< The template names the older version: only another version of the template leads there.
};
std::string_view taking_name(Taking taking);
Taking taking_of(const LockedInput& held, const Head& incoming, Date terms_date);

/// True for an older version of the same wording: an alternative wording is not replaced by the standard one.
bool is_older(const LockedInput& held, const Head& incoming);

/// What the document would be made from: the new version, as if it were approved, in place of an older one
/// that the lock holds.
struct WithIncoming {
  std::vector<LockedInput> held;
  std::map<std::string, std::string> instead;  ///< See `ChoiceRules`.
};
WithIncoming with_incoming(const Lock& lock, const std::string& older, const Head& incoming);

/// Changed lines with some of those around them, and the heading that they stand under; empty before the
/// first.
struct Excerpt {
  std::string heading;
  std::vector<DiffLine> lines;
};
/// What a comparison has changed. `headings` are those of the newer text, "8.2 Budget". A line of the table
/// of contents (a heading and its page) is no change: where the heading itself is another, that is told.
std::vector<Excerpt> excerpts(const std::vector<DiffLine>& lines, const std::set<std::string>& headings,
                              std::size_t context);

}  // namespace klausul
