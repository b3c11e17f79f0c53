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

/// The file of that name in `folder`, wherever the parameter file lies.
std::string output_in(const std::string& folder, const std::string& parameters);

/// One name for each file, whatever links and steps its path takes; it need not be there.
std::string resolved_path(const std::string& path);

/// Says `write-failed` and answers false if `output` must be a folder, because several documents go there or
/// because it ends with a slash, and is none. Empty is beside the parameter file, and good.
bool is_place_for(const std::string& output, bool folder_wanted, Session& session);

/// What helps against a refusal to write `output`, in both languages (see `both`), with `example` as the name
/// of a file; empty if nothing does.
std::string write_remedy(const SystemReason& reason, const std::string& output, const std::string& example,
                         const Files& files);

/// Writes documents, and keeps what they are made from safe from them. Threads may share it.
class OutputFiles {
 public:
  explicit OutputFiles(const Session& session) : session_(session) {}

  /// From now on nothing is written over the file at `path`, whatever it is called.
  void protect(const std::string& path);
  /// True if `output` may be written over with something that begins with `beginning`; else says
  /// `write-failed` with what helps.
  bool may_write(const std::string& output, std::string_view beginning, Diagnostics& diagnostics);
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
