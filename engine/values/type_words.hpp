#pragma once
#include <string>
#include <string_view>

#include "values/value.hpp"

namespace klausul {

/// A phrase in both languages, to build longer ones from; `joined` makes it an argument of a diagnostic.
struct BilingualPhrase {
  std::string swedish, english;
};
std::string joined(const BilingualPhrase& words);

/// "ett datum" / "a date".
BilingualPhrase type_words(Type type);

/// How a value of the type is written: "780 000 eller 780000,50" / "780 000 or 780000,50"; empty where it is
/// not written as one text.
BilingualPhrase example_words(Type type);

/// A value as it may be quoted in a message: long texts are cut, at a character, and end with "…".
std::string shortened(std::string_view text);

}  // namespace klausul
