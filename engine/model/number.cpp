#include "model/number.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"

namespace klausul {
namespace {

constexpr int deepest_heading = 3;
constexpr int deepest_list = 2;

// A place that a cross-reference can lead to.
struct Target {
  std::string anchor;
  std::string words;  ///< "avsnitt 8.2"; empty if it has no number.
  std::string number;
  std::string inclusion;  ///< The clause and reference it stands in.
};

std::string letter_of(int n) {
  std::string letters;
  for (; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('a' + (n - 1) % 26));
  return letters;
}

// U+00A0 holds word and number together at a line's end.
std::string worded(std::string_view word, const std::string& number) {
  return number.empty() ? std::string() : std::string(word) + "\u00A0" + number;
}

class Numberer {
 public:
  Numberer(std::vector<Footnote>& footnotes, Diagnostics& diagnostics)
      : footnotes_(footnotes), diagnostics_(diagnostics) {}

  /// Numbers what `parent` holds; `sections` counts the numbered sections that share `prefix`.
  void walk(Block& parent, const std::string& prefix, int level, int& sections);
  void resolve(Block& block);

 private:
  void number_block(Block& block, const std::string& prefix, int level);
  void number_section(Block& block, const std::string& prefix, int level, int& count);
  void number_items(Block& list, int count = 0);
  void number_inside_appendix(Block& appendix);
  void make_target(Block& block, std::string_view word, const std::string& section_number);
  void note_name(const Block& block);
  void number_note(Run& call, const Block& block);
  void resolve_runs(std::vector<Run>& runs, const Block& block);
  void choose_words(Run& citation);
  const Target* find(const Run& run, const Block& block);
  static std::string inclusion_of(const Block& block) {
    return block.clause + "|" + std::to_string(static_cast<unsigned>(block.via));
  }

  std::vector<Footnote>& footnotes_;
  Diagnostics& diagnostics_;
  std::multimap<std::string, Target> targets_;
  int points_ = 0;  // of the decisions last numbered
  int tables_ = 0, appendices_ = 0, anchors_ = 0, notes_ = 0;
  std::map<std::string, OriginId> names_;
  std::set<std::string> cited_;  ///< Acts, by number.
  std::string appendix_;  ///< " i bilaga 1" while inside it.
};

// Makes the block reachable by its name and by the clauses that begin with it. A clause that begins with a
// paragraph is referred to by the section it stands in, since that is what a reader can find.
void Numberer::make_target(Block& block, std::string_view word, const std::string& section_number) {
  const bool own = !word.empty();
  if (!own && block.clause_anchors.empty() && block.name.empty()) return;
  block.anchor = "a" + std::to_string(++anchors_);
  const std::string number = own ? block.number : section_number;
  const bool section = !own || word == "avsnitt";
  std::string words = worded(own ? word : "avsnitt", number);
  if (section && !words.empty()) words += appendix_;
  const Target target{block.anchor, words, number, inclusion_of(block)};
  for (const std::string& clause : block.clause_anchors) targets_.emplace(clause, target);
  if (!block.name.empty()) targets_.emplace(block.name, target);
}

void Numberer::number_section(Block& block, const std::string& prefix, int level, int& count) {
  block.level = level;
  if (level > deepest_heading) diagnostics_.add(Slug::heading_too_deep, block.origin);
  if (block.numbered) block.number = prefix + std::to_string(++count);
  make_target(block, "avsnitt", block.number);
  int inner = 0;
  // Inside a section without a number the count goes on, so that no number is given twice.
  if (block.numbered)
    walk(block, block.number + ".", level + 1, inner);
  else
    walk(block, prefix, level + 1, count);
}

void Numberer::number_items(Block& list, int count) {
  if (list.kind == BlockKind::list && list.level > deepest_list)
    diagnostics_.add(Slug::list_too_deep, list.origin);
  for (Block& item : list.children) {
    ++count;
    const bool numbered = list.kind == BlockKind::decisions || list.list_kind == ListKind::number;
    if (numbered)
      item.number = std::to_string(count) + ".";
    else if (list.list_kind == ListKind::letter)
      item.number = letter_of(count) + ")";
    for (Block& inner : item.children) number_items(inner);
  }
}

void Numberer::number_block(Block& block, const std::string& prefix, int level) {
  const std::string section_number = prefix.empty() ? "" : prefix.substr(0, prefix.size() - 1);
  switch (block.kind) {
    case BlockKind::table:
      if (!block.runs.empty()) block.number = std::to_string(++tables_);
      return make_target(block, "tabell", section_number);
    case BlockKind::appendix:
      block.number = std::to_string(++appendices_);
      make_target(block, "bilaga", section_number);
      return number_inside_appendix(block);
    case BlockKind::appendix_list:
      for (Block& appendix : block.children) {
        note_name(appendix);
        number_block(appendix, "", level);
      }
      return;
    case BlockKind::decisions:
      if (!block.continues) points_ = 0;
      number_items(block, points_);
      points_ += static_cast<int>(block.children.size());
      break;
    case BlockKind::list:
    case BlockKind::definitions:
      number_items(block);
      break;
    default:
      break;
  }
  make_target(block, "", section_number);
}

// An appendix numbers its sections from 1 again, so a reference to one names the appendix too.
void Numberer::number_inside_appendix(Block& appendix) {
  appendix_ = " i " + worded("bilaga", appendix.number);
  int sections = 0;
  walk(appendix, "", 1, sections);
  appendix_.clear();
}

void Numberer::note_name(const Block& block) {
  if (block.name.empty()) return;
  const auto [known, fresh] = names_.emplace(inclusion_of(block) + "|" + block.name, block.origin);
  if (!fresh)
    diagnostics_.add(Slug::duplicate_name, block.origin, {block.name},
                     {{Note::Kind::other_here, known->second, ""}});
}

void Numberer::walk(Block& parent, const std::string& prefix, int level, int& sections) {
  for (Block& block : parent.children) {
    note_name(block);
    if (block.kind == BlockKind::section)
      number_section(block, prefix, level, sections);
    else
      number_block(block, prefix, level);
  }
}

// A name that is there twice means the one in the same inclusion, if just one is.
const Target* Numberer::find(const Run& run, const Block& block) {
  const auto [first, last] = targets_.equal_range(run.target);
  std::vector<const Target*> all, near;
  for (auto it = first; it != last; ++it) {
    all.push_back(&it->second);
    if (it->second.inclusion == inclusion_of(block)) near.push_back(&it->second);
  }
  if (all.size() == 1) return all.front();
  if (near.size() == 1) return near.front();
  if (!all.empty()) return diagnostics_.add(Slug::ambiguous_target, run.origin, {run.target}), nullptr;
  std::vector<std::string> names;
  for (const auto& [name, target] : targets_) names.push_back(name);
  diagnostics_.add(Slug::unknown_target, run.origin, {run.target, closest(run.target, names)});
  return nullptr;
}

// Notes are counted where they are called, through the whole document.
void Numberer::number_note(Run& call, const Block& block) {
  Footnote& note = footnotes_[call.note];
  call.text = note.number = std::to_string(++notes_);
  call.target = "fotnot." + note.number;
  resolve_runs(note.runs, block);
}

// An act is named in full with its number where it is first met, and in short after that.
void Numberer::choose_words(Run& citation) {
  if (!cited_.insert(citation.target).second) citation.text = citation.later;
  citation.target.clear();
  citation.later.clear();
}

void Numberer::resolve_runs(std::vector<Run>& runs, const Block& block) {
  for (Run& run : runs) {
    if (run.kind == Run::Kind::footnote) number_note(run, block);
    if (!run.later.empty()) choose_words(run);
    if (run.kind != Run::Kind::cross_reference) continue;
    const Target* target = find(run, block);
    if (target == nullptr) continue;
    if (target->words.empty())
      diagnostics_.add(Slug::unnumbered_target, run.origin,
                       {run.target, both("ge avsnittet ett nummer, eller hänvisa till ett som har det",
                                         "give the section a number, or refer to one that has it")});
    run.text = run.number_only ? target->number : target->words;
    run.target = target->anchor;
  }
}

void Numberer::resolve(Block& block) {
  resolve_runs(block.runs, block);
  for (Block& child : block.children) resolve(child);
}

}  // namespace

void number(Document& document, Diagnostics& diagnostics) {
  Numberer numberer(document.footnotes, diagnostics);
  int sections = 0;
  numberer.walk(document.root, "", 1, sections);
  numberer.resolve(document.root);
}

}  // namespace klausul
