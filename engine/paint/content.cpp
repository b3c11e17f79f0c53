#include "paint/content.hpp"

#include <cmath>
#include <cstdlib>
#include <numbers>

#include "paint/shown_lines.hpp"

namespace klausul {
namespace {

// What show_text begins with, and ends with if nothing is raised at the end.
constexpr std::string_view array_begin = "[(", array_end = ")]TJ\n";

// A channel of eight bits as thousandths of full intensity.
std::int64_t intensity(std::uint8_t channel) { return (channel * 1000 + 127) / 255; }

void append_points_spaced(std::string& out, std::initializer_list<Length> lengths) {
  for (const Length length : lengths) {
    append_points(out, length);
    out += ' ';
  }
}

// ISO 32000-1, table 330. What only rules and fills are is not said, as there are so many of them.
std::string_view artifact_properties(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::header:
      return "<</Type/Pagination/Subtype/Header>>";
    case ArtifactKind::footer:
      return "<</Type/Pagination/Subtype/Footer>>";
    case ArtifactKind::watermark:
      return "<</Type/Pagination/Subtype/Watermark>>";
    case ArtifactKind::repeated_head:
      return "<</Type/Pagination>>";
    case ArtifactKind::layout:
      break;
  }
  return {};
}

// The matrix that turns by `degrees`, counter-clockwise; three decimals move no corner visibly.
void append_turn(std::string& out, int degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  const std::int64_t cosine = std::llround(1000 * std::cos(angle)),
                     sine = std::llround(1000 * std::sin(angle));
  for (const std::int64_t value : {cosine, sine, -sine, cosine}) {
    append_thousandths(out, value);
    out += ' ';
  }
}

}  // namespace

void ContentStream::begin_content(std::string_view tag, int mcid, std::string_view actual_text) {
  out_ += '/';
  out_ += tag;
  out_ += "<</MCID ";
  append_integer(out_, mcid);
  if (!actual_text.empty()) {
    out_ += "/ActualText";
    append_text(out_, actual_text);
  }
  out_ += ">>BDC\n";
}

void ContentStream::begin_artifact(ArtifactKind kind) {
  out_ += "/Artifact";
  if (name_artifacts_) out_ += artifact_properties(kind);
  out_ += name_artifacts_ && kind != ArtifactKind::layout ? "BDC\n" : " BMC\n";
}

void ContentStream::begin_silence() { out_ += "/Span<</ActualText()>>BDC\n"; }
void ContentStream::end() { out_ += "EMC\n"; }

void ContentStream::set_colour(Colour colour) {
  if (set_.colour == colour) return;
  set_.colour = colour;
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    append_thousandths(out_, intensity(channel));
    out_ += ' ';
  }
  out_ += "rg\n";
}

void ContentStream::set_font(FaceId face, Length size) {
  if (set_.face == face && set_.size == size) return;
  set_.face = face;
  set_.size = size;
  out_ += "/F";
  append_integer(out_, fonts_.number(face));
  out_ += ' ';
  append_points(out_, size);
  out_ += " Tf ";
}

void ContentStream::begin_text() {
  out_ += "BT\n";
  set_.x = set_.y = {};
  set_.pen = 0;
}

void ContentStream::end_text() { out_ += "ET\n"; }

// Lines of a paragraph lie as far from each other: TD remembers how far, and T* goes there again (ISO
// 32000-1, 9.4.2).
void ContentStream::move_to(Length x, Length y) {
  // Where the text before ended, but for its rounding.
  if (y == set_.y && std::abs(set_.pen - x.millipoints * 1000) <= 2000) return;
  const Length right = x - set_.x, down = set_.y - y;
  const bool below = right == Length{} && down != Length{};
  if (below && down == set_.leading) {
    out_ += "T* ";
  } else {
    append_points_spaced(out_, {right, y - set_.y});
    out_ += below ? "TD " : "Td ";
    if (below) set_.leading = down;
  }
  set_.x = x;
  set_.y = y;
  set_.pen = x.millipoints * 1000;
}

// A line without blanks has none to widen.
void ContentStream::set_word_spacing(const TextFragment& fragment) {
  if (fragment.word_spacing == set_.word_spacing || fragment.text.find(' ') == std::string::npos) return;
  set_.word_spacing = fragment.word_spacing;
  append_points(out_, fragment.word_spacing);
  out_ += " Tw ";
}

// Sets what the fragment needs, and answers what shows it, which `put` appends: to the array before, if
// nothing had to be set.
Shown ContentStream::prepare(const TextFragment& fragment, Length x, Length y) {
  const std::size_t size = out_.size();
  set_colour(fragment.colour);
  set_font(fragment.face, fragment.size);
  set_word_spacing(fragment);
  move_to(x, y);
  goes_on_ = out_.size() == size && out_.ends_with(array_end);
  FontCodes& codes = fonts_.codes(fragment.face);
  return fragment.glyphs.shared() ? show_shared_line(fragment, codes) : show_text(fragment, codes);
}

void ContentStream::put(const Shown& shown, const TextFragment& fragment) {
  std::string_view operators = shown.operators;
  if (goes_on_) {
    out_.resize(out_.size() - array_end.size());
    operators.remove_prefix(array_begin.size());
  }
  out_ += operators;
  out_ += '\n';
  set_.pen += shown.width(fragment);
}

void ContentStream::text(const TextFragment& fragment) {
  if (!fragment.glyphs.empty()) put(prepare(fragment, fragment.x, page_height_ - fragment.y), fragment);
}

// They are so few that it is not asked for them first.
bool ContentStream::text_without_joined(const TextFragment& fragment) {
  if (fragment.glyphs.empty()) return true;
  const Set before = set_;
  const std::size_t size = out_.size();
  const Shown shown = prepare(fragment, fragment.x, page_height_ - fragment.y);
  if (!shown.joined) return put(shown, fragment), true;
  set_ = before;
  out_.resize(size);
  return false;
}

void ContentStream::picture(std::string_view name, const Box& box) {
  out_ += "q ";
  append_points_spaced(out_, {box.right - box.left});
  out_ += "0 0 ";
  append_points_spaced(out_, {box.top - box.bottom, box.left, box.bottom});
  out_ += "cm/";
  out_ += name;
  out_ += " Do Q\n";
}

void ContentStream::rectangle(const RectangleFragment& rectangle) {
  set_colour(rectangle.colour);
  append_points_spaced(
      out_, {rectangle.x, page_height_ - rectangle.y - rectangle.height, rectangle.width, rectangle.height});
  out_ += "re f\n";
}

void ContentStream::watermark(const Watermark& mark) {
  if (mark.text.glyphs.empty()) return;
  const Set outside = set_;  // q and Q do the same
  out_ += "q ";
  append_turn(out_, mark.degrees);
  append_points_spaced(out_, {mark.text.x, page_height_ - mark.text.y});
  out_ += "cm\n";
  begin_text();
  put(prepare(mark.text, {}, {}), mark.text);
  end_text();
  out_ += "Q\n";
  set_ = outside;
}

}  // namespace klausul
