#include "decide/words.hpp"

#include "base/letters.hpp"
#include "base/utf8.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

Run gap_words(const Mention& mention) {
  Run run = plain_run(mention.text, mention.origin);
  run.gap = run.strong = true;
  return run;
}

void add(std::vector<Run>& into, const std::vector<Run>& more) {
  into.insert(into.end(), more.begin(), more.end());
}

std::string field_of(const Mention& mention, const char* field, const Registers& registers) {
  const Registers::Entry* entry = registers.find(mention.text);
  return entry == nullptr ? std::string() : std::string(entry->entry.field(field));
}

// The short name, where the entry has one.
Run short_name(const Mention& mention, const Registers& registers) {
  if (mention.gap) return gap_words(mention);
  const std::string brief = field_of(mention, "kort", registers), name = field_of(mention, "namn", registers);
  const Registers::Entry* entry = registers.find(mention.text);
  const bool party = entry != nullptr && entry->type == Type::party;
  const std::string& chosen = brief.empty() || party ? name : brief;
  return plain_run(chosen.empty() ? mention.text : chosen, mention.origin);
}

// True if the long name begins with the short one, whichever of them has a capital: "Kommunfullmäktige" of
// "kommunfullmäktige i Bergs kommun".
bool begins_with(const std::string& name, const std::string& brief) {
  if (name.empty() || brief.empty()) return brief.empty();
  std::size_t in_name = 0, in_brief = 0;
  if (to_small(decode_utf8(name, in_name)) != to_small(decode_utf8(brief, in_brief))) return false;
  return std::string_view(name).substr(in_name).starts_with(std::string_view(brief).substr(in_brief));
}

// "Regionens samverkansråd (RSR)"; a short name that only begins the long one says nothing new.
Run full_name(const Mention& mention, const Registers& registers) {
  if (mention.gap) return gap_words(mention);
  const std::string brief = field_of(mention, "kort", registers), name = field_of(mention, "namn", registers);
  const Registers::Entry* entry = registers.find(mention.text);
  if (entry == nullptr) return plain_run(mention.text, mention.origin);
  const bool abbreviated = entry->type == Type::body && !brief.empty() && !begins_with(name, brief);
  return plain_run(abbreviated ? name + " (" + brief + ")" : name, mention.origin);
}

Run day_words(const Mention& day) {
  if (day.gap) return gap_words(day);
  const auto date = parse_iso_date(day.text);
  return plain_run(date ? long_date(*date) : day.text, day.origin);
}

// Joins pieces as "A, B och C".
std::vector<Run> listed(const std::vector<std::vector<Run>>& pieces) {
  std::vector<Run> result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const OriginId origin = pieces[i].empty() ? OriginId::none : pieces[i].front().origin;
    if (i > 0) result.push_back(plain_run(i + 1 == pieces.size() ? " och " : ", ", origin));
    add(result, pieces[i]);
  }
  return result;
}

struct VerbWords {
  const char* verb;    ///< Right after the body, or before it when a condition comes first.
  const char* before;  ///< Between verb and addressees.
  const char* after;   ///< After the addressees.
};

VerbWords verb_words(DecisionVerb verb, bool sentence) {
  switch (verb) {
    case DecisionVerb::decides_for_itself:
      return {"beslutar", " för egen del", ""};
    case DecisionVerb::recommends:
      return sentence ? VerbWords{"rekommenderar", " ", ""} : VerbWords{"beslutar", " att rekommendera ", ""};
    case DecisionVerb::proposes:
      return {"föreslår", " ", ""};
    case DecisionVerb::assigns:
      return {"ger", " ", " i uppdrag"};
    case DecisionVerb::files:
      return {"lägger", sentence ? "" : " till handlingarna", ""};
    default:
      return {"beslutar", "", ""};
  }
}

}  // namespace

std::vector<Run> body_words(const Mention& body, const Registers& registers) {
  return {short_name(body, registers)};
}

std::vector<Run> addressee_words(const std::vector<Addressee>& addressees, const Registers& registers) {
  std::vector<std::vector<Run>> pieces;
  for (const Addressee& a : addressees)
    pieces.push_back(a.entry.text.empty() ? a.words : std::vector<Run>{full_name(a.entry, registers)});
  return listed(pieces);
}

std::vector<Run> lead_words(const Decision& decision, bool sentence, const Registers& registers) {
  const VerbWords verb = verb_words(decision.verb, sentence);
  const OriginId origin = decision.body.origin;
  const std::vector<Run> body = body_words(decision.body, registers);
  std::vector<Run> result;
  if (decision.condition.empty()) {
    add(result, body);
    result.push_back(plain_run(std::string(" ") + verb.verb, origin));
  } else {
    result.push_back(plain_run("Under förutsättning att ", decision.condition.front().origin));
    add(result, decision.condition);
    result.push_back(plain_run(std::string(" ") + verb.verb + " ", origin));
    add(result, body);
  }
  const std::vector<Run> to = addressee_words(decision.addressees, registers);
  if (*verb.before != '\0') result.push_back(plain_run(verb.before, origin));
  const bool goes_to_somebody = decision.verb == DecisionVerb::recommends ||
                                decision.verb == DecisionVerb::proposes ||
                                decision.verb == DecisionVerb::assigns;
  if (goes_to_somebody) add(result, to);
  if (*verb.after != '\0') result.push_back(plain_run(verb.after, origin));
  return result;
}

std::vector<Run> report_words(const std::vector<ReportBack>& reports, const Registers& registers) {
  std::vector<std::vector<Run>> pieces;
  for (const ReportBack& report : reports)
    pieces.push_back({plain_run("till ", report.forum.origin), short_name(report.forum, registers),
                      plain_run(" den ", report.day.origin), day_words(report.day)});
  if (pieces.empty()) return {};
  std::vector<Run> result = {plain_run("Återrapportering ska ske ", reports.front().forum.origin)};
  add(result, listed(pieces));
  result.push_back(plain_run(".", reports.back().day.origin));
  return result;
}

std::vector<Run> earlier_words(const EarlierDecision& earlier, const Registers& registers) {
  const std::string genitive = field_of(earlier.body, "genitiv", registers);
  Run whose = earlier.body.gap
                  ? gap_words(earlier.body)
                  : plain_run(genitive.empty() ? earlier.body.text : genitive, earlier.body.origin);
  std::vector<Run> result = {
      plain_run(earlier.corrects ? "Beslutet rättar " : "Beslutet ersätter ", earlier.origin), whose,
      plain_run(" beslut den ", earlier.origin), day_words(earlier.day)};
  result.push_back(plain_run((earlier.section.empty() ? "" : ", " + earlier.section) + ".", earlier.origin));
  return result;
}

}  // namespace klausul
