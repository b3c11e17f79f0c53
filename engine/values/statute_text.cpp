// Which spaces of a statute's text hold.
//
// A pinpoint is read backwards from its signs: before "§", "§§" and "kap." stand numbers and single letters
// ("9 a", "8–9"), and whatever of that kind comes before is held to the sign. What follows is held when it
// belongs to the pinpoint ("kap. 9", "§ 14") or is the law's abbreviation, a word with at least two capitals
// ("§ SoL").
#include "values/swedish.hpp"

#include <algorithm>
#include <vector>

namespace klausul {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_sign(std::string_view word) {
  while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
  return word == "§" || word == "§§" || word == "kap.";
}

// "9", "9a", "8–9", "a–c": digits, letters one at a time, dashes.
bool is_pinpoint(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with("–")) {
      i += std::string_view("–").size() - 1;
    } else if (is_small(word[i])) {
      if (i > 0 && is_small(word[i - 1])) return false;
    } else if (!is_digit(word[i]) && word[i] != '-') {
      return false;
    }
  }
  return !word.empty();
}

bool is_abbreviation(std::string_view word) {
  int capitals = 0;
  for (const char c : word) capitals += is_capital(c);
  return capitals >= 2;
}

// "a" to "h" after a number is a paragraph's letter even when its sign comes later ("8 a och 9 §§"); "i" is a
// word.
bool is_letter_after_number(std::string_view number, std::string_view letter) {
  return letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'h' && !number.empty() &&
         is_digit(number.back());
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    words.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

// For each word, whether it holds to the one before it.
std::vector<bool> held_words(const std::vector<std::string_view>& words) {
  std::vector<bool> held(words.size(), false);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && is_letter_after_number(words[i - 1], words[i])) held[i] = true;
    if (!is_sign(words[i])) continue;
    for (std::size_t j = i; j > 0 && !held[j] && is_pinpoint(words[j - 1]); --j) held[j] = true;
    if (i + 1 == words.size() || words[i].back() == ',' || words[i].back() == ';') continue;
    const std::string_view next = words[i + 1];
    const bool numbered = is_pinpoint(next) && is_digit(next.front());
    if (numbered || is_abbreviation(next)) held[i + 1] = true;
  }
  return held;
}

}  // namespace

std::string glued_statute(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  const std::vector<bool> held = held_words(words);
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += held[i] ? "\u00A0" : " ";
    result += words[i];
  }
  return result;
}

}  // namespace klausul
