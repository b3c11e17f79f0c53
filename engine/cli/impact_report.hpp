#pragma once
#include <string>
#include <vector>

#include "cli/clause_bench.hpp"
#include "cli/lock_search.hpp"
#include "maintain/impact.hpp"
#include "maintain/uses.hpp"

namespace klausul {

struct Lacking {
  std::string name, label;
};

/// An older version that a locked document holds, and what the new one in its place would do.
struct HeldVersion {
  LockedInput version;
  Taking taking = Taking::by_itself;
  std::vector<Lacking> lacks;
  std::vector<Excerpt> changes;
  bool is_shown = false;
};

/// A locked document that holds older versions.
struct Holder {
  std::string lock;
  LockFound found;
  std::vector<HeldVersion> older;  ///< Never empty; first those whose references name no version.
};

/// What `klausul impact` answers, for a terminal and as JSON.
class ImpactReport {
 public:
  ImpactReport(const Head& incoming, const ClauseBench& bench)
      : incoming_(incoming), bench_(bench), session_(bench.session()) {}

  void print(const std::vector<Referrer>& templates, const std::vector<Holder>& holders) const;
  std::string json(const std::vector<Referrer>& templates, const std::vector<Holder>& holders) const;

 private:
  void print(const Holder& holder) const;
  void print(const HeldVersion& held, const std::string& terms_date) const;
  void print(const std::vector<Excerpt>& changes) const;
  std::string taking_words(Taking taking, const std::string& day) const;
  std::string way_words(const Referrer& referrer) const;

  const Head& incoming_;
  const ClauseBench& bench_;
  const Session& session_;
};

}  // namespace klausul
