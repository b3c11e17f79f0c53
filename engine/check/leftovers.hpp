#pragma once
#include <map>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "store/files.hpp"
#include "store/leftovers.hpp"
#include "store/several_files.hpp"

namespace klausul {

/// Gathers what writers that were killed have left in folders.
class Leftovers {
 public:
  void look_at(const std::string& folder, const FolderEntry& entry, const Files& files);

  /// Says `unfinished-change` for each journal of a change of several files, and `leftover-file` for each
  /// temporary file that no such change waits for, with whether it can be removed.
  void tell(Diagnostics& diagnostics) const;

 private:
  std::map<std::string, UnfinishedChange> unfinished_;  ///< By folder.
  std::map<std::string, Leftover> temporaries_;         ///< By path.
};

}  // namespace klausul
