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
                                  "enligt handlingarna"sv};
// A second thing to be done begins with its own "att".
constexpr std::array second_actions = {" och att "sv, " samt att "sv, ", dels att "sv};

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

template <typename List>
std::string_view first_in(const List& list, std::string_view text) {
  for (const std::string_view words : list)
    if (text.find(words) != std::string_view::npos) return words;
  return {};
}

class PointLint {
 public:
  PointLint(const std::optional<Date>& meeting, Diagnostics& diagnostics)
      : meeting_(meeting), diagnostics_(diagnostics) {}

  void point(const Block& block, const Decision& decision) {
    const std::string text = collapsed(plain_text(block.runs));
    wording(block, text);
    actor(block, decision, text);
    for (const ReportBack& report : decision.reports) {
      const std::optional<Date> day = parse_iso_date(report.day.text);
      if (meeting_ && day && *day < *meeting_)
        diagnostics_.add(Slug::report_before_meeting, report.day.origin,
                         {report.day.text, iso_date(*meeting_)});
    }
  }

  void addressees(const Decision& decision) {
    for (const Addressee& addressee : decision.addressees)
      for (const std::string& word : words_of(plain_text(addressee.words)))
        if (is_one_of(nobody, word)) diagnostics_.add(Slug::nameless_actor, addressee.origin, {word});
  }

 private:
  void wording(const Block& block, const std::string& text) {
    if (text.starts_with("att ") || text.starts_with("Att "))
      diagnostics_.add(Slug::point_with_att, block.origin);
    if (const auto words = first_in(second_actions, text); !words.empty())
      diagnostics_.add(Slug::several_actions, block.origin, {std::string(words.substr(1, words.size() - 2))});
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
    const bool goes_to_somebody = decision.verb == DecisionVerb::assigns ||
                                  decision.verb == DecisionVerb::proposes ||
                                  decision.verb == DecisionVerb::recommends;
    for (const ReportBack& report : decision.reports)
      if (!goes_to_somebody && report.forum.text == decision.body.text)
        diagnostics_.add(Slug::report_by_nobody, report.forum.origin);
  }

  const std::optional<Date>& meeting_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint_decisions(const Document& document, Diagnostics& diagnostics) {
  const std::optional<Date> meeting = parse_iso_date(document.date);
  PointLint lint(meeting, diagnostics);
  const auto walk = [&](const auto& self, const Block& block) -> void {
    const bool data = block.kind == BlockKind::decisions && block.decision;
    if (data) lint.addressees(*block.decision);
    for (const Block& child : block.children) {
      if (data && child.decision) lint.point(child, decision_for(*block.decision, *child.decision));
      self(self, child);
    }
  };
  walk(walk, document.root);
}

}  // namespace klausul
