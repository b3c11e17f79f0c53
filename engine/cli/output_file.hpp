#pragma once
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "cli/session.hpp"

namespace klausul {

/// "samples/avtal.xml" as "samples/avtal.pdf".
std::string default_output(const std::string& parameters);

/// Writes documents, and keeps what they are made from safe from them. Threads may share it.
class OutputFiles {
 public:
  explicit OutputFiles(const Session& session) : session_(session) {}

  /// From now on nothing is written over the file at `path`, whatever it is called.
  void protect(const std::string& path);
  /// Writes `pdf` whole or not at all. Says `write-failed`, with what helps, and answers false if it cannot,
  /// or if the file is one that documents are made from: writing would destroy it.
  bool write(const std::string& output, const std::string& pdf, Diagnostics& diagnostics);

 private:
  bool is_protected(const std::string& output);

  const Session& session_;
  std::mutex mutex_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> protected_;  ///< Device and inode: what a file is.
};

}  // namespace klausul
