#pragma once
#include <set>
#include <string>

#include "cli/session.hpp"

namespace klausul {

/// What has been told in a run. Many documents are made from one line, and what is wrong with it is told
/// once.
class ToldOnce {
 public:
  explicit ToldOnce(const Session& session) : session_(session) {}

  /// Hands `faults` on to `told`, but not those that have been told with the same words at the same place.
  /// Precondition: their origins are the session's.
  void tell(const Diagnostics& faults, Diagnostics& told);

 private:
  std::string words_and_place(const Diagnostic& diagnostic) const;

  const Session& session_;
  std::set<std::string> told_;
};

}  // namespace klausul
