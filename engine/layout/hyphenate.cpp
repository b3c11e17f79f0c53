#include "layout/hyphenate.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/letters.hpp"
#include "base/utf8.hpp"
#include "layout/hyphen_patterns.hpp"

// Three sources say where a word may be cut, and the first that knows it decides: the list's words, with
// whatever ending of inflection; the list's first parts, after which the rest is a word of its own; the
// patterns, which know nothing of compounds. Letters are kept in ISO-8859-1, as the patterns are: one byte
// each.

namespace klausul {
namespace {

constexpr std::size_t least_before = 2, least_after = 3;
constexpr std::size_t short_stub = 2;  // letters, by the patterns; the list's word is taken
constexpr std::size_t least_from_joint =
    5;                                    // of a cut by the patterns: nearer, it gains little over the joint
constexpr std::size_t least_rest = 4;     // after a first part; less must be a last part of the list
constexpr std::size_t longest_word = 90;  // the library's own buffers end at 100 characters
constexpr std::size_t longest_ending = 5;
constexpr std::size_t most_remembered = 20'000;

// What inflection puts after the stem of a noun, an adjective or a verb.
constexpr std::string_view endings[] = {
    "",    "a",   "e",   "n",    "r",    "s",    "t",    "ar",   "as",    "at",    "de",    "en",   "er",
    "es",  "et",  "na",  "ns",   "or",   "rs",   "ts",   "ade",  "are",   "ars",   "ens",   "ers",  "ets",
    "nas", "ors", "rna", "arna", "ande", "erna", "orna", "rnas", "arnas", "ernas", "ornas", "andet"};

bool is_ending(std::string_view letters) {
  return std::find(std::begin(endings), std::end(endings), letters) != std::end(endings);
}

// What may stand around a word: marks, but no figure, hyphen or part of an address.
bool is_mark(char32_t c) {
  if (c >= 0x80) return c == 0x201D || c == 0x2019 || c == 0x2026;
  return (c < U'0' || c > U'9') && c != U'-' && c != U'@' && !is_capital(c) && !is_small(c);
}

// The letters of a word without the marks around it.
struct Core {
  std::string letters;    // lower case
  std::size_t start = 0;  // byte offset in the word
};

// Nothing for what may not be cut: too short, with figures, points or capitals inside.
std::optional<Core> core_of(std::string_view word) {
  Core core;
  bool ended = false;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t here = i;
    const char32_t c = decode_utf8(word, i);
    const bool letter = is_small(c) || (is_capital(c) && core.letters.empty());
    if (letter && ended) return std::nullopt;
    if (letter) {
      if (core.letters.empty()) core.start = here;
      core.letters += static_cast<char>(static_cast<unsigned char>(to_small(c)));
    } else {
      if (!is_mark(c)) return std::nullopt;
      ended = !core.letters.empty();
    }
  }
  if (core.letters.size() < least_before + least_after || core.letters.size() > longest_word)
    return std::nullopt;
  return core;
}

std::string to_latin1(std::string_view utf8) {
  std::string latin1;
  for (std::size_t i = 0; i < utf8.size();)
    latin1 += static_cast<char>(static_cast<unsigned char>(decode_utf8(utf8, i)));
  return latin1;
}

struct Cut {
  enum class Source { joint, list, patterns };
  std::size_t before = 0;  // letters
  Source source = Source::patterns;
  bool is_joint() const { return source == Source::joint; }
};
using Cuts = std::vector<Cut>;

void add_shifted(const Cuts& from, std::size_t shift, Cuts& to) {
  for (const Cut& cut : from) to.push_back({cut.before + shift, cut.source});
}

// One part of a compound, as the list writes it.
struct Part {
  std::string letters;
  std::vector<std::size_t> cuts;  // none: after the patterns
};

std::vector<Part> parts_of(const std::string& written) {
  std::vector<Part> parts(1);
  for (const char c : to_latin1(written)) {
    if (c == '=')
      parts.emplace_back();
    else if (c == '-')
      parts.back().cuts.push_back(parts.back().letters.size());
    else
      parts.back().letters += c;
  }
  return parts;
}

std::string letters_of(const std::vector<Part>& parts) {
  std::string letters;
  for (const Part& part : parts) letters += part.letters;
  return letters;
}

class SwedishHyphenator : public Hyphenator {
 public:
  explicit SwedishHyphenator(const HyphenationList& list) {
    for (const std::string& word : list.words) {
      std::vector<Part> parts = parts_of(word);
      words_.insert_or_assign(letters_of(parts), std::move(parts));
    }
    for (const std::string& first : list.first_parts) {
      std::vector<Part> parts = parts_of(first);
      const std::string letters = letters_of(parts);
      longest_first_ = std::max(longest_first_, letters.size());
      first_parts_.insert_or_assign(letters, std::move(parts));
    }
    for (const std::string& last : list.last_parts) last_parts_.insert(to_latin1(last));
  }

  void points(std::string_view word, std::vector<HyphenPoint>& into) const override {
    if (word.size() < least_before + least_after) return;
    auto known = known_.find(word);
    if (known == known_.end()) {
      if (known_.size() >= most_remembered) known_.clear(), points_.clear();
      const std::size_t begin = points_.size();
      find(word);
      known = known_.emplace(word, Range{begin, points_.size()}).first;
    }
    const auto at = [&](std::size_t i) { return points_.begin() + static_cast<std::ptrdiff_t>(i); };
    into.insert(into.end(), at(known->second.begin), at(known->second.end));
  }

 private:
  struct Range {
    std::size_t begin, end;  // in points_
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using PartsByLetters = std::unordered_map<std::string, std::vector<Part>, Hash, std::equal_to<>>;

  void find(std::string_view word) const {
    const std::optional<Core> core = core_of(word);
    if (!core) return;
    const Cuts cuts = cuts_of(core->letters);
    const bool compound =
        std::any_of(cuts.begin(), cuts.end(), [](const Cut& cut) { return cut.is_joint(); });
    std::size_t offset = core->start, letter = 0;
    for (const Cut& cut : cuts) {
      if (cut.before < least_before || cut.before + least_after > core->letters.size()) continue;
      const bool by_patterns = cut.source == Cut::Source::patterns;
      if (by_patterns && is_beside_joint(cut, cuts)) continue;
      for (; letter < cut.before; ++letter) decode_utf8(word, offset);
      points_.push_back({static_cast<std::uint32_t>(offset), cut.is_joint(),
                         by_patterns && (compound || cut.before <= short_stub)});
    }
  }

  static bool is_beside_joint(const Cut& cut, const Cuts& cuts) {
    return std::any_of(cuts.begin(), cuts.end(), [&](const Cut& other) {
      const std::size_t least = std::min(cut.before, other.before), most = std::max(cut.before, other.before);
      return other.is_joint() && most - least < least_from_joint;
    });
  }

  Cuts cuts_of(std::string_view letters) const {
    if (const auto listed = listed_word(letters)) return *listed;
    if (const auto compound = after_first_part(letters)) return *compound;
    return pattern_cuts(letters);
  }

  std::optional<Cuts> listed_word(std::string_view letters) const {
    for (std::size_t cut = 0; cut <= std::min(longest_ending, letters.size()); ++cut) {
      const std::string_view ending = letters.substr(letters.size() - cut);
      if (!is_ending(ending)) continue;
      const auto found = words_.find(letters.substr(0, letters.size() - cut));
      if (found != words_.end()) return joined(found->second, ending, found->second.size() > 1);
    }
    return std::nullopt;
  }

  std::optional<Cuts> after_first_part(std::string_view letters) const {
    if (letters.size() < least_before + least_after) return std::nullopt;
    for (std::size_t size = std::min(longest_first_, letters.size() - least_after); size > 0; --size) {
      const auto found = first_parts_.find(letters.substr(0, size));
      if (found == first_parts_.end() || !is_last_part(letters.substr(size))) continue;
      Cuts cuts = joined(found->second, {}, true);
      cuts.push_back({size, Cut::Source::joint});
      add_shifted(cuts_of(letters.substr(size)), size, cuts);
      return cuts;
    }
    return std::nullopt;
  }

  // True of what goes on as a word does. What is short is more often an ending, or no word at all.
  bool is_last_part(std::string_view rest) const {
    return rest.size() >= least_rest ? !is_ending(rest) : last_parts_.contains(std::string(rest));
  }

  Cuts joined(const std::vector<Part>& parts, std::string_view ending, bool with_patterns) const {
    Cuts cuts;
    std::size_t done = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Part& part = parts[i];
      if (i > 0) cuts.push_back({done, Cut::Source::joint});
      if (part.cuts.empty() && with_patterns) {
        const bool last = i + 1 == parts.size();
        add_shifted(pattern_cuts(part.letters + std::string(last ? ending : "")), done, cuts);
      }
      for (const std::size_t cut : part.cuts) cuts.push_back({done + cut, Cut::Source::list});
      done += part.letters.size();
    }
    return cuts;
  }

  static Cuts pattern_cuts(std::string_view letters) {
    Cuts cuts;
    for (const std::size_t cut : hyphen_patterns().cuts(letters))
      if (cut >= least_before && cut + least_after <= letters.size())
        cuts.push_back({cut, Cut::Source::patterns});
    return cuts;
  }

  PartsByLetters words_, first_parts_;
  std::unordered_set<std::string> last_parts_;
  std::size_t longest_first_ = 0;
  mutable std::unordered_map<std::string, Range, Hash, std::equal_to<>> known_;
  mutable std::vector<HyphenPoint> points_;
};

}  // namespace

std::unique_ptr<Hyphenator> make_swedish_hyphenator(std::shared_ptr<const HyphenationList> list) {
  return std::make_unique<SwedishHyphenator>(list ? *list : HyphenationList{});
}

std::string swedish_dictionary_path() { return hyphen_patterns().path(); }

void prepare_swedish_hyphenation() { prepare_hyphen_patterns(); }

}  // namespace klausul
