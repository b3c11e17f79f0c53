// What a body may do comes from the register alone, and whom a point binds from the point alone. Nothing is
// read out of the words: a point that says "kommunerna" may bind the region, and the other way round.
#include "decide/mandate.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "base/joined.hpp"
#include "decide/words.hpp"
#include "diag/messages.hpp"
#include "values/declaration.hpp"
#include "values/type_words.hpp"

namespace klausul {
namespace {

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether a body may do something. It can depend on the kind of the matter, which then has to be told.
enum class Leave { no, if_told, yes };

Leave leave_of(const Registers::Mandate& mandate, const std::string& matter) {
  if (mandate.matters.empty() && mandate.except.empty()) return Leave::yes;
  if (matter.empty()) return Leave::if_told;
  const bool covered =
      mandate.matters.empty() ? !holds(mandate.except, matter) : holds(mandate.matters, matter);
  return covered ? Leave::yes : Leave::no;
}

Leave leave(const Registers::Entry& body, std::string_view act, Binder whom, const std::string& matter) {
  Leave best = Leave::no;
  for (const Registers::Mandate& mandate : body.mandates)
    if (holds(mandate.acts, act) && holds(mandate.binders, binder_name(whom)))
      best = std::max(best, leave_of(mandate, matter));
  // All the parties are the region and the municipalities.
  if (whom == Binder::parties)
    best = std::max(best, std::min(leave(body, act, Binder::region, matter),
                                   leave(body, act, Binder::municipalities, matter)));
  return best;
}

bool may(const Registers::Entry& body, std::string_view act, const Decision& point) {
  return leave(body, act, point.binder, point.matter.text) == Leave::yes;
}

std::string whom_words(Binder binder) {
  switch (binder) {
    case Binder::region:
      return both("regionen", "the region");
    case Binder::municipalities:
      return both("kommunerna", "the municipalities");
    case Binder::parties:
      return both("regionen och kommunerna", "the region and the municipalities");
    default:
      return both("sin egen organisation", "its own organisation");
  }
}

// Whom the point binds, and in what kind of matter if it says so.
std::string whom_words(const Decision& point) {
  if (point.matter.text.empty()) return whom_words(point.binder);
  const std::string words = whom_words(point.binder);
  const std::size_t split = words.find('\x1F');
  return both(words.substr(0, split) + " i ärenden av slaget " + point.matter.text,
              words.substr(split + 1) + " in matters of the kind " + point.matter.text);
}

std::string act_words(std::string_view act) {
  if (act == "rekommendera") return both("rekommendera", "recommend");
  return act == "bereda" ? both("bereda eller föreslå", "prepare or propose") : both("besluta", "decide");
}

bool goes_to_somebody(DecisionVerb verb) {
  return verb == DecisionVerb::recommends || verb == DecisionVerb::proposes || verb == DecisionVerb::assigns;
}

class MandateCheck {
 public:
  MandateCheck(const Registers& registers, bool draft, Diagnostics& diagnostics)
      : registers_(registers), draft_(draft), diagnostics_(diagnostics) {}

  void walk(const Block& block) {
    if (block.kind == BlockKind::decisions && block.decision) decisions(block);
    for (const Block& child : block.children) walk(child);
  }
  std::vector<Gap>&& gaps() { return std::move(gaps_); }

 private:
  void decisions(const Block& block) {
    const Decision& whole = *block.decision;
    if (whole.body.text.empty())
      return diagnostics_.add(Slug::missing_verb, block.origin,
                              {both("vem som beslutar", "who decides"), "organ=\"…\""});
    const Registers::Entry* body = whole.body.gap ? nullptr : entry(whole.body, Type::body);
    if (!whole.meeting.text.empty() && !whole.meeting.gap) day(whole.meeting);
    known_matter(whole.matter);
    for (const EarlierDecision& earlier : whole.earlier) entry(earlier.body, Type::body), day(earlier.day);
    addressees(whole);
    for (const Block& child : block.children) {
      if (!child.decision) continue;
      known_matter(child.decision->matter);
      point(child, decision_for(whole, *child.decision), body);
    }
  }

  void point(const Block& block, const Decision& decision, const Registers::Entry* body) {
    for (const ReportBack& report : decision.reports) entry(report.forum, Type::body), day(report.day);
    if (decision.verb == DecisionVerb::none)
      diagnostics_.add(Slug::missing_verb, block.origin,
                       {both("vad som görs", "what is done"), "verb=\"…\""});
    if (decision.binder == Binder::none) diagnostics_.add(Slug::missing_binder, block.origin);
    if (goes_to_somebody(decision.verb) && decision.addressees.empty())
      diagnostics_.add(Slug::missing_addressee, block.origin, {std::string(verb_name(decision.verb))});
    if (decision.verb == DecisionVerb::none || decision.binder == Binder::none) return;
    if (body != nullptr && settled(decision.body, *body)) bound(block, decision, *body);
    if (decision.verb == DecisionVerb::proposes) asked(block, decision, body);
  }

  void bound(const Block& block, const Decision& decision, const Registers::Entry& body) {
    const bool only_own = decision.verb == DecisionVerb::decides_for_itself && decision.binder != Binder::own;
    const Leave given = leave(body, act_of(decision.verb), decision.binder, decision.matter.text);
    if (!only_own && given == Leave::yes) return;
    if (!only_own && given == Leave::if_told)
      return untold(block, decision, {decision.body, act_of(decision.verb)});
    diagnostics_.add(Slug::beyond_mandate, block.origin,
                     {name_in_full(decision.body, body), act_words(act_of(decision.verb)),
                      whom_words(decision), right_wording(block, decision, body)},
                     {{Note::Kind::used_here, decision.body.origin, ""}});
  }

  // "Kommunstyrelsen i Åre kommun": every municipality has one.
  std::string name_in_full(const Mention& mention, const Registers::Entry& body) const {
    const std::string name = plain_text(body_words(mention, registers_));
    const std::string full(body.entry.field("namn"));
    const Registers::Entry* party = registers_.find(std::string(body.entry.field("part")));
    const std::string whose(party == nullptr ? "" : party->entry.field("namn"));
    if (!whose.empty() && full.find(whose) != std::string::npos) return full;
    const bool told = whose.empty() || name.find(whose) != std::string::npos;
    return told ? name : name + " i " + whose;
  }

  // What a body may do depends on the kind of the matter, and the point does not tell it.
  void untold(const Block& block, const Decision& decision, std::pair<const Mention&, std::string_view> who) {
    diagnostics_.add(Slug::missing_matter, block.origin,
                     {plain_text(body_words(who.first, registers_)), act_words(who.second),
                      whom_words(decision.binder), joined(registers_.matters())});
  }

  // What the body may say instead: it recommends, if it may; else it proposes.
  std::string right_wording(const Block& block, const Decision& decision,
                            const Registers::Entry& body) const {
    Decision right = decision;
    for (const DecisionVerb verb : {DecisionVerb::recommends, DecisionVerb::proposes}) {
      if (verb == decision.verb || !may(body, act_of(verb), decision)) continue;
      right.verb = verb;
      if (right.addressees.empty()) right.addressees = addressees_for(decision, body);
      if (right.addressees.empty()) continue;
      return plain_text(lead_words(right, false, registers_)) + " att " + shortened(plain_text(block.runs));
    }
    return {};
  }

  // Those who may decide it: of the body's own organisation the bodies that the register tells of, else those
  // whom the point binds, in words.
  std::vector<Addressee> addressees_for(const Decision& decision, const Registers::Entry& body) const {
    if (decision.binder != Binder::own) return {{{}, {run_of(decision.binder)}, {}}};
    std::vector<Addressee> found;
    const std::string_view organisation = body.entry.field("part");
    for (const std::string& id : registers_.ids()) {
      const Registers::Entry& other = *registers_.find(id);
      if (other.type == Type::body && !organisation.empty() && other.entry.field("part") == organisation &&
          may(other, "besluta", decision))
        found.push_back({{id, false, OriginId::none}, {}, OriginId::none});
    }
    return found;
  }

  static Run run_of(Binder binder) {
    const char* name = binder == Binder::region           ? "regionen"
                       : binder == Binder::municipalities ? "kommunerna"
                                                          : "regionen och kommunerna";
    return plain_run(name, OriginId::none);
  }

  // A proposal goes to somebody who may do what it says.
  void asked(const Block& block, const Decision& decision, const Registers::Entry* proposer) {
    for (const Addressee& addressee : decision.addressees) {
      const Registers::Entry* body = registers_.find(addressee.entry.text);
      if (body == nullptr || body->type != Type::body || !settled(addressee.entry, *body)) continue;
      if (decision.binder == Binder::own && proposer != nullptr && is_of_other(*body, *proposer)) {
        diagnostics_.add(
            Slug::asks_other_organisation, block.origin,
            {plain_text(body_words(addressee.entry, registers_)), std::string(body->entry.field("part")),
             std::string(proposer->entry.field("part"))});
        continue;
      }
      const Leave given = leave(*body, "besluta", decision.binder, decision.matter.text);
      if (given == Leave::if_told)
        untold(block, decision, {addressee.entry, "besluta"});
      else if (given == Leave::no)
        diagnostics_.add(Slug::asks_beyond_mandate, block.origin,
                         {plain_text(body_words(addressee.entry, registers_)), whom_words(decision)});
    }
  }

  // Bodies that several organisations share belong to none.
  static bool is_of_other(const Registers::Entry& body, const Registers::Entry& proposer) {
    const std::string_view one = body.entry.field("part"), other = proposer.entry.field("part");
    return !one.empty() && !other.empty() && one != other;
  }

  bool settled(const Mention& body, const Registers::Entry& entry) {
    if (!entry.mandates.empty()) return true;
    const std::string name = plain_text(body_words(body, registers_));
    const bool known = std::any_of(gaps_.begin(), gaps_.end(),
                                   [&](const Gap& g) { return g.name == body.text + ".mandat"; });
    if (known) return false;
    gaps_.push_back({body.text + ".mandat", name + ": mandat", 1, body.origin});
    diagnostics_.add(draft_ ? Slug::mandate_gap : Slug::unsettled_mandate, body.origin, {name, body.text},
                     {{Note::Kind::declared_here, entry.origin, ""}});
    return false;
  }

  void known_matter(const Mention& matter) {
    if (matter.text.empty()) return;
    const std::vector<std::string> known = registers_.matters();
    if (holds(known, matter.text)) return;
    diagnostics_.add(Slug::unknown_matter, matter.origin, {matter.text, joined(known)});
  }

  void addressees(const Decision& decision) {
    for (const Addressee& addressee : decision.addressees)
      if (!addressee.entry.text.empty()) entry(addressee.entry, std::nullopt);
  }

  const Registers::Entry* entry(const Mention& mention, std::optional<Type> wanted) {
    if (mention.gap) return nullptr;
    const Registers::Entry* found = registers_.find(mention.text);
    if (found == nullptr)
      diagnostics_.add(Slug::unknown_register_entry, mention.origin,
                       {mention.text, closest(mention.text, registers_.ids())});
    else if (wanted && found->type != *wanted)
      diagnostics_.add(Slug::wrong_register_entry, mention.origin,
                       {mention.text, type_phrase(found->type), type_phrase(*wanted)});
    else
      return found;
    return nullptr;
  }

  void day(const Mention& mention) {
    if (mention.gap) return;
    Declaration date;
    date.type = Type::date;
    read_value(date, mention.text, mention.origin, diagnostics_);
  }

  const Registers& registers_;
  bool draft_;
  Diagnostics& diagnostics_;
  std::vector<Gap> gaps_;
};

}  // namespace

std::string_view act_of(DecisionVerb verb) {
  if (verb == DecisionVerb::recommends) return "rekommendera";
  return verb == DecisionVerb::proposes ? "bereda" : "besluta";
}

Decision decision_for(const Decision& whole, const Decision& point) {
  Decision result = point;
  result.body = whole.body;
  result.condition = whole.condition;
  result.meeting = whole.meeting;
  result.taken = whole.taken;
  if (point.matter.text.empty()) result.matter = whole.matter;
  if (point.verb == DecisionVerb::none) result.verb = whole.verb;
  // A verb of its own that goes to nobody does not inherit whom the others go to.
  if (point.addressees.empty() && goes_to_somebody(result.verb)) result.addressees = whole.addressees;
  return result;
}

std::vector<Gap> check_mandates(const Document& document, const Registers& registers, bool draft,
                                Diagnostics& diagnostics) {
  MandateCheck check(registers, draft, diagnostics);
  check.walk(document.root);
  return check.gaps();
}

}  // namespace klausul
