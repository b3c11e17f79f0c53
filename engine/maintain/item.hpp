#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/library.hpp"
#include "load/library_file.hpp"

namespace klausul {

/// What a person names to a command: a clause, `ekonomi.budget`, a template, `mall:samverkansavtal`, or a
/// style, `stil:region`; with `@1.1` one version of it.
struct ItemName {
  FileKind kind = FileKind::clause;
  std::string id;
  std::string version;  ///< Empty where none was named.

  ClauseKey key() const { return {id, version}; }
  /// "mall:samverkansavtal@1.0"; read again it is the same item.
  std::string text() const;
};

/// Reads a name. `klausul:` may stand before a clause's. Nothing if it is none.
std::optional<ItemName> parse_item(std::string_view text);

/// A wording's name as heads have it: `standard` is the one without a name.
inline std::string_view wording(std::string_view variant) { return variant == "standard" ? "" : variant; }

/// Where the library keeps items of a kind: what `Library` does for each of the three by its own name.
std::vector<std::string> item_ids(FileKind kind, const Library& library);
/// Ascending; empty if there is no such item.
std::vector<std::string> item_versions(const ItemName& item, const Library& library);
std::string item_path(const ItemName& item, const Library& library);
/// The head alone; faults are not told. Nothing if the file is unreadable.
const Head* item_head(const ItemName& item, Library& library);
/// The heads of all versions, ascending. One that cannot be read is left out, and its faults are told.
std::vector<const Head*> item_family(const ItemName& item, Library& library);
/// Says `seal-broken` of the version named, or of all if none is: what such a file says of itself, its days
/// and its state too, is not what was approved.
void tell_broken_seals(const ItemName& item, Library& library, Diagnostics& diagnostics);
/// Reads the version whole and tells its faults; true if it has none.
bool use_item(const ItemName& item, Library& library);

/// The item with a version: the one named, else the newest there is. Says `unknown-clause` (or template, or
/// style) or `unknown-version` and answers nothing if there is none.
std::optional<ItemName> find_item(const ItemName& named, const Library& library, Diagnostics& diagnostics);

}  // namespace klausul
