#include "cli/bundle_folder.hpp"

#include <algorithm>
#include <filesystem>

#include "maintain/save.hpp"

namespace klausul {
namespace {

namespace fs = std::filesystem;

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

}  // namespace

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
