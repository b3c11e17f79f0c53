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

// Builds TJ arrays. Adjustments are in millionths of an em, and written only when a glyph follows.
class ShownText {
 public:
  explicit ShownText(std::string& out) : out_(out) {}

  void move(std::int64_t millionths_left) { pending_ += millionths_left; }

  void code(std::uint16_t code) {
    open_array();
    if (pending_ != 0) {
      close_string();
      append_thousandths(out_, pending_);
      pending_ = 0;
    }
    if (!in_string_) out_ += '<';
    in_string_ = true;
    append_hex(out_, code, 4);
  }

  // An operator between the arrays; the pending adjustment stays for the next one.
  void between(std::string_view operators) {
    finish();
    out_ += ' ';
    out_ += operators;
    out_ += ' ';
  }

  void finish() {
    close_string();
    if (in_array_) out_ += "] TJ";
    in_array_ = false;
  }

 private:
  void open_array() {
    if (!in_array_) out_ += '[';
    in_array_ = true;
  }
  void close_string() {
    if (in_string_) out_ += '>';
    in_string_ = false;
  }

  std::string& out_;
  std::int64_t pending_ = 0;
  bool in_array_ = false, in_string_ = false;
};

// The glyphs [first, last) that together stand for `text`.
struct Cluster {
  std::size_t first = 0, last = 0;
  std::string_view text;
};

// A flagged hyphen at the end is a cluster of its own, whatever the fragment's text says.
bool ends_with_hyphen(const TextFragment& fragment) {
  return fragment.soft_hyphen || fragment.hyphen_before_break;
}

Cluster cluster_at(const TextFragment& fragment, std::size_t first) {
  const std::vector<Glyph>& glyphs = fragment.glyphs;
  const std::size_t hyphen = glyphs.size() - (ends_with_hyphen(fragment) ? 1 : 0);
  if (first == hyphen && hyphen < glyphs.size())
    return {first, first + 1, fragment.soft_hyphen ? soft_hyphen_text : real_hyphen_text};
  std::size_t last = first + 1;
  while (last < hyphen && glyphs[last].cluster == glyphs[first].cluster) ++last;
  const std::size_t begin = std::min<std::size_t>(glyphs[first].cluster, fragment.text.size());
  const std::size_t end = last < glyphs.size() ? glyphs[last].cluster : fragment.text.size();
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

class Shower {
 public:
  Shower(std::string& out, const TextFragment& fragment, FontEmbedder& fonts)
      : fragment_(fragment), fonts_(fonts), out_(out) {}

  void show() {
    for (std::size_t i = 0; i < fragment_.glyphs.size();) {
      const Cluster cluster = cluster_at(fragment_, i);
      show_cluster(cluster);
      if (cluster.text == " ") out_.move(-word_spacing());
      i = cluster.last;
    }
    set_rise(0);
    out_.finish();
  }

 private:
  // TJ and not Tw: word spacing does not reach two-byte codes (ISO 32000-1, 9.3.3).
  std::int64_t word_spacing() const {
    const std::int64_t size = std::max<std::int64_t>(fragment_.size.millipoints, 1);
    return fragment_.word_spacing.millipoints * 1'000'000 / size;
  }

  void show_cluster(const Cluster& cluster) {
    const std::size_t count = cluster.last - cluster.first;
    for (std::size_t i = 0; i < count; ++i)
      show_glyph(fragment_.glyphs[cluster.first + i], share_of(cluster.text, i, count));
  }

  void show_glyph(const Glyph& glyph, std::string_view text) {
    set_rise(glyph.y_offset);
    out_.move(-1000 * static_cast<std::int64_t>(glyph.x_offset));
    out_.code(fonts_.code(fragment_.face, glyph.id, text));
    out_.move(1000 * static_cast<std::int64_t>(glyph.nominal_advance - glyph.advance + glyph.x_offset));
  }

  void set_rise(int thousandths) {
    if (thousandths == rise_) return;
    rise_ = thousandths;
    std::string operators;
    append_points(operators, of_em(thousandths, fragment_.size));
    out_.between(operators + " Ts");
  }

  const TextFragment& fragment_;
  FontEmbedder& fonts_;
  ShownText out_;
  int rise_ = 0;
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
      piece.glyphs.push_back(fragment.glyphs[i]);
      piece.glyphs.back().cluster = static_cast<std::uint32_t>(piece.text.size());
      x += of_em(fragment.glyphs[i].advance, fragment.size);
    }
    piece.text += cluster.text;
    if (cluster.text == " ") x += fragment.word_spacing;
  }
  return pieces;
}

void append_shown_text(std::string& out, const TextFragment& fragment, FontEmbedder& fonts) {
  Shower(out, fragment, fonts).show();
}

}  // namespace klausul
