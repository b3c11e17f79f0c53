#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/files.hpp"

namespace klausul {

/// A disk in a map: paths with `/`, bytes as given. Remembers which files were read and in which order, so
/// that a test can say what the engine must not open.
class MemoryFiles : public Files {
 public:
  MemoryFiles() = default;
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  void put(const std::string& path, std::string bytes) { files_[path] = std::move(bytes); }
  void remove(const std::string& path) { files_.erase(path); }
  const std::map<std::string, std::string>& all() const { return files_; }
  /// Every path that was read and is there, in order, as often as it was read.
  const std::vector<std::string>& reads() const { return reads_; }

  std::optional<std::string> read(const std::string& path) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    reads_.push_back(path);
    return found->second;
  }
  bool is_file(const std::string& path) const override { return files_.count(path) > 0; }
  bool is_folder(const std::string& path) const override { return !list(path).empty(); }
  std::vector<std::string> list(const std::string& folder) const override {
    const std::string start = folder + "/";
    std::set<std::string> names;
    for (auto it = files_.lower_bound(start); it != files_.end() && it->first.starts_with(start); ++it)
      names.insert(it->first.substr(start.size(), it->first.find('/', start.size()) - start.size()));
    return {names.begin(), names.end()};
  }

 private:
  std::map<std::string, std::string> files_;
  mutable std::vector<std::string> reads_;
};

}  // namespace klausul
