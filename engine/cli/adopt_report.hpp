#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/clause_bench.hpp"
#include "maintain/adopt.hpp"
#include "maintain/save.hpp"

namespace klausul {

/// A template, what taking the version does to it, and what is to be written.
struct Candidate {
  const Template* file = nullptr;
  Adoption adoption;
  AdoptionEffects effects;
  std::optional<Change> change;
  bool written = false;
};

/// What `klausul adopt` says of templates.
class AdoptionReport {
 public:
  /// `only_listed`: nothing was to be changed.
  AdoptionReport(const Head& incoming, bool only_listed, const ClauseBench& bench)
      : incoming_(incoming), only_listed_(only_listed), bench_(bench) {}

  void print(const std::vector<Candidate>& candidates) const;
  std::string json(const std::vector<Candidate>& candidates) const;

 private:
  void print(const Candidate& candidate) const;
  std::string words_of(const Candidate& candidate) const;
  std::string change_words(const Candidate& candidate) const;
  std::string by_itself_words() const;
  std::string_view say(std::string_view swedish, std::string_view english) const {
    return bench_.session().say(swedish, english);
  }

  const Head& incoming_;
  bool only_listed_;
  const ClauseBench& bench_;
};

}  // namespace klausul
