#include "decide/phrase.hpp"

#include <algorithm>

#include "decide/mandate.hpp"
#include "decide/words.hpp"

namespace klausul {
namespace {

constexpr std::string_view blanks = " \t\n";

// Blanks that the lay-out of the file has put round a point's text.
void trim(std::vector<Run>& runs) {
  const auto is_text = [](const Run& run) { return run.kind == Run::Kind::text; };
  while (!runs.empty() && is_text(runs.back())) {
    std::string& text = runs.back().text;
    text.erase(text.find_last_not_of(blanks) + 1);
    if (!text.empty()) break;
    runs.pop_back();
  }
  while (!runs.empty() && is_text(runs.front())) {
    std::string& text = runs.front().text;
    text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
    if (!text.empty()) break;
    runs.erase(runs.begin());
  }
}

// A point is stored without its full stop; what stands after it decides whether it gets one.
void end_with(std::vector<Run>& runs, std::string_view end) {
  if (runs.empty()) return;
  const std::string& text = runs.back().text;
  if (text.ends_with(':')) return;
  if (text.ends_with('.') && end.starts_with('.')) return;
  runs.push_back(plain_run(std::string(end), runs.back().origin));
}

bool same_words(const std::vector<Run>& a, const std::vector<Run>& b) {
  return plain_text(a) == plain_text(b);
}

class Phraser {
 public:
  Phraser(const Registers& registers, DecisionForm form) : registers_(registers), form_(form) {}

  void walk(Block& parent) {
    if (std::none_of(parent.children.begin(), parent.children.end(), is_worded)) {
      for (Block& child : parent.children) walk(child);
      return;
    }
    std::vector<Block> children;
    for (Block& child : parent.children) {
      if (is_worded(child)) {
        add_worded(std::move(child), children);
      } else {
        walk(child);
        children.push_back(std::move(child));
      }
    }
    parent.children = std::move(children);
  }

 private:
  static bool is_worded(const Block& block) { return block.kind == BlockKind::decisions && block.decision; }
  bool sentences() const { return form_ == DecisionForm::sentences; }

  void add_worded(Block whole, std::vector<Block>& into) {
    const std::vector<Block> points = std::move(whole.children);
    whole.children.clear();
    const std::size_t first = into.size();
    for (const Block& point : points) {
      const Decision decision = decision_for(*whole.decision, *point.decision);
      const std::vector<Run> lead = lead_words(decision, sentences(), registers_);
      const bool goes_on = into.size() > first && (sentences() || same_words(into.back().runs, lead));
      if (!goes_on) {
        Block group = whole;
        group.continues = into.size() > first;
        if (group.continues) group.clause_anchors.clear(), group.name.clear();
        if (!sentences()) group.runs = lead;
        into.push_back(std::move(group));
      }
      into.back().children.push_back(worded(point, decision, lead));
    }
    for (std::size_t i = first; i < into.size(); ++i) end_list(into[i]);
    for (const EarlierDecision& earlier : whole.decision->earlier)
      into.push_back(paragraph(whole, earlier_words(earlier, registers_)));
  }

  Block worded(const Block& point, const Decision& decision, const std::vector<Run>& lead) const {
    Block result = point;
    trim(result.runs);
    const std::vector<Run> own = std::move(result.runs);
    const bool files = decision.verb == DecisionVerb::files;
    std::vector<Run> runs;
    if (sentences()) runs = lead;
    const std::string joint = sentences() ? (files ? " " : " att ") : (files ? "" : "att ");
    if (!joint.empty() && !own.empty()) runs.push_back(plain_run(joint, own.front().origin));
    runs.insert(runs.end(), own.begin(), own.end());
    if (sentences()) end_with(runs, files ? " till handlingarna." : ".");
    result.runs = std::move(runs);
    if (const std::vector<Run> reports = report_words(decision.reports, registers_); !reports.empty()) {
      if (!sentences()) end_with(result.runs, ".");
      result.children.push_back(paragraph(point, reports));
    }
    return result;
  }

  // Points that begin with "att" are one sentence: only the last has a full stop.
  void end_list(Block& group) const {
    if (sentences() || group.children.empty()) return;
    end_with(group.children.back().runs, ".");
  }

  static Block paragraph(const Block& like, std::vector<Run> runs) {
    Block block;
    block.kind = BlockKind::paragraph;
    block.origin = like.origin;
    block.via = like.via;
    block.clause = like.clause;
    block.runs = std::move(runs);
    return block;
  }

  const Registers& registers_;
  DecisionForm form_;
};

}  // namespace

void phrase_decisions(Document& document, const Registers& registers, DecisionForm form) {
  Phraser(registers, form).walk(document.root);
}

}  // namespace klausul
