#pragma once
#include <string>
#include <utility>
#include <vector>

#include "cli/output_file.hpp"

namespace klausul {

/// Files to be written, by name in their folder, with their bytes.
using FolderFiles = std::vector<std::pair<std::string, std::string>>;

/// A document that an earlier bundle put into the folder, and that this one does not have.
struct OldDocument {
  std::string path;
  bool unchanged = false;  ///< It is still what the earlier proof says.
};
/// Those that the proof in `folder` tells of and that are there, without those that `files` has.
std::vector<OldDocument> old_documents(const std::string& folder, const FolderFiles& files);
/// Removes those that are unchanged. Answers a line for each, which tells of it.
std::string remove_old(const std::vector<OldDocument>& documents, const Session& session);

/// Puts the files in `folder`, which is made if it is not there: all of them, or, with `write-failed` said,
/// none (see `save_all`). Nothing but an earlier file of the same kind is written over.
bool write_all(const std::string& folder, FolderFiles files, OutputFiles& outputs, Diagnostics& diagnostics);

}  // namespace klausul
