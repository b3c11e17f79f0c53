// Patterns come from clause authors, texts from anyone. The standard library's ordinary matcher recurses for
// every character and can take exponential time; its breadth-first one takes time in proportion to text times
// pattern and knows no back-references. We ask for that one where it exists, and bound both factors.
#include "values/pattern.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <regex>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr std::size_t longest_pattern = 500;
constexpr std::size_t longest_text = 1000;
constexpr std::uint64_t most_repetitions = 10000;

std::wstring wide(std::string_view text) {
  std::wstring result;
  for (const char32_t c : to_utf32(text)) result += static_cast<wchar_t>(c);
  return result;
}

// What the counts in braces can make of the pattern at worst: the matcher unrolls {n} into n copies.
bool repeats_too_much(std::string_view pattern) {
  std::uint64_t product = 1, count = 0;
  bool in_braces = false;
  for (const char c : pattern) {
    if (c == '{')
      in_braces = true, count = 0;
    else if (in_braces && c >= '0' && c <= '9')
      count = count * 10 + static_cast<std::uint64_t>(c - '0');
    else if (in_braces && c == ',')
      product *= std::max<std::uint64_t>(count, 1), count = 0;
    else if (c == '}')
      product *= std::max<std::uint64_t>(count, 1), in_braces = false;
    if (count > most_repetitions || product > most_repetitions) return true;
  }
  return false;
}

std::optional<std::wregex> compiled(const std::string& pattern) {
  if (pattern.size() > longest_pattern || repeats_too_much(pattern)) return std::nullopt;
  auto flags = std::regex_constants::ECMAScript;
#ifdef __GLIBCXX__
  flags |= std::regex_constants::__polynomial;
#endif
  try {
    std::wregex expression;
    expression.imbue(std::locale::classic());
    expression.assign(wide(pattern), flags);
    return expression;
  } catch (const std::regex_error&) {
    return std::nullopt;
  }
}

// Compiling costs far more than matching, and the same few patterns come back with every document.
const std::optional<std::wregex>& compiled_once(const std::string& pattern) {
  thread_local std::map<std::string, std::optional<std::wregex>> known;
  const auto found = known.find(pattern);
  return found != known.end() ? found->second : known.emplace(pattern, compiled(pattern)).first->second;
}

}  // namespace

bool matches_pattern(std::string_view text, const std::string& pattern) {
  if (count_code_points(text) > longest_text) return false;
  const std::optional<std::wregex>& expression = compiled_once(pattern);
  return expression && std::regex_match(wide(text), *expression);
}

bool is_usable_pattern(const std::string& pattern) { return compiled(pattern).has_value(); }

}  // namespace klausul
