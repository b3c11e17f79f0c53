#include "load/statutes.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "diag/messages.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

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
  for (int steps = 0; steps < 20 && !is_in_force(*at, day); ++steps) {
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

}  // namespace

bool is_in_force(const RegisterEntry& statute, Date day) {
  const std::optional<Date> from = parse_iso_date(statute.field("giltig-fran")),
                            to = parse_iso_date(statute.field("giltig-till"));
  return (!from || *from <= day) && (!to || day <= *to);
}

const RegisterEntry* statute_of(const std::string& id, const Registers& registers) {
  const Registers::Entry* entry = registers.find(id);
  return entry != nullptr && entry->type == Type::statute ? &entry->entry : nullptr;
}

// The slug's arguments: the statute, the day, why, and what to cite in its place (empty: nothing is known).
std::vector<std::string> statute_arguments(const RegisterEntry& statute, const Registers& registers,
                                           Date day) {
  const RegisterEntry& successor = successor_of(statute, registers, day);
  return {words_for(statute), iso_date(day), reason(statute, successor, day),
          &successor == &statute ? both("vad som gäller den dagen", "what is in force on that day")
                                 : words_for(successor)};
}

// "5 kap. 9 a § socialtjänstlagen", with the abbreviation, and "socialtjänstlagen (2001:453)". A number of
// chapter and section that an act in force has too says nothing of which is meant.
std::vector<StatutePhrase> phrases_not_in_force(const Registers& registers, Date day) {
  std::vector<StatutePhrase> repealed;
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
      if (is_in_force(*statute, day))
        living.push_back(std::move(phrase));
      else
        repealed.push_back({std::move(phrase), statute});
  }
  std::erase_if(repealed, [&](const StatutePhrase& phrase) {
    return std::find(living.begin(), living.end(), phrase.words) != living.end();
  });
  std::stable_sort(repealed.begin(), repealed.end(), [](const StatutePhrase& a, const StatutePhrase& b) {
    return a.words.size() > b.words.size();
  });
  return repealed;
}

bool tells_of_the_past(std::string_view paragraph) {
  constexpr std::array<std::string_view, 7> past = {"tidigare", "Tidigare", "dåvarande", "upphäv",
                                                    "upphör",   "gällde",   "före den"};
  return std::any_of(past.begin(), past.end(),
                     [&](std::string_view word) { return paragraph.find(word) != std::string_view::npos; });
}

bool stands_at(const std::string& text, std::size_t at, const std::string& phrase) {
  if (text.compare(at, phrase.size(), phrase) != 0) return false;
  const auto is_more = [&](std::size_t place) {
    const auto c = static_cast<unsigned char>(text[place]);
    return std::isalnum(c) != 0 || c >= 0x80;
  };
  const std::size_t end = at + phrase.size();
  return (at == 0 || !is_more(at - 1)) && (end == text.size() || !is_more(end));
}

}  // namespace klausul
