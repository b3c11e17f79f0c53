#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/output_file.hpp"
#include "pipeline.hpp"

namespace klausul {

/// What must be equal for two requests to share a preparation.
std::string preparation_key(const std::string& root, const Request& request);

/// What is prepared once for all documents that ask for the same.
struct Preparation {
  Diagnostics faults;  ///< In the library: told once.
  std::unique_ptr<Library> library;
  std::optional<Prepared> prepared;
  bool told = false;
  Diagnostics asked;               ///< Of what was asked for: told to each document, at its own lines.
  std::vector<OriginId> asked_at;  ///< The lines of the document that was prepared for.
};

/// What is prepared in one run. Threads may share it: one prepares at a time, which is also what guards the
/// session's tables.
class Preparations {
 public:
  Preparations(Session& session, OutputFiles& outputs) : session_(session), outputs_(outputs) {}

  /// What those share that ask for the same of the library at `root`, prepared for the first. Its files are
  /// kept safe from being written over. What is wrong with the asking is said to `faults`.
  Preparation& preparation_for(const std::string& root, const Request& request, const Inspector& inspect,
                               Diagnostics& faults);

 private:
  void prepare_for(Preparation& shared, const std::string& root, const Request& request,
                   const Inspector& inspect);

  Session& session_;
  OutputFiles& outputs_;
  std::mutex mutex_;
  std::map<std::string, Preparation> all_;
};

}  // namespace klausul
