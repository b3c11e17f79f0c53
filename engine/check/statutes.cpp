#include "check/statutes.hpp"

#include <algorithm>

#include "check/fixed_text.hpp"
#include "check/of_use.hpp"
#include "load/places.hpp"
#include "load/statutes.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

void check_defaults_of(const std::vector<Declaration>& declarations, const Registers& registers, Date day,
                       Diagnostics& diagnostics) {
  for (const Declaration& d : declarations) {
    check_defaults_of(d.members, registers, day, diagnostics);
    const RegisterEntry* statute = d.type == Type::statute ? statute_of(d.default_value, registers) : nullptr;
    if (statute != nullptr && !is_in_force(*statute, day))
      diagnostics.add(Slug::statute_not_in_force, d.origin, statute_arguments(*statute, registers, day));
  }
}

// With a plain space for each hard one.
Passage with_plain_spaces(const Passage& passage) {
  Passage plain;
  for (std::size_t i = 0; i < passage.text.size(); ++i) {
    const bool hard = passage.text.compare(i, 2, "\u00A0") == 0;
    plain.text += hard ? ' ' : passage.text[i];
    plain.offsets.push_back(passage.offsets[i]);
    i += hard;
  }
  return plain;
}

// A template of matters may tell what was; an agreement, and a clause, says what holds.
bool is_of_a_matter(const std::string& file) {
  const ElementPlace root = root_element(file);
  const auto kind = find_attribute(file, root.begin + 1, "slag");
  return kind && kind->value < root.tag_end &&
         std::string_view(file).substr(kind->value).starts_with("arende");
}

void check_words(const Clause& clause, const Registers& registers, const CheckBench& bench,
                 Diagnostics& diagnostics) {
  const std::vector<StatutePhrase> phrases = phrases_not_in_force(registers, bench.day);
  if (phrases.empty()) return;
  const Origin origin = bench.origins.at(clause.head.origin);
  const std::string& file = bench.sources.at(origin.pos.file).text();
  const bool matter = is_of_a_matter(file);
  for (const Passage& written : fixed_passages(file)) {
    const Passage passage = with_plain_spaces(written);
    if (!matter && tells_of_the_past(passage.text)) continue;
    for (std::size_t at = 0; at < passage.text.size(); ++at) {
      const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const StatutePhrase& phrase) {
        return stands_at(passage.text, at, phrase.words);
      });
      if (found == phrases.end()) continue;
      const SourcePos pos = bench.sources.pos(origin.pos.file, passage.offsets[at]);
      diagnostics.add(matter ? Slug::repealed_in_words : Slug::statute_not_in_force,
                      bench.origins.add({pos, origin.clause, OriginId::none}),
                      statute_arguments(*found->statute, registers, bench.day));
      at += found->words.size() - 1;
    }
  }
}

// Looks at the statutes of one document.
class CitationReader {
 public:
  CitationReader(Date terms_date, const Registers& registers, const CheckBench& bench,
                 Diagnostics& diagnostics)
      : terms_date_(terms_date), registers_(registers), bench_(bench), diagnostics_(diagnostics) {}

  void read(const std::vector<GivenValue>& values, const std::vector<Declaration>& declared) {
    for (const Declaration& d : declared) {
      const auto given =
          std::find_if(values.begin(), values.end(), [&](const GivenValue& v) { return v.name == d.name; });
      if (given == values.end()) {
        if (d.type == Type::statute) look_at(d.default_value, d.origin);
        continue;
      }
      if (d.type == Type::statute) look_at(given->reference, given->text_origin);
      for (const std::vector<GivenValue>& item : given->items) read(item, d.members);
      if (d.type == Type::group) read(given->members, d.members);
    }
  }

 private:
  void look_at(const std::string& id, OriginId place) {
    const RegisterEntry* statute = statute_of(id, registers_);
    if (statute == nullptr) return;
    if (!is_in_force(*statute, terms_date_))
      return diagnostics_.add(Slug::statute_not_in_force, place,
                              statute_arguments(*statute, registers_, terms_date_));
    if (is_in_force(*statute, bench_.day)) return;
    std::vector<std::string> arguments = statute_arguments(*statute, registers_, bench_.day);
    diagnostics_.add(Slug::statute_since_repealed, place,
                     {arguments[0], iso_date(terms_date_), arguments[1], arguments[2], arguments[3]});
  }

  Date terms_date_;
  const Registers& registers_;
  const CheckBench& bench_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_statutes(const Clause& clause, const Registers& registers, const CheckBench& bench,
                    Diagnostics& diagnostics) {
  if (!is_of_use(clause.head, bench.day)) return;
  CheckBench then = bench;  // a version of next year may cite next year's act
  if (clause.head.valid_from) then.day = std::max(bench.day, *clause.head.valid_from);
  check_defaults_of(clause.declarations.parameters, registers, then.day, diagnostics);
  check_words(clause, registers, then, diagnostics);
}

void check_cited_statutes(const Parameters& parameters, const NameTable& names, const Registers& registers,
                          const CheckBench& bench, Diagnostics& diagnostics) {
  CitationReader(parameters.terms_date, registers, bench, diagnostics)
      .read(parameters.values, names.parameters);
}

}  // namespace klausul
