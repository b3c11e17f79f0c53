#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "load/registers.hpp"

namespace klausul {

/// True if the register has the statute in force on the day.
bool is_in_force(const RegisterEntry& statute, Date day);

/// The statute with the id, or nothing.
const RegisterEntry* statute_of(const std::string& id, const Registers& registers);

/// What `statute-not-in-force` and `repealed-in-words` say: the statute, the day, why it is not in force, and
/// what to cite in its place, by way of `ersatt-av`; in words, as `both` gives them, if nothing is known.
std::vector<std::string> statute_arguments(const RegisterEntry& statute, const Registers& registers,
                                           Date day);

/// A statute as a text would name it, with plain spaces.
struct StatutePhrase {
  std::string words;
  const RegisterEntry* statute = nullptr;
};

/// How a text names the statutes that are not in force on the day: "5 kap. 9 a § socialtjänstlagen", with the
/// abbreviation, and "socialtjänstlagen (2001:453)"; the longest first. A number of chapter and section that
/// an act in force has too says nothing of which is meant, and is left out.
std::vector<StatutePhrase> phrases_not_in_force(const Registers& registers, Date day);

/// True if a paragraph says that what it names is of the past: "tidigare", "dåvarande", "upphävd", "gällde".
bool tells_of_the_past(std::string_view paragraph);

/// True if the phrase stands at `at` and is no part of a longer number or word.
bool stands_at(const std::string& text, std::size_t at, const std::string& phrase);

}  // namespace klausul
