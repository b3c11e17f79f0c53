// Glyphs and text do not pair off one to one. A ligature is one glyph of several characters: its code maps to
// all of them. A letter with a loose accent is several glyphs of one cluster: each code maps to its share,
// and where the text matters the cluster is painted by itself, with an ActualText, because readers that sort
// glyphs by position would lose or misplace the accent.
#include "paint/show_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace klausul {
namespace {

// A hyphen that only the break put there: readers join the line with the next when they see it.
constexpr std::string_view soft_hyphen_text = "-";
// A real hyphen before a break: with a space after it, readers do not take it for the above.
constexpr std::string_view real_hyphen_text = "- ";

// The glyphs [first, last) that together stand for `text`.
struct Cluster {
  std::size_t first = 0, last = 0;
  std::string_view text;
};

Cluster cluster_at(const TextFragment& fragment, std::size_t first) {
  const std::vector<Glyph>& glyphs = fragment.glyphs.all();
  const std::size_t hyphen = glyphs.size() - (ends_with_hyphen(fragment) ? 1 : 0);
  if (first == hyphen && hyphen < glyphs.size())
    return {first, first + 1, fragment.soft_hyphen ? soft_hyphen_text : real_hyphen_text};
  std::size_t last = first + 1;
  while (last < hyphen && glyphs[last].cluster == glyphs[first].cluster) ++last;
  const std::size_t begin = std::min<std::size_t>(glyphs[first].cluster, fragment.text.size());
  std::size_t end = last < glyphs.size() ? glyphs[last].cluster : fragment.text.size();
  if (end == begin) end = fragment.text.size();  // before a flagged hyphen that stands for no text of its own
  return {first, last, std::string_view(fragment.text).substr(begin, end > begin ? end - begin : 0)};
}

// The share of glyph `index` of `count`: one character each, the last one takes the rest; where there are
// more glyphs than characters, the last character is said again, because a code must have some text.
std::string_view share_of(std::string_view text, std::size_t index, std::size_t count) {
  if (count == 1) return text;
  std::size_t begin = 0, end = 0;
  for (std::size_t i = 0; i <= index && end < text.size(); ++i) {
    begin = end;
    decode_utf8(text, end);
  }
  return index + 1 == count ? text.substr(begin) : text.substr(begin, end - begin);
}

// A fragment in the look of `fragment`, at `x`, without glyphs. Hyphens at the end have become plain text.
TextFragment empty_piece(const TextFragment& fragment, Length x) {
  TextFragment piece;
  piece.x = x;
  piece.y = fragment.y;
  piece.face = fragment.face;
  piece.size = fragment.size;
  piece.colour = fragment.colour;
  piece.word_spacing = fragment.word_spacing;
  piece.content = fragment.content;
  return piece;
}

// More than any glyph is written with: an adjustment, a rise, and a code of two escaped bytes.
constexpr std::size_t most_bytes_a_glyph = 96;

// Writes one fragment as TJ arrays into room that is large enough, so that no byte asks for it.
class Shower {
 public:
  Shower(const TextFragment& fragment, FontCodes& codes, char* room)
      : fragment_(fragment), codes_(codes), begin_(room), at_(room) {}

  void show() {
    put("[(");
    const std::vector<Glyph>& glyphs = fragment_.glyphs.all();
    const std::string_view text = fragment_.text;
    const std::size_t plain = glyphs.size() - (ends_with_hyphen(fragment_) ? 1 : 0);
    for (std::size_t i = 0; i < glyphs.size();) {
      i = show_bytes(i, plain);
      if (i == glyphs.size()) break;
      // Almost always a glyph is all of its cluster.
      if (i + 1 < plain && glyphs[i + 1].cluster > glyphs[i].cluster &&
          glyphs[i + 1].cluster <= text.size()) {
        show_glyph(glyphs[i], text.substr(glyphs[i].cluster, glyphs[i + 1].cluster - glyphs[i].cluster));
        ++i;
        continue;
      }
      const Cluster cluster = cluster_at(fragment_, i);
      const std::size_t count = cluster.last - cluster.first;
      if (count == 1)
        show_glyph(glyphs[i], cluster.text);
      else
        show_joined(cluster, count);
      i = cluster.last;
    }
    put(")]TJ");
    if (rise_ != 0) put(" 0 Ts");
  }

  // As wide as the glyphs' own widths, the adjustments before the last one, and the word spacing.
  Shown shown() const {
    return {joined_,
            follows_look_,
            width_ + adjusted_ / 1000,
            blanks_,
            {begin_, static_cast<std::size_t>(at_ - begin_)}};
  }

 private:
  void put(std::string_view text) { at_ = std::copy(text.begin(), text.end(), at_); }

  // Shows glyphs from `i` on as long as each stands for one character that is its own code, and nothing moves
  // it: most of any text. The last glyph before `plain` is left to the longer way.
  std::size_t show_bytes(std::size_t i, std::size_t plain) {
    const Glyph* const glyphs = fragment_.glyphs.all().data();
    if (i >= plain || glyphs[i].cluster >= fragment_.text.size()) return i;
    const char* text = fragment_.text.data() + glyphs[i].cluster;
    const std::size_t end = std::min(plain - 1, i + fragment_.text.size() - glyphs[i].cluster);
    // What changes with each glyph is kept out of the object, which a written character might be a part of.
    char* at = at_;
    std::int64_t width = 0, blanks = 0;
    for (; i < end; ++i, ++text) {
      const Glyph& glyph = glyphs[i];
      const auto byte = static_cast<unsigned char>(*text);
      if (glyphs[i + 1].cluster != glyph.cluster + 1 || !codes_.is_byte(glyph.id, byte)) break;
      if (glyph.x_offset != 0 || glyph.y_offset != rise_) break;
      if (pending_ != 0) {
        at_ = at;
        adjust();
        at = at_;
      }
      *at++ = static_cast<char>(byte);
      width += glyph.nominal_advance;
      blanks += byte == ' ' ? 1 : 0;
      if (glyph.advance != glyph.nominal_advance)
        pending_ = 1000 * static_cast<std::int64_t>(glyph.nominal_advance - glyph.advance);
    }
    at_ = at;
    width_ += width;
    blanks_ += blanks;
    return i;
  }

  void show_joined(const Cluster& cluster, std::size_t count) {
    joined_ = true;
    for (std::size_t i = 0; i < count; ++i)
      show_glyph(fragment_.glyphs[cluster.first + i], share_of(cluster.text, i, count));
  }

  void show_glyph(const Glyph& glyph, std::string_view text) {
    if (glyph.y_offset != rise_) set_rise(glyph.y_offset);
    pending_ -= 1000 * static_cast<std::int64_t>(glyph.x_offset);
    if (pending_ != 0) adjust();
    const std::uint16_t code = codes_.code(glyph.id, text);
    if (code < 256) {
      *at_++ = static_cast<char>(code);
    } else {
      put_escaped(static_cast<char>(code >> 8));
      put_escaped(static_cast<char>(code & 0xFF));
    }
    pending_ += 1000 * static_cast<std::int64_t>(glyph.nominal_advance - glyph.advance + glyph.x_offset);
    width_ += glyph.nominal_advance;
    if (code == ' ')
      ++blanks_;
    else if (text == " ")
      pending_ -= word_spacing(), follows_look_ = true;
  }

  // Word spacing reaches code 32 alone (ISO 32000-1, 9.3.3); in a few faces a blank can be another glyph.
  std::int64_t word_spacing() const {
    const std::int64_t size = std::max<std::int64_t>(fragment_.size.millipoints, 1);
    return fragment_.word_spacing.millipoints * 1'000'000 / size;
  }

  // Moves back by what is pending, in millionths of an em. Only when a glyph follows.
  void adjust() {
    *at_++ = ')';
    at_ = write_decimal(at_, pending_, 3);
    *at_++ = '(';
    adjusted_ -= pending_;
    pending_ = 0;
  }

  void put_escaped(char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') *at_++ = '\\';
    // A bare carriage return would read as a line feed (ISO 32000-1, 7.3.4.2).
    if (byte == '\r')
      put("\\r");
    else
      *at_++ = byte;
  }

  void set_rise(int thousandths) {
    rise_ = thousandths;
    follows_look_ = true;
    put(")]TJ ");
    at_ = write_decimal(at_, of_em(thousandths, fragment_.size).millipoints, 3);
    put(" Ts[(");
  }

  const TextFragment& fragment_;
  FontCodes& codes_;
  char* const begin_;
  char* at_;
  std::int64_t pending_ = 0, adjusted_ = 0;  // millionths of an em; to the left, to the right
  std::int64_t width_ = 0, blanks_ = 0;      // thousandths of an em; how many widened by Tw
  int rise_ = 0;
  bool joined_ = false, follows_look_ = false;
};

}  // namespace

bool has_joined_glyphs(const TextFragment& fragment) {
  if (fragment.glyphs.empty()) return false;
  const auto end = fragment.glyphs.end() - (ends_with_hyphen(fragment) ? 1 : 0);
  const auto same_cluster = [](const Glyph& a, const Glyph& b) { return a.cluster == b.cluster; };
  return std::adjacent_find(fragment.glyphs.begin(), end, same_cluster) != end;
}

std::vector<TextFragment> split_joined_glyphs(const TextFragment& fragment) {
  std::vector<TextFragment> pieces;
  bool joined_before = true;  // so that the first cluster begins a piece
  Length x = fragment.x;
  for (std::size_t i = 0; i < fragment.glyphs.size();) {
    const Cluster cluster = cluster_at(fragment, i);
    const bool joined = cluster.last - cluster.first > 1;
    if (joined || joined_before) pieces.push_back(empty_piece(fragment, x));
    joined_before = joined;
    TextFragment& piece = pieces.back();
    for (; i < cluster.last; ++i) {
      std::vector<Glyph>& glyphs = piece.glyphs.edit();
      glyphs.push_back(fragment.glyphs[i]);
      glyphs.back().cluster = static_cast<std::uint32_t>(piece.text.size());
      x += of_em(fragment.glyphs[i].advance, fragment.size);
    }
    piece.text += cluster.text;
    if (cluster.text == " ") x += fragment.word_spacing;
  }
  return pieces;
}

Shown show_text(const TextFragment& fragment, FontCodes& codes) {
  thread_local std::vector<char> room;
  const std::size_t most = most_bytes_a_glyph * (fragment.glyphs.size() + 1);
  if (room.size() < most) room.resize(most);
  Shower shower(fragment, codes, room.data());
  shower.show();
  return shower.shown();
}

}  // namespace klausul
