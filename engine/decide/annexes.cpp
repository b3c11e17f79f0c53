#include "decide/annexes.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/letters.hpp"
#include "base/utf8.hpp"
#include "decide/value_places.hpp"
#include "values/swedish.hpp"
#include "values/white_space.hpp"

namespace klausul {
namespace {

using namespace std::literals;

struct Annex {
  const Block* block = nullptr;
  bool outside = false;  ///< It is only listed, and not a part of the document.
  bool referred = false;
};

// A block's text in small letters, with blanks for hard ones, and where each piece of it comes from.
struct Passage {
  std::string text;
  std::vector<std::pair<std::size_t, const Run*>> pieces;  ///< Where each begins.

  const Run& run_at(std::size_t at) const {
    const Run* run = pieces.front().second;
    for (const auto& [begin, its_run] : pieces)
      if (begin <= at) run = its_run;
    return *run;
  }
};

std::string lowered(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    append_utf8(result, c == 0xA0 ? U' ' : to_small(c));
  }
  return result;
}

Passage passage_of(const std::vector<Run>& runs) {
  Passage passage;
  for (const Run& run : runs) {
    passage.pieces.emplace_back(passage.text.size(), &run);
    passage.text += run.kind == Run::Kind::line_break ? " " : lowered(run.text);
  }
  return passage;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

// The number that begins at `at`, past blanks; moves past it. 0 for none.
int number_at(const std::string& text, std::size_t& at) {
  std::size_t begin = at;
  while (begin < text.size() && text[begin] == ' ') ++begin;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
  if (error != std::errc() || begin == text.size() || !is_digit(text[begin])) return 0;
  at = static_cast<std::size_t>(end - text.data());
  return number;
}

// The word before `at`, and whether it makes what follows another's: "avtalets bilaga 2".
bool is_anothers(const std::string& text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return end - begin > 2 && text[end - 1] == 's';
}

// Reads what a document's text says of its appendices.
class Reader {
 public:
  Reader(std::vector<Annex>& annexes, const Group& values, Diagnostics& diagnostics)
      : annexes_(annexes), values_(values), diagnostics_(diagnostics) {}

  /// `within` is the appendix that the runs stand in, if they do: it does not refer to itself.
  void read(const std::vector<Run>& runs, const Block* within) {
    within_ = within;
    const auto speaks = [](const Run& run) {
      return run.text.find("ilag") != std::string::npos || run.text.find("ifog") != std::string::npos;
    };
    if (!std::any_of(runs.begin(), runs.end(), speaks)) return;
    const Passage passage = passage_of(runs);
    for (const std::string_view word : {"bilaga"sv, "bilagor"sv, "bilagorna"sv, "bilagan"sv})
      for (std::size_t at = passage.text.find(word); at != std::string::npos;
           at = passage.text.find(word, at + 1))
        mention(passage, at, word.size());
    if (passage.text.find("bifog") != std::string::npos) the_only_one();
  }

 private:
  void mention(const Passage& passage, std::size_t at, std::size_t length) {
    const std::string& text = passage.text;
    std::size_t end = at + length;
    if ((at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end]))) return;
    std::vector<int> numbers = numbers_at(text, end);
    if (text.compare(end, 6, " till ") == 0 || is_anothers(text, at)) return;
    if (numbers.empty()) return unnumbered(passage, at, std::string_view(text).substr(at, length));
    for (const int number : numbers) {
      const auto index = static_cast<std::size_t>(number);
      if (index >= 1 && index <= annexes_.size())
        refer_to(annexes_[index - 1]);
      else
        unlisted(passage, at, "bilaga " + std::to_string(number));
    }
  }

  // "1", "1 och 2", "1, 2 och 4", "1–3".
  static std::vector<int> numbers_at(const std::string& text, std::size_t& at) {
    std::vector<int> numbers;
    for (int number = number_at(text, at); number > 0;) {
      numbers.push_back(number);
      std::size_t next = at;
      bool span = false;
      if (text.compare(next, 3, "–") == 0)
        next += 3, span = true;
      else if (text.compare(next, 5, " och ") == 0)
        next += 5;
      else if (text.compare(next, 2, ", ") == 0)
        next += 2;
      number = next == at ? 0 : number_at(text, next);
      for (int between = numbers.back() + 1; span && between < std::min(number, 1000); ++between)
        numbers.push_back(between);
      if (number > 0) at = next;
    }
    return numbers;
  }

  // "enligt bilaga" speaks of the only one, or of one that is not there.
  void unnumbered(const Passage& passage, std::size_t at, std::string_view word) {
    if (word.starts_with("bilagor")) return;  // those of the list that follows
    the_only_one();
    constexpr std::array before = {"enligt "sv, "se "sv, "i "sv, "av "sv, "("sv};
    const std::string_view left = std::string_view(passage.text).substr(0, at);
    const bool leans = std::any_of(before.begin(), before.end(),
                                   [&](std::string_view words) { return left.ends_with(words); });
    if (annexes_.empty() && leans) unlisted(passage, at, std::string(word));
  }

  void refer_to(Annex& annex) { annex.referred = annex.referred || annex.block != within_; }

  void unlisted(const Passage& passage, std::size_t at, const std::string& words) {
    diagnostics_.add(Slug::annex_not_listed, ValuePlaces(values_).of(passage.run_at(at)), {words});
  }

  void the_only_one() {
    if (annexes_.size() == 1) refer_to(annexes_.front());
  }

  std::vector<Annex>& annexes_;
  const Group& values_;
  Diagnostics& diagnostics_;
  const Block* within_ = nullptr;
};

void collect(const Block& block, std::vector<Annex>& annexes) {
  for (const Block& child : block.children) {
    if (child.kind == BlockKind::appendix)
      annexes.push_back({&child, block.kind == BlockKind::appendix_list, false});
    collect(child, annexes);
  }
}

// Everything that the document says, but the list of its appendices; `within` is the appendix that says it.
template <typename Read>
void read_all(const Block& block, Read read, const Block* within = nullptr) {
  if (block.kind == BlockKind::appendix_list) return;
  if (block.kind == BlockKind::appendix)
    within = &block;
  else
    read(block.runs, within);
  for (const Block& child : block.children) read_all(child, read, within);
}

bool decides(const Block& block) {
  return block.kind == BlockKind::decisions ||
         std::any_of(block.children.begin(), block.children.end(), decides);
}

// "2023-10-02", "den 2 oktober 2023", "oktober 2023".
bool tells_a_day(const std::string& name) {
  for (std::size_t at = 0; at + 10 <= name.size(); ++at)
    if (parse_iso_date(name.substr(at, 10))) return true;
  constexpr std::array months = {"januari "sv, "februari "sv, "mars "sv,      "april "sv,
                                 "maj "sv,     "juni "sv,     "juli "sv,      "augusti "sv,
                                 "oktober "sv, "november "sv, "september "sv, "december "sv};
  return std::any_of(months.begin(), months.end(), [&](std::string_view month) {
    const std::size_t at = name.find(month);
    return at != std::string::npos && at + month.size() < name.size() && is_digit(name[at + month.size()]);
  });
}

// What an appendix is called without what is said of it: "Förslag till avtal" of "Förslag till avtal, daterat
// 2023-10-02".
std::string stem_of(const std::string& name) {
  const std::string stem = name.substr(0, std::min(name.find(','), name.find(" (")));
  return stem.size() < 6 ? std::string() : stem;
}

// An appendix that no number refers to may be called by its name.
bool is_named(const Annex& annex, const std::string& stem, const Document& document) {
  bool named = false;
  const auto look = [&](const std::vector<Run>& runs, const Block* within) {
    if (!named && !stem.empty() && within != annex.block)
      named = passage_of(runs).text.find(stem) != std::string::npos;
  };
  read_all(document.root, look);
  for (const Footnote& note : document.footnotes) look(note.runs, nullptr);
  return named;
}

void judge(const Annex& annex, const Document& document, const Group& values, Diagnostics& diagnostics) {
  const std::vector<Run>& runs = annex.block->runs;
  if (std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.gap; })) return;
  const std::string name = lowered(collapsed(plain_text(runs)));
  const OriginId place = runs.empty() ? annex.block->origin : ValuePlaces(values).of(runs.front());
  const std::vector<std::string> who = {annex.block->number, collapsed(plain_text(runs))};
  if (!annex.referred && !is_named(annex, stem_of(name), document))
    diagnostics.add(Slug::annex_not_referred, place, who);
  const bool has_days = document.kind == "avtal" || decides(document.root);
  if (annex.outside && has_days && !tells_a_day(name) && name.find("§") == std::string::npos)
    diagnostics.add(Slug::annex_undated, place, who);
}

}  // namespace

void lint_annexes(const Document& document, const Group& values, Diagnostics& diagnostics) {
  std::vector<Annex> annexes;
  collect(document.root, annexes);
  Reader reader(annexes, values, diagnostics);
  read_all(document.root,
           [&](const std::vector<Run>& runs, const Block* within) { reader.read(runs, within); });
  for (const Footnote& note : document.footnotes) reader.read(note.runs, nullptr);
  for (const Annex& annex : annexes) judge(annex, document, values, diagnostics);
}

}  // namespace klausul
