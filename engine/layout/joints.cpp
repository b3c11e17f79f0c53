#include "layout/joints.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "layout/no_break.hpp"
#include "layout/piece_parts.hpp"

namespace klausul {
namespace {

// Readers take the line's end after a slash for a space ("och/ eller"), so such a break is dearer than a
// hyphen and than a fairly loose line.
constexpr std::int32_t slash_penalty = 1000;
constexpr std::int32_t address_penalty = 400, emergency_penalty = 100'000;
constexpr std::int32_t hyphen_advance = 700;  // more than any face's hyphen

// Letters for the purpose of breaking: Latin with its accents; that ÷ and × count does no harm.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}

bool is_address_mark(char c) {
  return c == '/' || c == '.' || c == '-' || c == '?' || c == '&' || c == '=' || c == '@';
}

bool begins_with_capital(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = decode_utf8(word, at);
    if (is_letter(c)) return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE);
  }
  return false;
}

bool ends_sentence(std::string_view word) {
  for (const std::string_view mark : {")", "”", "’"})
    if (word.size() > mark.size() && word.ends_with(mark)) word.remove_suffix(mark.size());
  if (word.ends_with('!') || word.ends_with('?')) return true;
  if (word.ends_with('.') && word.front() >= '0' && word.front() <= '9') return true;  // "i avsnitt 10.1."
  // "t.ex." and "kap." end none.
  return word.size() > 4 && word.ends_with('.') && word.find('.') + 1 == word.size();
}

class JointMaker {
 public:
  JointMaker(const JointRules& rules, Words& words) : rules_(rules), words_(words) {}

  void add() {
    words_.joints.clear();
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      Word& word = words_.words[i];
      word.first_joint = static_cast<std::uint32_t>(words_.joints.size());
      if (word.first_piece != word.end_piece) add_to(i);
      word.end_joint = static_cast<std::uint32_t>(words_.joints.size());
    }
  }

 private:
  void add_to(std::size_t index) {
    const std::span<const Piece> core = core_pieces(words_, words_.words[index]);
    if (core.empty()) return;
    const std::string_view text = words_.between(core.front().begin, core.back().end);
    if (text.find('/') != text.npos) {
      if (!is_address(text)) add_slashes(core);
      return;
    }
    if (!rules_.hyphenator || !same_owner(rules_.runs, core) || !may_cut(index, core, text)) return;
    // A sentence may begin with a name too: what has a capital there is cut only where the list knows its
    // parts.
    const bool perhaps_name = begins_with_capital(text);
    points_.clear();
    rules_.hyphenator->points(text, points_);
    for (const HyphenPoint& point : points_)
      if (point.joint || !perhaps_name)
        words_.joints.push_back({core.front().begin + point.offset, penalty_of(point), true, false});
  }

  // A compound is cut at its joints; elsewhere, or after two letters, only if lines would be very loose
  // without.
  std::int32_t penalty_of(const HyphenPoint& point) const {
    if (point.joint) return rules_.hyphen_penalty / 2;
    return point.poor ? rules_.hyphen_penalty * 5 : rules_.hyphen_penalty;
  }

  bool may_cut(std::size_t index, std::span<const Piece> core, std::string_view text) const {
    const auto foreign = [&](const Piece& piece) { return !rules_.runs[piece.run].language.empty(); };
    if (text.find('@') != text.npos || std::any_of(core.begin(), core.end(), foreign)) return false;
    return !in_unit(words_, index) && (!begins_with_capital(text) || begins_sentence(index, core));
  }

  // Capitals elsewhere are names.
  bool begins_sentence(std::size_t index, std::span<const Piece> core) const {
    if (index == 0 || words_.words[index - 1].ends_line) return true;
    const Word& before = words_.words[index - 1];
    if (before.first_piece == before.end_piece) return true;
    const bool after_label = words_.pieces[before.end_piece - 1].run < rules_.label_runs &&
                             core.front().run >= rules_.label_runs;
    return after_label || ends_sentence(words_.text_of(before));
  }

  // After a slash between two letters. Not after a real hyphen within a word: a reader that joins cut words,
  // as pdftotext does, would take it for a hyphen that the line's end put there, and lose it.
  void add_slashes(std::span<const Piece> core) {
    const std::uint32_t begin = core.front().begin;
    const std::string_view text = words_.between(begin, core.back().end);
    char32_t before = 0, here = 0;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t start = i;
      const char32_t next = decode_utf8(text, i);
      if (here == U'/' && is_letter(before) && is_letter(next))
        words_.joints.push_back({begin + static_cast<std::uint32_t>(start), slash_penalty, false, false});
      before = here;
      here = next;
    }
  }

  const JointRules& rules_;
  Words& words_;
  std::vector<HyphenPoint> points_;
};

class EmergencyMaker {
 public:
  EmergencyMaker(std::int32_t widest, std::int32_t space, Words& words)
      : widest_(widest), space_(space), words_(words), usual_(words.joints) {}

  void add() {
    words_.joints.clear();
    for (Word& word : words_.words) {
      const auto usual = std::span(usual_).subspan(word.first_joint, word.end_joint - word.first_joint);
      word.first_joint = static_cast<std::uint32_t>(words_.joints.size());
      if (word.advance <= widest_)
        words_.joints.insert(words_.joints.end(), usual.begin(), usual.end());
      else
        add_to(word, usual);
      word.end_joint = static_cast<std::uint32_t>(words_.joints.size());
    }
    loosen_units();
  }

 private:
  // A boundary between glyphs, and the width of the word before it.
  struct Place {
    std::uint32_t offset = 0;
    std::int32_t advance = 0;
  };

  void add_to(const Word& word, std::span<const Joint> usual) {
    find_places(word);
    is_address_ = is_address(words_.text_of(word));
    // A word that fills more than two lines would need three hyphens in a row.
    const bool everywhere = !is_address_ && word.advance > 2 * (widest_ - hyphen_advance);
    std::uint32_t begin = word.begin;
    for (const Joint& joint : usual) {
      add_between(begin, joint.offset, everywhere || width(begin, joint.offset) + hyphen_advance > widest_);
      words_.joints.push_back(joint);
      begin = joint.offset;
    }
    add_between(begin, word.end, everywhere || width(begin, word.end) > widest_);
  }

  // None in or before a footnote's call.
  void find_places(const Word& word) {
    places_.clear();
    std::int32_t advance = 0;
    for (const Piece& piece : words_.pieces_of(word)) {
      std::uint32_t last = static_cast<std::uint32_t>(-1);
      if (piece.parted) advance += call_gap;
      for (const Glyph& glyph : piece.shaped->glyphs) {
        if (!piece.raised && glyph.cluster != last) places_.push_back({piece.begin + glyph.cluster, advance});
        last = glyph.cluster;
        advance += piece.scaled(glyph.advance);
      }
    }
    places_.push_back({word.end, advance});
  }

  std::vector<Place>::const_iterator at(std::uint32_t offset) const {
    return std::lower_bound(places_.begin(), places_.end() - 1, offset,
                            [](const Place& place, std::uint32_t wanted) { return place.offset < wanted; });
  }

  std::int32_t width(std::uint32_t begin, std::uint32_t end) const {
    return at(end)->advance - at(begin)->advance;
  }

  void add_between(std::uint32_t begin, std::uint32_t end, bool wanted) {
    if (!wanted) return;
    const bool marks_do = is_address_ && widest_between_marks(begin, end) <= widest_;
    for (auto place = at(begin); place != places_.end() && place->offset < end; ++place) {
      if (place->offset <= begin) continue;
      if (is_after_mark(*place))
        words_.joints.push_back({place->offset, address_penalty, false, true});
      else if (!marks_do)
        words_.joints.push_back({place->offset, emergency_penalty, false, true});
    }
  }

  bool is_after_mark(const Place& place) const {
    return is_address_ && place.offset > 0 && is_address_mark(words_.text[place.offset - 1]);
  }

  std::int32_t widest_between_marks(std::uint32_t begin, std::uint32_t end) const {
    std::int32_t widest = 0, start = at(begin)->advance;
    for (auto place = at(begin); place != at(end); ++place) {
      if (!is_after_mark(*place)) continue;
      widest = std::max(widest, place->advance - start);
      start = place->advance;
    }
    return std::max(widest, at(end)->advance - start);
  }

  void loosen_units() {
    std::size_t first = 0;
    std::int64_t width = 0;
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      width += words_.words[i].advance;
      if (words_.words[i].bond != Bond::none) {
        width += space_;
        continue;
      }
      for (; first < i; ++first) words_.words[first].gives_way = width > widest_;
      first = i + 1;
      width = 0;
    }
  }

  std::int32_t widest_, space_;
  Words& words_;
  const std::vector<Joint> usual_;
  std::vector<Place> places_;  // of the word at hand
  bool is_address_ = false;
};

}  // namespace

void add_joints(const JointRules& rules, Words& words) { JointMaker(rules, words).add(); }

void add_emergency_joints(std::int32_t widest, std::int32_t space, Words& words) {
  EmergencyMaker(widest, space, words).add();
}

bool is_address(std::string_view word) {
  return word.find("://") != word.npos || word.starts_with("www.") || word.find('@') != word.npos;
}

std::span<const Piece> core_pieces(const Words& words, const Word& word) {
  const std::span<const Piece> pieces = words.pieces_of(word);
  const auto is_call = [](const Piece& piece) { return piece.raised; };
  const auto call = std::find_if(pieces.begin(), pieces.end(), is_call);
  return pieces.first(static_cast<std::size_t>(call - pieces.begin()));
}

bool same_owner(std::span<const Run> runs, std::span<const Piece> core) {
  return std::all_of(core.begin(), core.end(), [&](const Piece& piece) {
    const std::size_t first = core.front().run;
    if (piece.run == first) return true;
    return !is_link(runs[piece.run]) && !is_link(runs[first]) &&
           runs[piece.run].language == runs[first].language;
  });
}

}  // namespace klausul
