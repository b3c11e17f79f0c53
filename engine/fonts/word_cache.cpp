#include "fonts/word_cache.hpp"

#include <cstring>

namespace klausul {
namespace {

constexpr std::size_t first_size = 1024;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t part) {
  hash = (hash ^ part) * 0xFF51AFD7ED558CCDULL;
  return hash ^ hash >> 32;
}

}  // namespace

// Eight bytes at a time; the last ones may overlap with those before.
std::uint64_t WordCache::hash_of(std::string_view text) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ text.size(), part = 0;
  const char* at = text.data();
  if (text.size() < 8) {
    for (const char c : text) part = part << 8 | static_cast<unsigned char>(c);
    return mixed(hash, part);
  }
  for (std::size_t left = text.size(); left > 8; left -= 8, at += 8) {
    std::memcpy(&part, at, 8);
    hash = mixed(hash, part);
  }
  std::memcpy(&part, text.data() + text.size() - 8, 8);
  return mixed(hash, part);
}

const GlyphRun* WordCache::find(std::string_view text) const {
  if (slots_.empty()) return nullptr;
  const std::uint64_t hash = hash_of(text);
  for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[i];
    if (!slot.word) return nullptr;
    if (slot.hash == hash && slot.word->text == text) return &slot.word->run;
  }
}

void WordCache::place(const Word& word) {
  const std::uint64_t hash = hash_of(word.text);
  std::size_t i = hash & (slots_.size() - 1);
  while (slots_[i].word) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = {hash, &word};
}

void WordCache::grow() {
  slots_.assign(slots_.empty() ? first_size : 2 * slots_.size(), {});
  for (const Word& word : words_) place(word);
}

const GlyphRun& WordCache::add(std::string_view text, GlyphRun run) {
  if (2 * (words_.size() + 1) > slots_.size()) grow();
  words_.push_back({std::string(text), std::move(run)});
  place(words_.back());
  return words_.back().run;
}

void WordCache::clear() {
  words_.clear();
  slots_.clear();
}

}  // namespace klausul
