#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/system_reason.hpp"

namespace klausul {

/// What lies in a folder.
struct FolderEntry {
  enum class Kind { file, folder, linked_folder };
  std::string name;
  Kind kind = Kind::file;
};

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
  /// The same with what they are, told by the folder itself where it knows: asking for each of a hundred
  /// thousand files takes a second.
  virtual std::vector<FolderEntry> entries(const std::string& folder) const;
  /// True for a symbolic link, whatever it leads to.
  virtual bool is_link(const std::string&) const { return false; }
  /// Why the file or folder at `path` cannot be read though something is there; nothing if it can be, or if
  /// nothing is there.
  virtual std::optional<SystemReason> obstacle(const std::string&) const { return std::nullopt; }
};

class DiskFiles : public Files {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  std::vector<FolderEntry> entries(const std::string& folder) const override;
  bool is_link(const std::string& path) const override;
  std::optional<SystemReason> obstacle(const std::string& path) const override;
};

/// Every file under `folder` whose name ends with `ending`, as paths that begin with `folder`, in byte order.
/// A link to a folder elsewhere is followed, once; one that leads back into what is looked through is not.
std::vector<std::string> files_under(const Files& files, const std::string& folder,
                                     const std::string& ending);

}  // namespace klausul
