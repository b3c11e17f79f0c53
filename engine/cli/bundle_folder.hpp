#pragma once
#include <string>
#include <utility>
#include <vector>

#include "cli/output_file.hpp"

namespace klausul {

/// Files to be written, by name in their folder, with their bytes.
using FolderFiles = std::vector<std::pair<std::string, std::string>>;

/// Puts the files in `folder`, which is made if it is not there: all of them, or, with `write-failed` said,
/// none (see `save_all`). Nothing but an earlier file of the same kind is written over.
bool write_all(const std::string& folder, FolderFiles files, OutputFiles& outputs, Diagnostics& diagnostics);

}  // namespace klausul
