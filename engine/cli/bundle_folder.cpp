#include "cli/bundle_folder.hpp"

#include <algorithm>
#include <filesystem>

#include "bundle_proof.hpp"
#include "diag/messages.hpp"
#include "load/source_text.hpp"
#include "maintain/save.hpp"

namespace klausul {
namespace {

namespace fs = std::filesystem;

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

}  // namespace

std::vector<OldDocument> old_documents(const std::string& given, const FolderFiles& files) {
  const std::string folder = without_slash(given);
  const DiskFiles disk;
  std::vector<OldDocument> old;
  for (const auto& [name, hash] : proved_files(disk.read(folder + "/bevis.json").value_or(""))) {
    const bool kept =
        std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.first == name; });
    const std::string path = folder + "/" + name;
    if (const auto bytes = kept ? std::nullopt : disk.read(path))
      old.push_back({path, hashed(*bytes).sha256 == hash});
  }
  return old;
}

std::string remove_old(const std::vector<OldDocument>& documents, const Session& session) {
  std::string told;
  for (const OldDocument& old : documents) {
    std::error_code error;
    const bool removed = old.unchanged && fs::remove(old.path, error);
    told += old.path + ": ";
    told += removed
                ? session.say("hörde till en tidigare bunt och är borttagen",
                              "belonged to an earlier bundle and is removed")
                : session.say("hör till en tidigare bunt och har ändrats sedan dess; den är kvar",
                              "belongs to an earlier bundle and has been changed since; it is still there");
    told += "\n";
  }
  return told;
}

bool write_all(const std::string& given, FolderFiles files, OutputFiles& outputs, Diagnostics& diagnostics) {
  const std::string folder = without_slash(given);
  std::error_code error;
  const bool made = fs::create_directory(folder, error);
  if (error && !fs::is_directory(folder)) {
    const SystemReason reason = system_reason(error.value());
    diagnostics.add(Slug::write_failed, OriginId::none, {folder, both(reason.swedish, reason.english), ""});
    return false;
  }
  const DiskFiles disk;
  if (unfinished_change(disk, folder) && !finish_change(folder, diagnostics)) return false;
  std::vector<Change> changes;
  bool may_write = true;
  for (auto& [name, bytes] : files) {
    const std::string path = folder + "/" + name;
    may_write = may_write && outputs.may_write(path, std::string_view(bytes).substr(0, 5), diagnostics);
    if (may_write) changes.push_back({path, disk.read(path), std::move(bytes)});
  }
  const bool written = may_write && save_all(changes, folder, diagnostics);
  if (!written && made) fs::remove(folder, error);
  return written;
}

}  // namespace klausul
