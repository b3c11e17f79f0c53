#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "style/hyphenation_list.hpp"

namespace klausul {

/// A place where a hyphen may be put and the word go on.
struct HyphenPoint {
  std::uint32_t offset = 0;  ///< Bytes of the word before it.
  bool joint = false;        ///< Between two parts of a compound, which is where it is best cut.
  bool poor = false;         ///< Only for want of others: beside a compound's joints, or after two letters.
  bool operator==(const HyphenPoint&) const = default;
};

/// Where words may be cut. One a thread: it remembers the words it has cut. Tests use one without a
/// dictionary.
class Hyphenator {
 public:
  virtual ~Hyphenator() = default;
  /// Appends the places in `word` (valid UTF-8), ascending; at least two letters before and three after. None
  /// for what may not be cut: figures, §, abbreviations with points, names in capitals.
  virtual void points(std::string_view word, std::vector<HyphenPoint>& into) const = 0;
};

/// Swedish hyphenation: after the project's own list of words and first parts of compounds, and else after
/// the patterns of libhyphen's dictionary, which is found in the system's hyphenation folder and read once in
/// a process, at the first word that asks for it. Without a dictionary only words of the list are cut. A null
/// list is an empty one.
std::unique_ptr<Hyphenator> make_swedish_hyphenator(std::shared_ptr<const HyphenationList> list = {});

/// The file that the dictionary was read from; empty if there is none. Waits for it.
std::string swedish_dictionary_path();

/// Begins to read the dictionary on a thread of its own and returns at once; the first word waits for it.
/// Worth calling where a document will be set soon: reading takes longer than a document.
void prepare_swedish_hyphenation();

}  // namespace klausul
