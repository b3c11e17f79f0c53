// Only what can be seen in the words without understanding them is looked for, and all of it is a warning:
// the author may have a reason. Whom a point binds and who may decide it is not read out of words: see
// mandate.cpp.
#include "decide/lint.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "decide/mandate.hpp"
#include "values/swedish.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

using namespace std::literals;

// Ways to say that what is decided stands in some other paper.
constexpr std::array elsewhere = {"enligt föreliggande förslag"sv,
                                  "i enlighet med föreliggande förslag"sv,
                                  "enligt förslaget"sv,
                                  "i enlighet med förslaget"sv,
                                  "enligt förvaltningens förslag"sv,
                                  "enligt tjänsteskrivelsen"sv,
                                  "enligt bilaga"sv,
                                  "i enlighet med bilaga"sv,
                                  "se bilaga"sv,
                                  "enligt upprättat förslag"sv,
                                  "i enlighet med tjänsteskrivelsen"sv,
                                  "framgår av bilaga"sv,
                                  "framgår av tjänsteskrivelsen"sv,
                                  "enligt ovan"sv,
                                  "enligt underlaget"sv,
                                  "enligt beslutsunderlaget"sv,
                                  "i enlighet med beslutsunderlaget"sv,
                                  "enligt handlingarna"sv};
// A second thing to be done begins with its own "att", or with a verb that decides.
constexpr std::array second_actions = {" och att "sv, " samt att "sv, ", dels att "sv};
constexpr std::array deciding_verbs = {
    "anta"sv,    "godkänna"sv, "utse"sv,    "fastställa"sv,   "avsätta"sv,      "uppdra"sv, "avslå"sv,
    "bifalla"sv, "upphäva"sv,  "inrätta"sv, "bilda"sv,        "anställa"sv,     "ingå"sv,   "föreslå"sv,
    "lägga"sv,   "ställa"sv,   "ge"sv,      "rekommendera"sv, "återremittera"sv};

// Somebody is given something to do, but it is said in the text and not as the point's verb and addressee.
constexpr std::array hidden_tasks = {"uppdras"sv, "ges i uppdrag"sv, "får i uppdrag"sv, "uppdrag ges"sv};
// Words for somebody who is not named.
constexpr std::array nobody = {"berörd"sv, "berörda"sv,  "vederbörande"sv, "lämplig"sv,
                               "någon"sv,  "ansvarig"sv, "ansvariga"sv};

// The words of a text in small letters, and a mark for what parts its clauses. Bytes above ASCII are parts of
// letters such as å.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0)
      words.back() += capital ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!words.back().empty())
      words.emplace_back();
    if (c == ',' || c == ';' || c == ':') words.back() = ",", words.emplace_back();
  }
  words.pop_back();
  return words;
}

template <typename List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The modal words of the main clauses, each once: what is said of something by the way ("det stöd som
// kommunen kan behöva") makes the point no less a duty. What may not be done is as much a duty as what shall
// be.
std::vector<std::string> modals_of(std::string_view text) {
  constexpr std::array openers = {"som"sv, "om"sv, "när"sv, "där"sv, "eftersom"sv, "innan"sv, "vad"sv};
  constexpr std::array ends = {","sv, "att"sv, "och"sv, "samt"sv, "men"sv, "eller"sv};
  std::vector<std::string> words = words_of(text), modals;
  words.resize(words.size() + 2);
  bool aside = false;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (is_one_of(openers, words[i])) aside = true;
    if (is_one_of(ends, words[i])) aside = false;
    std::string word = words[i] == "skall" ? "ska" : words[i];
    if (!is_one_of(std::array{"ska"sv, "bör"sv, "kan"sv, "får"sv}, word) || aside) continue;
    if (word == "får" && words[i + 1] == "i" && words[i + 2] == "uppdrag") continue;
    if (word == "får" && (words[i + 1] == "inte" || words[i + 1] == "ej")) word = "ska";
    if (!is_one_of(modals, word)) modals.push_back(std::move(word));
  }
  return modals;
}

// "och utse" of "anta målen och utse en arbetsgrupp"; empty for none.
std::string second_verb(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if ((words[i] == "och" || words[i] == "samt") && is_one_of(deciding_verbs, words[i + 1]))
      return words[i] + " " + words[i + 1];
  return {};
}

bool is_modal(std::string_view word) {
  return is_one_of(std::array{"ska"sv, "skall"sv, "bör"sv, "måste"sv}, word);
}

// An infinitive in the passive. Some that look like one are none: to meet and to be there need nobody else.
bool is_passive(const std::string& word) {
  constexpr std::array active = {"finnas"sv, "träffas"sv, "mötas"sv,   "enas"sv,  "samlas"sv, "samsas"sv,
                                 "trivas"sv, "lyckas"sv,  "umgås"sv,   "synas"sv, "vistas"sv, "hoppas"sv,
                                 "minnas"sv, "kännas"sv,  "behövas"sv, "fattas"sv};
  const bool ending = word.size() > 2 && (word.ends_with("as") || word.ends_with("tses"));
  return ending && !is_one_of(active, word);
}

// "ska följas" of a duty that nobody is said to have; empty for none.
std::string actorless_duty(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_modal(words[i])) continue;
    for (std::size_t verb = i + 1; verb < words.size() && verb < i + 4; ++verb) {
      if (!is_passive(words[verb])) continue;
      const bool by =
          std::find(words.begin() + static_cast<std::ptrdiff_t>(verb), words.end(), "av") != words.end();
      if (by) break;
      return words[i] + " " + words[verb];
    }
  }
  return {};
}

template <typename List>
std::string_view first_in(const List& list, std::string_view text) {
  for (const std::string_view words : list)
    if (text.find(words) != std::string_view::npos) return words;
  return {};
}

class PointLint {
 public:
  PointLint(const std::optional<Date>& document_day, Diagnostics& diagnostics)
      : document_day_(document_day), diagnostics_(diagnostics) {}

  void point(const Block& block, const Decision& decision) {
    const std::string text = collapsed(plain_text(block.runs));
    wording(block, text);
    actor(block, decision, text);
    for (const AlternativeWording& other : decision.alternatives)
      wording(block, collapsed(plain_text(other.runs)));
    for (const Block& child : block.children) parts(child);
    const std::optional<Date> meeting = meeting_of(decision);
    for (const ReportBack& report : decision.reports) {
      const std::optional<Date> day = parse_iso_date(report.day.text);
      if (meeting && day && *day < *meeting)
        diagnostics_.add(Slug::report_before_meeting, report.day.origin,
                         {report.day.text, iso_date(*meeting)});
    }
  }

  // A proposal is written before the meeting that decides it; what tells of a decision, after.
  void meeting(const Decision& decision) {
    const std::optional<Date> day = parse_iso_date(decision.meeting.text);
    if (!decision.taken && day && document_day_ && *day < *document_day_)
      diagnostics_.add(Slug::meeting_before_document, decision.meeting.origin,
                       {iso_date(*day), iso_date(*document_day_)});
  }

  void addressees(const Decision& decision) {
    for (const Addressee& addressee : decision.addressees)
      for (const std::string& word : words_of(plain_text(addressee.words)))
        if (is_one_of(nobody, word)) diagnostics_.add(Slug::nameless_actor, addressee.origin, {word});
  }

 private:
  // What a point is divided into, and its other wordings, are decided as it is.
  void parts(const Block& block) {
    if (!block.runs.empty()) wording(block, collapsed(plain_text(block.runs)));
    for (const Block& child : block.children) parts(child);
  }

  void wording(const Block& block, const std::string& text) {
    if (text.starts_with("att ") || text.starts_with("Att "))
      diagnostics_.add(Slug::point_with_att, block.origin);
    if (const auto words = first_in(second_actions, text); !words.empty())
      diagnostics_.add(Slug::several_actions, block.origin, {std::string(words.substr(1, words.size() - 2))});
    else if (const std::string verb = second_verb(text); !verb.empty())
      diagnostics_.add(Slug::several_actions, block.origin, {verb});
    if (const auto words = first_in(elsewhere, text); !words.empty())
      diagnostics_.add(Slug::leans_on_another_paper, block.origin, {std::string(words)});
    if (const auto modals = modals_of(text); modals.size() > 1)
      diagnostics_.add(Slug::mixed_modals, block.origin, {modals[0], modals[1]});
    if (is_one_of(words_of(text), "föreslås")) diagnostics_.add(Slug::proposed_in_point, block.origin);
  }

  // Who is to do what the point says: its body, or whom its verb goes to.
  void actor(const Block& block, const Decision& decision, const std::string& text) {
    addressees(*block.decision);
    if (const auto words = first_in(hidden_tasks, text); !words.empty())
      return diagnostics_.add(Slug::hidden_task, block.origin, {std::string(words)});
    if (const std::string duty = actorless_duty(text); !duty.empty())
      diagnostics_.add(Slug::actorless_point, block.origin, {duty});
    const bool goes_to_somebody = decision.verb == DecisionVerb::assigns ||
                                  decision.verb == DecisionVerb::proposes ||
                                  decision.verb == DecisionVerb::recommends;
    for (const ReportBack& report : decision.reports)
      if (!goes_to_somebody && report.forum.text == decision.body.text)
        diagnostics_.add(Slug::report_by_nobody, report.forum.origin);
  }

  // The day that a decision is made: its own, or the document's. One that is missing in a draft is not known.
  std::optional<Date> meeting_of(const Decision& decision) const {
    if (decision.meeting.gap) return std::nullopt;
    return decision.meeting.text.empty() ? document_day_ : parse_iso_date(decision.meeting.text);
  }

  const std::optional<Date>& document_day_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint_decisions(const Document& document, Diagnostics& diagnostics) {
  const std::optional<Date> document_day = parse_iso_date(document.date);
  PointLint lint(document_day, diagnostics);
  const auto walk = [&](const auto& self, const Block& block) -> void {
    const bool data = block.kind == BlockKind::decisions && block.decision;
    if (data) lint.addressees(*block.decision), lint.meeting(*block.decision);
    for (const Block& child : block.children) {
      if (data && child.decision) lint.point(child, decision_for(*block.decision, *child.decision));
      self(self, child);
    }
  };
  walk(walk, document.root);
}

}  // namespace klausul
