#include "layout/hyphen_patterns.hpp"

#include <hyphen.h>

#include <array>
#include <cstdlib>
#include <future>
#include <string>

// Reading the dictionary takes 10 ms or so, more than a document; that is why it can be begun early on a
// thread of its own. The library only reads a dictionary that it has loaded, so threads can share it.

namespace klausul {
namespace {

constexpr std::array dictionary_places = {"/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_sv.dic",
                                          "/usr/local/share/hyphen/hyph_sv_SE.dic"};

using Loading = std::shared_future<std::shared_ptr<const HyphenPatterns>>;

// Without a thread to spare it is read when it is asked for.
const Loading& loading() {
  static const Loading future = std::async(std::launch::async | std::launch::deferred, [] {
                                  return std::make_shared<const HyphenPatterns>();
                                }).share();
  return future;
}

}  // namespace

struct HyphenPatterns::Dictionary {
  explicit Dictionary(HyphenDict* read) : library(read) {}
  ~Dictionary() { hnj_hyphen_free(library); }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;
  HyphenDict* library;
};

HyphenPatterns::HyphenPatterns() {
  for (const char* place : dictionary_places) {
    HyphenDict* read = hnj_hyphen_load(place);
    if (!read) continue;
    dictionary_ = std::make_unique<Dictionary>(read);
    path_ = place;
    if (std::string_view(read->cset).starts_with("ISO8859-1")) return;
    path_.clear();
    dictionary_.reset();
  }
}

HyphenPatterns::~HyphenPatterns() = default;

std::vector<std::size_t> HyphenPatterns::cuts(std::string_view letters) const {
  std::vector<std::size_t> result;
  if (!dictionary_) return result;
  const std::string word(letters);
  const std::size_t size = word.size();
  std::vector<char> marks(size + 5);
  char** replacements = nullptr;
  int *positions = nullptr, *removed = nullptr;
  if (hnj_hyphen_hyphenate2(dictionary_->library, word.c_str(), static_cast<int>(size), marks.data(), nullptr,
                            &replacements, &positions, &removed) != 0)
    return result;
  for (std::size_t i = 1; i < size; ++i) {
    const bool changes_letters = replacements && replacements[i - 1];
    if (marks[i - 1] % 2 != 0 && !changes_letters) result.push_back(i);
  }
  for (std::size_t i = 0; replacements && i < size; ++i) std::free(replacements[i]);
  std::free(replacements);
  std::free(positions);
  std::free(removed);
  return result;
}

const HyphenPatterns& hyphen_patterns() { return *loading().get(); }

void prepare_hyphen_patterns() { loading(); }

}  // namespace klausul
