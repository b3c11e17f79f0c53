#include "maintain/word_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "maintain/edit_script.hpp"

// First the lines are laid together. Where lines are gone and others added at one place, those that begin
// with the same word and share most of the others are taken for one line rewritten, and are compared word by
// word.

namespace klausul {
namespace {

using Kind = DiffPiece::Kind;
using Words = std::vector<std::string_view>;

// Below this share of words in common, per cent, a line is another line.
constexpr int least_likeness = 50;
// Pairs of lines at one place that are compared at most; more are told as gone and added.
constexpr std::size_t pair_limit = 10000;

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

std::size_t word_end(std::string_view text, std::size_t at) {
  constexpr std::string_view marks = ".,;:!?()\"";
  const auto closed_by = [&](std::string_view end) {
    const std::size_t found = text.find(end, at);
    return found == std::string_view::npos ? text.size() : found + end.size();
  };
  if (text.substr(at).starts_with("{{")) return closed_by("}}");
  if (text[at] == '<') return closed_by(">");
  if (text[at] == ' ') return std::min(text.find_first_not_of(' ', at), text.size());
  if (marks.find(text[at]) != std::string_view::npos) return at + 1;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != ' ' && text[end] != '<' && !text.substr(end).starts_with("{{") &&
         marks.find(text[end]) == std::string_view::npos)
    ++end;
  return end;
}

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

// The same number for the same text, so that sequences of texts are sequences of numbers.
class Numbering {
 public:
  template <typename Texts>
  std::vector<int> of(const Texts& texts) {
    std::vector<int> numbers;
    for (const std::string_view text : texts)
      numbers.push_back(numbers_.try_emplace(text, static_cast<int>(numbers_.size())).first->second);
    return numbers;
  }

 private:
  std::map<std::string_view, int> numbers_;
};

// The word that says what a line is: an element's or an attribute's name.
std::string_view label(const Words& words) {
  const auto first =
      std::find_if(words.begin(), words.end(), [](std::string_view w) { return !is_blank(w); });
  return first == words.end() ? std::string_view() : *first;
}

// The share of words that two lines have in common, in whole per cent; spaces count as nothing.
int likeness(const Words& before, const Words& after, LineKind kind) {
  if (kind == LineKind::labelled && label(before) != label(after)) return 0;
  std::map<std::string_view, int> counts;
  int total = 0, common = 0;
  for (const std::string_view word : before)
    if (!is_blank(word)) ++counts[word], ++total;
  for (const std::string_view word : after)
    if (!is_blank(word)) ++total, common += counts[word]-- > 0 ? 2 : 0;
  return total == 0 ? 0 : 100 * common / total;
}

// A stretch of a line: the same in both, or gone and added.
struct Stretch {
  bool same = false;
  std::string gone, added;  ///< Both hold the words that are the same.
  int words = 0;            ///< Of both sides, if they differ; spaces are none.
};

std::vector<Stretch> stretches_of(const Words& before, const Words& after) {
  Numbering numbering;
  const std::vector<int> old_numbers = numbering.of(before), new_numbers = numbering.of(after);
  std::vector<Stretch> stretches;
  std::size_t old_at = 0, new_at = 0;
  for (const Kind kind : edit_script(old_numbers, new_numbers)) {
    const bool same = kind == Kind::same;
    if (stretches.empty() || stretches.back().same != same) stretches.push_back({same, {}, {}, 0});
    Stretch& last = stretches.back();
    const std::string_view word = kind == Kind::added ? after[new_at] : before[old_at];
    last.words += is_blank(word) ? 0 : 1;
    if (kind != Kind::added) last.gone += word, ++old_at;
    if (kind != Kind::gone) last.added += word, ++new_at;
  }
  return stretches;
}

// Few words between many that were changed only tear the sentence apart: [-ett år-]{+två månader+}, not
// [-ett-]{+två+} [-år-]{+månader+}.
void join_changes(std::vector<Stretch>& stretches) {
  constexpr int many = 6;
  for (std::size_t i = 1; i + 1 < stretches.size();) {
    Stretch &before = stretches[i - 1], &island = stretches[i], &after = stretches[i + 1];
    if (!island.same || island.words * many > before.words + after.words) {
      ++i;
      continue;
    }
    before.gone += island.gone + after.gone;
    before.added += island.added + after.added;
    before.words += island.words + after.words;
    stretches.erase(stretches.begin() + static_cast<std::ptrdiff_t>(i),
                    stretches.begin() + static_cast<std::ptrdiff_t>(i) + 2);
  }
}

DiffLine rewritten(const std::string& before, const std::string& after) {
  std::vector<Stretch> stretches = stretches_of(words_of(before), words_of(after));
  join_changes(stretches);  // across the spaces
  join_changes(stretches);  // and across what now stands between long changes
  DiffLine line;
  for (Stretch& stretch : stretches) {
    if (stretch.same) line.pieces.push_back({Kind::same, std::move(stretch.gone)});
    if (stretch.same) continue;
    if (!stretch.gone.empty()) line.pieces.push_back({Kind::gone, std::move(stretch.gone)});
    if (!stretch.added.empty()) line.pieces.push_back({Kind::added, std::move(stretch.added)});
  }
  return line;
}

// Lines that are gone and lines that are added at one place.
struct Hunk {
  std::vector<std::string> gone, added;
};

// Which of the gone lines became which of the added ones: the pairs, in order, whose likeness sums to most.
class Pairing {
 public:
  Pairing(const Hunk& hunk, LineKind kind) : hunk_(hunk), width_(hunk.added.size() + 1) {
    best_.assign((hunk.gone.size() + 1) * width_, 0);
    std::vector<Words> added;
    for (const std::string& line : hunk.added) added.push_back(words_of(line));
    for (std::size_t i = hunk.gone.size(); i-- > 0;) {
      const Words gone = words_of(hunk.gone[i]);
      for (std::size_t j = hunk.added.size(); j-- > 0;) {
        const int like = likeness(gone, added[j], kind);
        const int paired = like >= least_likeness ? like + best(i + 1, j + 1) : 0;
        best(i, j) = std::max({paired, best(i + 1, j), best(i, j + 1)});
      }
    }
  }

  void write(std::vector<DiffLine>& lines) {
    std::size_t i = 0, j = 0;
    while (i < hunk_.gone.size() || j < hunk_.added.size()) {
      const bool no_gone = i == hunk_.gone.size(), no_added = j == hunk_.added.size();
      if (no_added || (!no_gone && best(i, j) == best(i + 1, j)))
        lines.push_back({{{Kind::gone, hunk_.gone[i++]}}});
      else if (no_gone || best(i, j) == best(i, j + 1))
        lines.push_back({{{Kind::added, hunk_.added[j++]}}});
      else
        lines.push_back(rewritten(hunk_.gone[i++], hunk_.added[j++]));
    }
  }

 private:
  int& best(std::size_t i, std::size_t j) { return best_[i * width_ + j]; }
  const Hunk& hunk_;
  std::size_t width_;
  std::vector<int> best_;
};

void write_hunk(Hunk& hunk, LineKind kind, std::vector<DiffLine>& lines) {
  if (hunk.gone.size() * hunk.added.size() <= pair_limit) {
    Pairing(hunk, kind).write(lines);
  } else {
    for (std::string& line : hunk.gone) lines.push_back({{{Kind::gone, std::move(line)}}});
    for (std::string& line : hunk.added) lines.push_back({{{Kind::added, std::move(line)}}});
  }
  hunk = {};
}

std::string marked(const DiffLine& line) {
  std::string text;
  for (const DiffPiece& piece : line.pieces) {
    if (piece.kind == Kind::same) text += piece.text;
    if (piece.kind == Kind::gone) text += "[-" + piece.text + "-]";
    if (piece.kind == Kind::added) text += "{+" + piece.text + "+}";
  }
  return text;
}

}  // namespace

bool DiffLine::changed() const {
  return std::any_of(pieces.begin(), pieces.end(), [](const DiffPiece& p) { return p.kind != Kind::same; });
}

bool has_changes(const std::vector<DiffLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const DiffLine& line) { return line.changed(); });
}

std::vector<DiffLine> compare_lines(const std::vector<std::string>& before,
                                    const std::vector<std::string>& after, LineKind line_kind) {
  Numbering numbering;
  const std::vector<int> old_numbers = numbering.of(before), new_numbers = numbering.of(after);
  std::vector<DiffLine> lines;
  Hunk hunk;
  std::size_t old_at = 0, new_at = 0;
  for (const Kind kind : edit_script(old_numbers, new_numbers)) {
    if (kind == Kind::gone) hunk.gone.push_back(before[old_at++]);
    if (kind == Kind::added) hunk.added.push_back(after[new_at++]);
    if (kind != Kind::same) continue;
    write_hunk(hunk, line_kind, lines);
    lines.push_back({{{Kind::same, before[old_at++]}}});
    ++new_at;
  }
  write_hunk(hunk, line_kind, lines);
  return lines;
}

std::string diff_text(const std::vector<DiffLine>& lines, std::size_t context, std::string_view indent,
                      std::string_view skipped) {
  std::vector<bool> shown(lines.size(), false);
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = i - std::min(i, context); lines[i].changed() && j < lines.size() && j <= i + context;
         ++j)
      shown[j] = true;
  std::string text;
  std::size_t hidden = 0;
  const auto say_hidden = [&] {
    if (hidden > 0)
      text += std::string(indent) + "… " + fmt::format(fmt::runtime(std::string(skipped)), hidden) + "\n";
    hidden = 0;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!shown[i]) ++hidden;
    if (!shown[i]) continue;
    say_hidden();
    text += std::string(indent) + marked(lines[i]) + "\n";
  }
  say_hidden();
  return text;
}

}  // namespace klausul
