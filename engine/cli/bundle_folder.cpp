#include "cli/bundle_folder.hpp"

#include <algorithm>
#include <filesystem>

// Everything is first written in a folder inside the one asked for, and then moved out of it: what can go
// wrong with a disk goes wrong before anything is in its place.

namespace klausul {
namespace {

namespace fs = std::filesystem;

constexpr const char* staging_name = ".klausul-ny";

bool refuse(const std::string& path, const std::string& reason, Diagnostics& diagnostics) {
  diagnostics.add(Slug::write_failed, OriginId::none, {path, both(reason, reason), ""});
  return false;
}

bool write_and_move(const fs::path& folder, const FolderFiles& files, OutputFiles& outputs,
                    Diagnostics& diagnostics) {
  const fs::path staging = folder / staging_name;
  for (const auto& [name, bytes] : files)
    if (!outputs.write((staging / name).string(), bytes, diagnostics)) return false;
  for (const auto& [name, bytes] : files) {
    std::error_code error;
    fs::rename(staging / name, folder / name, error);
    if (error) return refuse((folder / name).string(), error.message(), diagnostics);
  }
  return true;
}

}  // namespace

bool write_all(const std::string& folder, const FolderFiles& files, OutputFiles& outputs,
               Diagnostics& diagnostics) {
  std::error_code error;
  const bool made = fs::create_directory(folder, error);
  if (error && !fs::is_directory(folder)) return refuse(folder, error.message(), diagnostics);
  const auto may_write = [&](const auto& file) {
    return outputs.may_write((fs::path(folder) / file.first).string(), file.second.substr(0, 5), diagnostics);
  };
  if (!std::all_of(files.begin(), files.end(), may_write)) return false;
  const fs::path staging = fs::path(folder) / staging_name;
  fs::remove_all(staging, error);  // of a run that was cut short
  fs::create_directory(staging, error);
  if (error) return refuse(folder, error.message(), diagnostics);
  const bool written = write_and_move(folder, files, outputs, diagnostics);
  fs::remove_all(staging, error);
  if (!written && made) fs::remove(folder, error);
  return written;
}

}  // namespace klausul
