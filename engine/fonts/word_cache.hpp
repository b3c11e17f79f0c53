#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/shaper.hpp"

namespace klausul {

/// Shaped words by their text. Layout asks for every word of every document, so a hit costs a hash, one look
/// into a table that stays in the processor's cache, and one comparison. Runs stay where they are until
/// `clear`.
class WordCache {
 public:
  /// Null if the word is not there.
  const GlyphRun* find(std::string_view text) const;
  /// Precondition: the word is not there.
  const GlyphRun& add(std::string_view text, GlyphRun run);
  std::size_t size() const { return words_.size(); }
  void clear();

 private:
  struct Word {
    std::string text;
    GlyphRun run;
  };
  struct Slot {
    std::uint64_t hash = 0;
    const Word* word = nullptr;
  };

  static std::uint64_t hash_of(std::string_view text);
  void place(const Word& word);
  void grow();

  std::deque<Word> words_;
  std::vector<Slot> slots_;  // a power of two, at most half full
};

}  // namespace klausul
