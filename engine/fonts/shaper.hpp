#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace klausul {

/// A face that has been found; an index into the shaper's faces, in the order they were asked for.
enum class FaceId : std::uint16_t {};

struct FaceRequest {
  std::string family;
  bool bold = false, italic = false;
};

/// Distances in thousandths of an em, rounded; up is positive, so `descent` is negative.
struct FaceMetrics {
  int ascent = 0, descent = 0, cap_height = 0, x_height = 0;
  int underline_position = -100, underline_thickness = 50;
};

/// One glyph of a shaped text. Distances in whole thousandths of an em, the unit of PDF widths, so that what
/// layout measures is what the page shows. A document of 2,000 pages holds six million of them.
struct Glyph {
  std::uint32_t id = 0;       ///< In the face; 0 is "cannot show this".
  std::uint32_t cluster = 0;  ///< Byte offset, in the shaped text, of the first character it stands for.
  std::int16_t advance = 0;   ///< After kerning.
  std::int16_t x_offset = 0, y_offset = 0;
  std::int16_t nominal_advance = 0;  ///< The face's own width: what a PDF reader moves by, without kerning.
};

struct GlyphRun {
  std::vector<Glyph> glyphs;  ///< In visual order, left to right; clusters never decrease.
  int advance = 0;            ///< Sum of the advances.
  bool lacks_glyph = false;   ///< A glyph is 0.
};

enum class Figures { proportional, tabular };

/// Turns text into glyphs. Tests put a `SquareShaper` in the place of HarfBuzz, in which each character is
/// half an em wide, so that positions can be worked out in the head.
class Shaper {
 public:
  virtual ~Shaper() = default;

  /// The face of exactly that family and style; says `missing-face` or `bad-face` at `origin` and answers
  /// nothing if it is not there. The same request gives the same id.
  virtual std::optional<FaceId> face(const FaceRequest& request, OriginId origin,
                                     Diagnostics& diagnostics) = 0;
  virtual FaceMetrics metrics(FaceId face) const = 0;
  /// "Gentium Book Plus Bold", for messages.
  virtual std::string name(FaceId face) const = 0;
  /// Shapes a word or a space: kerning and ligatures of the face, left to right, Swedish. The result stays
  /// valid as long as the shaper; it is kept, so that a word is shaped once. Precondition: valid UTF-8
  /// without line breaks.
  virtual const GlyphRun& shape(std::string_view text, FaceId face,
                                Figures figures = Figures::proportional) = 0;
};

}  // namespace klausul
