#include "layout/words.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {
namespace {

// Readers take the line's end after a slash for a space ("och/ eller"), so such a break is dearer than a
// hyphen and than a fairly loose line.
constexpr int slash_penalty = 1000;

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Letters for the purpose of breaking: Latin with its accents; that ÷ and × count does no harm.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}

void append_to(Word& word, std::size_t run, FaceId face, std::string_view text) {
  if (word.pieces.empty() || word.pieces.back().run != run) word.pieces.push_back({"", run, face, false});
  word.pieces.back().text += text;
}

// Takes up the last word again, if a space has ended it, so that a footnote's call stands close to it.
bool reopen(std::vector<Word>& words, Word& word) {
  if (!word.pieces.empty() || words.empty() || words.back().ends_line) return false;
  word = std::move(words.back());
  words.pop_back();
  return true;
}

bool begins_word(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = decode_utf8(text, at);
  return is_letter(first) || (first >= U'0' && first <= U'9');
}

// Cuts the piece that `offset` lies in, so that its two parts are shaped apart and their widths simply add
// up.
void cut_piece(Word& word, std::size_t offset) {
  for (std::size_t i = 0; i < word.pieces.size(); ++i) {
    Piece& piece = word.pieces[i];
    if (offset == 0) return;
    if (offset >= piece.text.size()) {
      offset -= piece.text.size();
      continue;
    }
    Piece rest{piece.text.substr(offset), piece.run, piece.face, piece.raised};
    piece.text.resize(offset);
    word.pieces.insert(word.pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    return;
  }
}

// After a slash between two letters. Not after a real hyphen within a word: a reader that joins cut words, as
// pdftotext does, would take it for a hyphen that the line's end put there, and lose it.
void add_mark_joints(Word& word) {
  const std::string text = word.text();
  char32_t before = 0, here = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t next = decode_utf8(text, i);
    if (here == U'/' && is_letter(before) && is_letter(next))
      word.joints.push_back({start, slash_penalty, false, false, false});
    before = here;
    here = next;
  }
  for (const Joint& joint : word.joints) cut_piece(word, joint.offset);
}

bool is_address_mark(char32_t c) {
  return c == U'/' || c == U'.' || c == U'-' || c == U'?' || c == U'&' || c == U'=' || c == U'@';
}

// Emergency places between `begin` and `end`, exclusive.
std::vector<std::size_t> emergency_places(std::string_view text, std::size_t begin, std::size_t end,
                                          bool address) {
  std::vector<std::size_t> places;
  for (std::size_t i = begin; i < end;) {
    const char32_t c = decode_utf8(text, i);
    if (i < end && (!address || is_address_mark(c))) places.push_back(i);
  }
  return places;
}

class Emergency {
 public:
  Emergency(Word& word, std::int64_t widest, Measure& measure, Figures figures)
      : word_(word), widest_(widest), measure_(measure), figures_(figures), text_(word.text()) {}

  // Adds joints to every part that is too wide. True if it added any.
  bool add(bool address) {
    std::vector<std::size_t> places;
    std::size_t begin = 0;
    for (const Joint& joint : word_.joints) {
      collect({begin, joint.offset}, joint.adds_hyphen, address, places);
      begin = joint.offset;
    }
    collect({begin, text_.size()}, false, address, places);
    const int penalty = address ? address_penalty : emergency_penalty;
    for (const std::size_t place : places) word_.joints.push_back({place, penalty, false, false, true});
    std::sort(word_.joints.begin(), word_.joints.end(),
              [](const Joint& a, const Joint& b) { return a.offset < b.offset; });
    for (const std::size_t place : places) cut_piece(word_, place);
    return !places.empty();
  }

 private:
  static constexpr int emergency_penalty = 2000;
  static constexpr int address_penalty = 400;
  static constexpr std::int64_t hyphen_advance = 700;  // more than any face's hyphen

  struct Part {
    std::size_t begin, end;
  };

  void collect(Part part, bool adds_hyphen, bool address, std::vector<std::size_t>& places) {
    const std::int64_t width = advance_before(word_, part.end, measure_, figures_) -
                               advance_before(word_, part.begin, measure_, figures_);
    if (width + (adds_hyphen ? hyphen_advance : 0) <= widest_) return;
    const auto more = emergency_places(text_, part.begin, part.end, address);
    places.insert(places.end(), more.begin(), more.end());
  }

  Word& word_;
  std::int64_t widest_;
  Measure& measure_;
  Figures figures_;
  std::string text_;
};

}  // namespace

std::string Word::text() const {
  std::string all;
  for (const Piece& piece : pieces) all += piece.text;
  return all;
}

std::vector<Word> split_words(std::span<const Run> runs, const std::vector<FaceId>& faces) {
  std::vector<Word> words;
  Word word;
  bool spaced_call = false;  // the author's space stood before a footnote's call; it comes after it
  const auto close = [&] {
    if (!word.pieces.empty()) words.push_back(std::move(word));
    word = {};
  };
  for (std::size_t r = 0; r < runs.size(); ++r) {
    if (runs[r].kind == Run::Kind::line_break) {
      close();
      if (words.empty() || words.back().ends_line) words.push_back({});
      words.back().ends_line = true;
      continue;
    }
    const std::string& text = runs[r].text;
    if (runs[r].kind == Run::Kind::footnote) {
      spaced_call = reopen(words, word) || (spaced_call && !word.pieces.empty());
      word.pieces.push_back({text, r, faces[r], true});
      continue;
    }
    for (std::size_t i = 0; i < text.size();) {
      if (spaced_call && begins_word(std::string_view(text).substr(i))) close();
      spaced_call = false;
      if (is_white(text[i])) {
        close();
        ++i;
        continue;
      }
      const std::size_t start = i;
      while (i < text.size() && !is_white(text[i])) ++i;
      append_to(word, r, faces[r], std::string_view(text).substr(start, i - start));
    }
  }
  close();
  return words;
}

bool is_link(const Run& run) {
  return !run.url.empty() || run.kind == Run::Kind::footnote || (run.kind == Run::Kind::cross_reference && !run.target.empty());
}

bool same_owner(std::span<const Run> runs, const Word& word) {
  return std::all_of(word.pieces.begin(), word.pieces.end(), [&](const Piece& piece) {
    const std::size_t first = word.pieces.front().run;
    if (piece.run == first) return true;
    return !is_link(runs[piece.run]) && !is_link(runs[first]) &&
           runs[piece.run].language == runs[first].language;
  });
}

bool is_address(std::string_view word) {
  return word.find("://") != word.npos || word.starts_with("www.") || word.find('@') != word.npos;
}

void add_joints(Word& word, const JointRules& rules) {
  const std::string text = word.text();
  if (is_address(text)) return;
  add_mark_joints(word);
  if (!rules.hyphenator || !word.joints.empty()) return;
  for (const std::size_t point : rules.hyphenator->points(text))
    word.joints.push_back({point, rules.hyphen_penalty, true, true, false});
}

void add_emergency_joints(Word& word, std::int64_t widest, Measure& measure, Figures figures) {
  if (is_address(word.text())) Emergency(word, widest, measure, figures).add(true);
  Emergency(word, widest, measure, figures).add(false);
}

std::int64_t advance_before(const Word& word, std::size_t offset, Measure& measure, Figures figures) {
  std::int64_t advance = 0;
  for (const Piece& piece : word.pieces) {
    if (offset == 0) break;
    const GlyphRun& run = measure.glyphs(piece.text, piece.face, figures);
    const std::size_t inside = std::min(offset, piece.text.size());
    if (inside == piece.text.size()) {
      advance += piece.scaled(run.advance);
    } else {
      for (const Glyph& glyph : run.glyphs)
        advance += glyph.cluster < inside ? piece.scaled(glyph.advance) : 0;
    }
    offset -= inside;
  }
  return advance;
}

}  // namespace klausul
