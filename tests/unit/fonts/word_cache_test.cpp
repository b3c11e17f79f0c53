#include "fonts/word_cache.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

GlyphRun run_of(int advance) {
  GlyphRun run;
  run.advance = advance;
  return run;
}

}  // namespace

TEST_CASE("a word that was added is found by its text alone", "[fonts]") {
  WordCache cache;
  CHECK_FALSE(cache.find("avtal"));
  const GlyphRun* added = &cache.add("avtal", run_of(1));
  CHECK(cache.find(std::string("avt") + "al") == added);
  for (const char* other : {"", "avta", "avtalet", "Avtal", "avtbl"}) CHECK_FALSE(cache.find(other));
}

TEST_CASE("words of every length keep apart and stay where they are", "[fonts]") {
  WordCache cache;
  std::vector<const GlyphRun*> runs;
  const auto word = [](int i) {
    return std::string(static_cast<std::size_t>(i % 40), 'x') + std::to_string(i);
  };
  for (int i = 0; i < 5000; ++i) runs.push_back(&cache.add(word(i), run_of(i)));
  CHECK(cache.size() == 5000);
  bool all = true;
  for (int i = 0; i < 5000; ++i)
    all =
        all && cache.find(word(i)) == runs[static_cast<std::size_t>(i)] && cache.find(word(i))->advance == i;
  CHECK(all);
}

TEST_CASE("a cleared cache is empty and can be filled again", "[fonts]") {
  WordCache cache;
  cache.add("a", run_of(1));
  cache.clear();
  CHECK_FALSE(cache.find("a"));
  CHECK(cache.add("a", run_of(2)).advance == 2);
}
