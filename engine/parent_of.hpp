#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "pipeline.hpp"

namespace klausul {

/// Reads the agreements that local ones fill out. Threads may share it: each is read once.
class Parents {
 public:
  explicit Parents(const Files& files) : files_(files) {}

  /// Asks for what the parent of `local` holds, if it names one; both are read with the library at `root`.
  /// Says `file-not-found`, `bad-parent` or `parent-mismatch` at its line, and answers false then.
  /// Precondition: what a lock of `local` holds has been asked for. Against that the parent has no say.
  bool ask_for_parent(const Parameters& local, const std::string& root, Request& request,
                      Diagnostics& diagnostics);

 private:
  using Path = std::vector<std::string>;  ///< Of parents that lead to a parent, to see circles.
  bool ask(const Parameters& local, const std::string& root, Path& path, Request& request,
           Diagnostics& diagnostics);
  std::shared_ptr<const Parent> parent_at(const std::string& file, const std::string& root, Path& path);
  std::shared_ptr<const Parent> read(const std::string& file, const std::string& root, Path& path);

  const Files& files_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Parent>>
      known_;  ///< By file and root; null for one with faults.
};

}  // namespace klausul
