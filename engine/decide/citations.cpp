#include "decide/citations.hpp"

#include <algorithm>

#include "decide/value_places.hpp"
#include "load/statutes.hpp"

namespace klausul {
namespace {

class CitationCheck {
 public:
  CitationCheck(const Registers& registers, Date day, bool agreement, const Group& values,
                Diagnostics& diagnostics)
      : registers_(registers),
        day_(day),
        agreement_(agreement),
        phrases_(phrases_not_in_force(registers, day)),
        values_(values),
        diagnostics_(diagnostics) {}

  void value(const Value& value) {
    const RegisterEntry* statute = value.as<RegisterEntry>();
    if (statute != nullptr && value.type == Type::statute && !is_in_force(*statute, day_))
      diagnostics_.add(Slug::statute_not_in_force, value.origin,
                       statute_arguments(*statute, registers_, day_));
    if (const List* list = value.as<List>())
      for (const Value& item : list->items) this->value(item);
    if (const Group* group = value.as<Group>())
      for (const auto& [name, member] : group->members) this->value(member);
  }

  void text(const Block& block) {
    runs(block.runs);
    for (const Block& child : block.children) text(child);
  }

  void runs(const std::vector<Run>& runs) {
    const auto may_cite = [](const Run& run) {
      return run.text.find("§") != std::string::npos || run.text.find("(1") != std::string::npos ||
             run.text.find("(2") != std::string::npos;  // of a year
    };
    if (phrases_.empty() || std::none_of(runs.begin(), runs.end(), may_cite)) return;
    std::string words;
    std::vector<const Run*> sources;  // of each byte
    for (const Run& run : runs) add(run, words, sources);
    for (std::size_t at = 0; at < words.size(); ++at) {
      const auto found = std::find_if(phrases_.begin(), phrases_.end(), [&](const StatutePhrase& phrase) {
        return stands_at(words, at, phrase.words);
      });
      if (found == phrases_.end()) continue;
      if (!is_cited_by_value(sources, at, at + found->words.size()))
        named(*found->statute, ValuePlaces(values_).of(*sources[at]), words);
      at += found->words.size() - 1;
    }
  }

 private:
  // With a plain space for each hard one.
  static void add(const Run& run, std::string& words, std::vector<const Run*>& sources) {
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      const bool hard = run.text.compare(i, 2, "\u00A0") == 0;
      words += hard ? ' ' : run.text[i];
      sources.push_back(&run);
      i += hard;
    }
  }

  // What a value of the type prints is the statute and nothing else, and is told where the value is given.
  static bool is_cited_by_value(const std::vector<const Run*>& sources, std::size_t begin, std::size_t end) {
    const Run* run = sources[begin];
    const bool whole = (begin == 0 || sources[begin - 1] != run) && sources[end - 1] == run &&
                       (end == sources.size() || sources[end] != run);
    return whole && !run->field.empty();
  }

  void named(const RegisterEntry& statute, OriginId place, const std::string& words) {
    if (agreement_ && tells_of_the_past(words)) return;
    diagnostics_.add(agreement_ ? Slug::statute_not_in_force : Slug::repealed_in_words, place,
                     statute_arguments(statute, registers_, day_));
  }

  const Registers& registers_;
  Date day_;
  bool agreement_;
  std::vector<StatutePhrase> phrases_;
  const Group& values_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_citations(const Document& document, const Group& values, const std::set<std::string>& asked,
                     const Registers& registers, Date terms_date, Diagnostics& diagnostics) {
  CitationCheck check(registers, terms_date, document.kind == "avtal", values, diagnostics);
  for (const auto& [name, value] : values.members)
    if (asked.count(name) > 0) check.value(value);
  check.text(document.root);
  for (const Footnote& note : document.footnotes) check.runs(note.runs);
}

}  // namespace klausul
