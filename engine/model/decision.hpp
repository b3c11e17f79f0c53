#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diag/origin.hpp"
#include "model/run.hpp"

namespace klausul {

/// What a body does by a decision. In data `beslutar`, `beslutar-for-egen-del`, `rekommenderar`, `foreslar`,
/// `uppdrar` and `lagger-till-handlingarna`.
enum class DecisionVerb { none, decides, decides_for_itself, recommends, proposes, assigns, files };

/// Whom a point binds: the body's own organisation, the region, the municipalities, or all the parties.
enum class Binder { none, own, region, municipalities, parties };

DecisionVerb decision_verb(std::string_view name);
std::string_view verb_name(DecisionVerb verb);
Binder binder(std::string_view name);
std::string_view binder_name(Binder binder);

/// What stands in an attribute and is looked up later: a register id or a day.
struct Mention {
  std::string text;
  bool gap = false;  ///< The value is missing in a draft.
  OriginId origin = OriginId::none;
};

/// Whom a recommendation, a proposal or a task goes to: an entry of the register, or words.
struct Addressee {
  Mention entry;
  std::vector<Run> words;
  OriginId origin = OriginId::none;
};

/// Where and when it is told what came of a point.
struct ReportBack {
  Mention forum, day;
};

/// The decision that this one corrects or replaces.
struct EarlierDecision {
  bool corrects = false;
  Mention body, day;
  std::string section;  ///< "§ 14"; empty if it is not given.
  OriginId origin = OriginId::none;
};

/// Another wording of a point, and who wants it.
struct AlternativeWording {
  std::string name, by;
  std::vector<Run> runs;
  OriginId origin = OriginId::none;
};

/// What a decision or one of its points says beside its text. A point has `binder`, reports and alternatives,
/// and may have a verb, addressees and a kind of matter of its own; the others are the whole decision's.
struct Decision {
  Mention body;
  Mention meeting;  ///< The day on which it is decided; empty if that is the document's own.
  bool taken = false;  ///< The document tells of it, as minutes do; else it proposes it.
  Mention matter;      ///< Of what kind it is, as the mandates in the register name them; may be empty.
  DecisionVerb verb = DecisionVerb::none;
  Binder binder = Binder::none;
  std::vector<Addressee> addressees;
  std::vector<Run> condition;
  std::vector<EarlierDecision> earlier;
  std::vector<ReportBack> reports;
  std::vector<AlternativeWording> alternatives;
};

}  // namespace klausul
