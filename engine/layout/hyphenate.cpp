#include "layout/hyphenate.hpp"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "base/utf8.hpp"

// The Swedish patterns are in ISO-8859-1, where each byte is the code point of its character; words are
// converted once here, and nothing else in the house knows of it. The library's own minima (1 and 2) are too
// small for Swedish taste, so points too near an end are dropped. The patterns know nothing of compounds;
// words that they cut badly can be given as exceptions.

namespace klausul {
namespace {

constexpr std::size_t least_before = 2, least_after = 3;
constexpr std::size_t longest_word = 90;  // the library's own buffers end at 100 characters
constexpr std::array dictionary_places = {"/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_sv.dic",
                                          "/usr/local/share/hyphen/hyph_sv_SE.dic"};

bool is_upper(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool is_lower(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7); }
char32_t lowered(char32_t c) { return is_upper(c) ? c + 32 : c; }

// The letters of a word without the marks around it.
struct Core {
  std::u32string letters;  // lower case
  std::size_t start = 0;   // byte offset in the word
};

// Nothing for what may not be cut: too short, with figures, points or capitals inside.
std::optional<Core> core_of(std::string_view word) {
  const std::u32string all = to_utf32(word);
  const auto is_letter = [](char32_t c) { return is_upper(c) || is_lower(c); };
  const auto first = std::find_if(all.begin(), all.end(), is_letter);
  const auto last = std::find_if(all.rbegin(), std::make_reverse_iterator(first), is_letter).base();
  if (static_cast<std::size_t>(last - first) < least_before + least_after) return std::nullopt;
  if (static_cast<std::size_t>(last - first) > longest_word) return std::nullopt;
  if (!std::all_of(first + 1, last, is_lower)) return std::nullopt;
  const auto around = [](char32_t c) { return c < 0x80 && (c < U'0' || c > U'9') && c != U'-' && c != U'@'; };
  const auto is_mark = [&](char32_t c) { return around(c) || c == 0x201D || c == 0x2019 || c == 0x2026; };
  if (!std::all_of(all.begin(), first, is_mark) || !std::all_of(last, all.end(), is_mark))
    return std::nullopt;
  Core core{std::u32string(first, last), to_utf8(std::u32string(all.begin(), first)).size()};
  core.letters[0] = lowered(core.letters[0]);
  return core;
}

struct DictionaryDeleter {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

class SwedishHyphenator : public Hyphenator {
 public:
  explicit SwedishHyphenator(const std::vector<std::string>& exceptions) {
    for (const std::string& exception : exceptions) add_exception(exception);
  }

  std::vector<std::size_t> points(std::string_view word) const override {
    const auto core = core_of(word);
    if (!core) return {};
    std::vector<std::size_t> result;
    for (const std::size_t cut : cuts(core->letters))
      result.push_back(core->start + to_utf8(std::u32string_view(core->letters).substr(0, cut)).size());
    return result;
  }

 private:
  void add_exception(const std::string& exception) {
    std::u32string letters;
    std::vector<std::size_t> cuts;
    for (const char32_t c : to_utf32(exception)) {
      if (c == U'-')
        cuts.push_back(letters.size());
      else
        letters += lowered(c);
    }
    exceptions_[letters] = cuts;
  }

  // Letters before each point.
  std::vector<std::size_t> cuts(const std::u32string& letters) const {
    const auto exception = exceptions_.find(letters);
    if (exception != exceptions_.end()) return exception->second;
    std::call_once(loaded_, [this] { load(); });
    if (!dictionary_) return {};
    std::string latin1;
    for (const char32_t c : letters) latin1 += static_cast<char>(static_cast<unsigned char>(c));
    return allowed(latin1);
  }

  std::vector<std::size_t> allowed(const std::string& latin1) const {
    const std::size_t size = latin1.size();
    std::vector<char> marks(size + 5);
    std::vector<std::size_t> result;
    char** replacements = nullptr;
    int *positions = nullptr, *removed = nullptr;
    if (hnj_hyphen_hyphenate2(dictionary_.get(), latin1.c_str(), static_cast<int>(size), marks.data(),
                              nullptr, &replacements, &positions, &removed) != 0)
      return {};
    for (std::size_t i = least_before; i + least_after <= size; ++i) {
      const bool changes_letters = replacements && replacements[i - 1];
      if (marks[i - 1] % 2 != 0 && !changes_letters) result.push_back(i);
    }
    for (std::size_t i = 0; replacements && i < size; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(removed);
    return result;
  }

  void load() const {
    for (const char* place : dictionary_places) {
      dictionary_.reset(hnj_hyphen_load(place));
      if (dictionary_ && std::string_view(dictionary_->cset).starts_with("ISO8859-1")) return;
      dictionary_.reset();
    }
  }

  std::map<std::u32string, std::vector<std::size_t>> exceptions_;
  mutable std::once_flag loaded_;
  mutable std::unique_ptr<HyphenDict, DictionaryDeleter> dictionary_;
};

}  // namespace

std::unique_ptr<Hyphenator> make_swedish_hyphenator(std::vector<std::string> exceptions) {
  return std::make_unique<SwedishHyphenator>(exceptions);
}

}  // namespace klausul
