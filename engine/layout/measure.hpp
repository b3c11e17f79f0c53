#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fonts/shaper.hpp"
#include "style/stylesheet.hpp"

namespace klausul {

/// A line's height divided: where its baseline is, and how far its letters reach.
struct LineMetrics {
  Length baseline;  ///< From the line's top; the leading is shared equally above and below the letters.
  Length ascent, descent;  ///< From the baseline; both positive.
};

/// Faces and widths of text. Says what the faces lack at the line of the text that asked for it.
class Measure {
 public:
  Measure(Shaper& shaper, Diagnostics& diagnostics) : shaper_(shaper), diagnostics_(diagnostics) {}

  /// The face of a style, made bolder or more italic by a run. Nothing (and said) if it is not there.
  std::optional<FaceId> face(const TextStyle& style, bool strong = false, bool emphasis = false);
  /// Shapes a word, a part of a word or a space; says `missing-glyph` at `origin` for each character without
  /// a glyph.
  const GlyphRun& shape(std::string_view text, FaceId face, Figures figures, OriginId origin);
  /// The same, but says nothing: for measuring.
  const GlyphRun& glyphs(std::string_view text, FaceId face, Figures figures) {
    return shaper_.shape(text, face, figures);
  }
  /// A space, found without asking the shaper again.
  const GlyphRun& space(FaceId face, Figures figures) {
    const std::size_t place = static_cast<std::size_t>(face) * 2 + (figures == Figures::tabular ? 1 : 0);
    const bool known = place < spaces_.size() && spaces_[place] != nullptr;
    return known ? *spaces_[place] : ask_space(place, face, figures);
  }
  /// The advance of a text, in thousandths of an em.
  int advance(std::string_view text, FaceId face, Figures figures) {
    return glyphs(text, face, figures).advance;
  }
  LineMetrics line(const TextStyle& style, FaceId face) const;
  FaceMetrics metrics(FaceId face) const { return shaper_.metrics(face); }
  /// The width of `text` on one line, rounded up; says nothing of glyphs.
  Length width(std::string_view text, const TextStyle& style);

 private:
  struct AskedFace {
    std::string family;
    bool bold, italic;
    std::optional<FaceId> face;
  };
  const GlyphRun& ask_space(std::size_t place, FaceId face, Figures figures);
  void report_missing(std::string_view text, const GlyphRun& run, std::pair<FaceId, OriginId> where);

  Shaper& shaper_;
  Diagnostics& diagnostics_;
  std::vector<AskedFace> faces_;         ///< A document has a handful.
  std::vector<const GlyphRun*> spaces_;  ///< By face and figures.
};

}  // namespace klausul
