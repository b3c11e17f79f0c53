#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "cli/session.hpp"

namespace klausul {

/// "samples/avtal.xml" as "samples/avtal.pdf".
std::string default_output(const std::string& parameters);

/// Writes documents. Made when everything that they are made from has been read; threads may share it.
class OutputFiles {
 public:
  explicit OutputFiles(const Session& session);

  /// Writes `pdf` whole or not at all. Says `write-failed`, with what helps, and answers false if it cannot, or
  /// if the file is one that documents are made from: writing would destroy it.
  bool write(const std::string& output, const std::string& pdf, Diagnostics& diagnostics) const;

 private:
  bool is_a_source(const std::string& output) const;

  const Session& session_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> sources_;  ///< Device and inode: what a file is, not what it is called.
};

}  // namespace klausul
