#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// A word that mixes Latin letters with Cyrillic or Greek ones.
struct MixedWord {
  std::string_view text;  ///< In the text that was looked at.
  std::size_t begin = 0;  ///< Its first byte there.
  char32_t stranger = 0;  ///< The first of its letters that is not Latin.
  std::string latin;      ///< All in Latin letters; empty where its letters' sound and look differ.
};

/// The words of a text that mix scripts, in order: "grupperna" with a Cyrillic p looks right, but no search
/// finds it. A Greek mu before Latin letters is a unit ("μg") and no mistake. Expects valid UTF-8.
std::vector<MixedWord> mixed_words(std::string_view text);

}  // namespace klausul
