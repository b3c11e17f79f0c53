#include "check/statutes.hpp"

#include <algorithm>
#include <cctype>

#include "check/fixed_text.hpp"
#include "check/of_use.hpp"
#include "diag/messages.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

bool in_force_on(const RegisterEntry& statute, Date day) {
  const std::optional<Date> from = parse_iso_date(statute.field("giltig-fran")),
                            to = parse_iso_date(statute.field("giltig-till"));
  return (!from || *from <= day) && (!to || day <= *to);
}

bool is_part_of_act(const RegisterEntry& statute) {
  return !statute.field("kapitel").empty() || !statute.field("paragraf").empty();
}

// "5 kap. 9 a § SoL (2001:453)", or "socialtjänstlagen (2001:453)" for the act itself.
std::string words_for(const RegisterEntry& statute) {
  if (!is_part_of_act(statute)) return std::string(statute.field("lag"));
  const std::string number = " (" + std::string(statute.field("sfs")) + ")";
  std::string words = glued_statute(statute.field("kort"));
  return words.ends_with(number) ? words : words + number;
}

// Follows `ersatt-av` to what is in force on the day; the statute itself if nothing is.
const RegisterEntry& successor_of(const RegisterEntry& statute, const Registers& registers, Date day) {
  const RegisterEntry* at = &statute;
  for (int steps = 0; steps < 20 && !in_force_on(*at, day); ++steps) {
    const Registers::Entry* next = registers.find(std::string(at->field("ersatt-av")));
    if (next == nullptr || next->type != Type::statute) return statute;
    at = &next->entry;
  }
  return *at;
}

// "upphävd efter 2025-06-30; 7 kap. 2 § SoL (2025:400) följer": why it is not in force on the day.
std::string reason(const RegisterEntry& statute, const RegisterEntry& successor, Date day) {
  const std::optional<Date> to = parse_iso_date(statute.field("giltig-till"));
  if (!to || day <= *to) {
    const std::string from(statute.field("giltig-fran"));
    return both("gäller från " + from, "in force from " + from);
  }
  std::string swedish = "upphävt efter " + iso_date(*to), english = "repealed after " + iso_date(*to);
  if (&successor != &statute) {
    swedish += "; " + words_for(successor) + " följer";
    english += "; " + words_for(successor) + " follows";
  }
  return both(swedish, english);
}

// The slug's arguments: the statute, the day, why, and what to cite in its place (empty: nothing is known).
std::vector<std::string> arguments_for(const RegisterEntry& statute, const Registers& registers, Date day) {
  const RegisterEntry& successor = successor_of(statute, registers, day);
  return {words_for(statute), iso_date(day), reason(statute, successor, day),
          &successor == &statute ? "" : words_for(successor)};
}

const RegisterEntry* statute_of(const std::string& id, const Registers& registers) {
  const Registers::Entry* entry = registers.find(id);
  return entry != nullptr && entry->type == Type::statute ? &entry->entry : nullptr;
}

void check_defaults_of(const std::vector<Declaration>& declarations, const Registers& registers, Date day,
                       Diagnostics& diagnostics) {
  for (const Declaration& d : declarations) {
    check_defaults_of(d.members, registers, day, diagnostics);
    const RegisterEntry* statute = d.type == Type::statute ? statute_of(d.default_value, registers) : nullptr;
    if (statute != nullptr && !in_force_on(*statute, day))
      diagnostics.add(Slug::statute_not_in_force, d.origin, arguments_for(*statute, registers, day));
  }
}

// A statute as a text would name it.
struct Phrase {
  std::string words;
  const RegisterEntry* statute = nullptr;
};

// "5 kap. 9 a § socialtjänstlagen", with the abbreviation, and "socialtjänstlagen (2001:453)". A number of
// chapter and section that an act in force has too says nothing of which is meant.
std::vector<Phrase> phrases_of_the_repealed(const Registers& registers, Date day) {
  std::vector<Phrase> repealed;
  std::vector<std::string> living;
  for (const std::string& id : registers.ids()) {
    const RegisterEntry* statute = statute_of(id, registers);
    if (statute == nullptr) continue;
    const bool is_part = is_part_of_act(*statute);
    std::vector<std::string> words = {std::string(statute->field("lang"))};
    if (is_part && !statute->field("forkortning").empty()) words.emplace_back(statute->field("kort"));
    const std::string_view full = statute->field("lang");
    if (is_part) words.emplace_back(full.substr(0, full.rfind(" (")));
    for (std::string& phrase : words)
      if (in_force_on(*statute, day))
        living.push_back(std::move(phrase));
      else
        repealed.push_back({std::move(phrase), statute});
  }
  std::erase_if(repealed, [&](const Phrase& phrase) {
    return std::find(living.begin(), living.end(), phrase.words) != living.end();
  });
  std::stable_sort(repealed.begin(), repealed.end(),
                   [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  return repealed;
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

// True if the phrase stands at `at` and is no part of a longer number or word.
bool stands_at(const std::string& text, std::size_t at, const std::string& phrase) {
  if (text.compare(at, phrase.size(), phrase) != 0) return false;
  const auto is_more = [&](std::size_t place) {
    const auto c = static_cast<unsigned char>(text[place]);
    return std::isalnum(c) != 0 || c >= 0x80;
  };
  const std::size_t end = at + phrase.size();
  return (at == 0 || !is_more(at - 1)) && (end == text.size() || !is_more(end));
}

void check_words(const Clause& clause, const Registers& registers, const CheckBench& bench,
                 Diagnostics& diagnostics) {
  const std::vector<Phrase> phrases = phrases_of_the_repealed(registers, bench.day);
  if (phrases.empty()) return;
  const Origin origin = bench.origins.at(clause.head.origin);
  for (const Passage& written : fixed_passages(bench.sources.at(origin.pos.file).text())) {
    const Passage passage = with_plain_spaces(written);
    for (std::size_t at = 0; at < passage.text.size(); ++at) {
      const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
        return stands_at(passage.text, at, phrase.words);
      });
      if (found == phrases.end()) continue;
      const SourcePos pos = bench.sources.pos(origin.pos.file, passage.offsets[at]);
      diagnostics.add(Slug::repealed_in_words, bench.origins.add({pos, origin.clause, OriginId::none}),
                      arguments_for(*found->statute, registers, bench.day));
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
    if (!in_force_on(*statute, terms_date_))
      return diagnostics_.add(Slug::statute_not_in_force, place,
                              arguments_for(*statute, registers_, terms_date_));
    if (in_force_on(*statute, bench_.day)) return;
    std::vector<std::string> arguments = arguments_for(*statute, registers_, bench_.day);
    diagnostics_.add(Slug::statute_since_repealed, place,
                     {arguments[0], iso_date(terms_date_), arguments[1], arguments[2]});
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
