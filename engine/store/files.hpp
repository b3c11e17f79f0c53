#pragma once
#include <optional>
#include <string>
#include <vector>

namespace klausul {

/// The only door to the disk. Tests put `MemoryFiles` in its place, which also records what was read.
/// Paths use `/`; a relative path is relative to the process's working folder.
class Files {
 public:
  virtual ~Files() = default;

  /// The bytes of a file, or nothing if it is not there or cannot be read (a folder counts as not there).
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  virtual bool is_file(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  /// Names (not paths) of the entries of a folder in byte order; empty if it is not there.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

class DiskFiles : public Files {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
};

/// Every file under `folder` whose name ends with `ending`, as paths that begin with `folder`, in byte order.
std::vector<std::string> files_under(const Files& files, const std::string& folder, const std::string& ending);

}  // namespace klausul
