#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// Where words may be cut. Tests use one without a dictionary.
class Hyphenator {
 public:
  virtual ~Hyphenator() = default;
  /// Byte offsets in `word` at which a hyphen may be put and the word go on, ascending; at least two letters
  /// before and three after. Empty for words that may not be cut (figures, §, abbreviations with points,
  /// names in capitals).
  virtual std::vector<std::size_t> points(std::string_view word) const = 0;
};

/// Swedish hyphenation after the patterns of libhyphen's dictionary, which is found in the system's
/// hyphenation folder. The dictionary is loaded at the first word that asks for it. One that has no
/// dictionary cuts nothing. `exceptions` are words with their points written as hyphens
/// ("sam-verkans-över-ens-kommelse").
std::unique_ptr<Hyphenator> make_swedish_hyphenator(std::vector<std::string> exceptions = {});

}  // namespace klausul
