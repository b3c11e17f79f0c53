#include "values/type_words.hpp"

#include <array>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "values/declaration.hpp"

namespace klausul {
namespace {

struct TypeWords {
  std::string_view swedish, english;
  std::string_view swedish_example, english_example;
};

// In the order of `Type`.
constexpr std::array table = {
    TypeWords{"en text", "a text", "en eller flera tecken", "one or more characters"},
    TypeWords{"en text i stycken", "a text of paragraphs", "stycken med tom rad emellan",
              "paragraphs with an empty line between"},
    TypeWords{"ett datum", "a date", "2023-10-13", "2023-10-13"},
    TypeWords{"ett klockslag", "a time of day", "09.30 eller 09:30", "09.30 or 09:30"},
    TypeWords{"ett belopp", "an amount", "780 000 eller 780000,50", "780 000 or 780000,50"},
    TypeWords{"ett heltal", "a whole number", "7176 eller 7 176", "7176 or 7 176"},
    TypeWords{"ett decimaltal", "a decimal number", "48,8", "48,8"},
    TypeWords{"ett procenttal", "a percentage", "48,8", "48,8"},
    TypeWords{"en tjänstegrad", "an employment rate", "400 eller 62,5", "400 or 62,5"},
    TypeWords{"ett val", "a choice", "ett av alternativen", "one of the choices"},
    TypeWords{"en flagga", "a flag", "ja eller nej", "ja or nej"},
    TypeWords{"en part", "a party", "", ""},
    TypeWords{"ett organ", "a body", "", ""},
    TypeWords{"en person", "a person", "", ""},
    TypeWords{"ett lagrum", "a statute", "", ""},
    TypeWords{"en lista", "a list", "", ""},
    TypeWords{"en grupp", "a group", "", ""},
    TypeWords{"ett beslut", "a decision", "", ""},
};

const TypeWords& words_of(Type type) { return table[static_cast<std::size_t>(type)]; }

}  // namespace

std::string joined(const BilingualPhrase& words) { return both(words.swedish, words.english); }

BilingualPhrase type_words(Type type) {
  return {std::string(words_of(type).swedish), std::string(words_of(type).english)};
}

BilingualPhrase example_words(Type type) {
  return {std::string(words_of(type).swedish_example), std::string(words_of(type).english_example)};
}

std::string shortened(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most; ++count) decode_utf8(text, end);
  return end < text.size() ? std::string(text.substr(0, end)) + "…" : std::string(text);
}

std::string type_phrase(Type type) { return joined(type_words(type)); }

std::string written_example(Type type) {
  const BilingualPhrase words = example_words(type);
  return words.swedish.empty() ? std::string() : joined(words);
}

}  // namespace klausul
