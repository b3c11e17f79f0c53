#include "cli/in_language.hpp"

namespace klausul {

std::string in_language(const std::string& words, Language language) {
  const std::size_t split = words.find('\x1F');
  if (split == std::string::npos) return words;
  return language == Language::swedish ? words.substr(0, split) : words.substr(split + 1);
}

}  // namespace klausul
