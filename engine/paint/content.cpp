#include "paint/content.hpp"

#include <cmath>
#include <numbers>

#include "paint/show_text.hpp"

namespace klausul {
namespace {

// A channel of eight bits as thousandths of full intensity.
std::int64_t intensity(std::uint8_t channel) { return (channel * 1000 + 127) / 255; }

void append_points_spaced(std::string& out, std::initializer_list<Length> lengths) {
  for (const Length length : lengths) {
    append_points(out, length);
    out += ' ';
  }
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
  append_name(out_, tag);
  out_ += " <</MCID ";
  append_integer(out_, mcid);
  if (!actual_text.empty()) {
    out_ += "/ActualText";
    append_text(out_, actual_text);
  }
  out_ += ">> BDC\n";
}

void ContentStream::begin_artifact() { out_ += "/Artifact BMC\n"; }
void ContentStream::begin_silence() { out_ += "/Span <</ActualText ()>> BDC\n"; }
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
  append_name(out_, FontEmbedder::resource_name(face));
  out_ += ' ';
  append_points(out_, size);
  out_ += " Tf ";
}

void ContentStream::show_at(const TextFragment& fragment, Length x, Length y) {
  set_colour(fragment.colour);
  out_ += "BT ";
  set_font(fragment.face, fragment.size);
  append_points_spaced(out_, {x, y});
  out_ += "Td ";
  append_shown_text(out_, fragment, fonts_);
  out_ += " ET\n";
}

void ContentStream::text(const TextFragment& fragment) {
  if (!fragment.glyphs.empty()) show_at(fragment, fragment.x, page_height_ - fragment.y);
}

void ContentStream::rectangle(const RectangleFragment& rectangle) {
  set_colour(rectangle.colour);
  append_points_spaced(
      out_, {rectangle.x, page_height_ - rectangle.y - rectangle.height, rectangle.width, rectangle.height});
  out_ += "re f\n";
}

void ContentStream::watermark(const Watermark& mark) {
  if (mark.text.glyphs.empty()) return;
  const Set outside = set_;
  out_ += "q ";
  append_turn(out_, mark.degrees);
  append_points_spaced(out_, {mark.text.x, page_height_ - mark.text.y});
  out_ += "cm\n";
  show_at(mark.text, {}, {});
  out_ += "Q\n";
  set_ = outside;
}

}  // namespace klausul
