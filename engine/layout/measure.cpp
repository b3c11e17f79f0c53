#include "layout/measure.hpp"

#include "base/utf8.hpp"

namespace klausul {

std::optional<FaceId> Measure::face(const TextStyle& style, bool strong, bool emphasis) {
  const bool bold = style.bold || strong;
  const bool italic = style.italic != emphasis;  // emphasis inside italics is upright
  for (const AskedFace& asked : faces_)
    if (asked.bold == bold && asked.italic == italic && asked.family == style.family) return asked.face;
  const auto found = shaper_.face({style.family, bold, italic}, style.origin, diagnostics_);
  faces_.push_back({style.family, bold, italic, found});
  return found;
}

const GlyphRun& Measure::ask_space(std::size_t place, FaceId face, Figures figures) {
  if (spaces_.size() <= place) spaces_.resize(place + 1, nullptr);
  spaces_[place] = &glyphs(" ", face, figures);
  return *spaces_[place];
}

void Measure::report_missing(std::string_view text, const GlyphRun& run, std::pair<FaceId, OriginId> where) {
  for (const Glyph& glyph : run.glyphs) {
    if (glyph.id != 0) continue;
    std::size_t offset = glyph.cluster;
    const char32_t character = decode_utf8(text, offset);
    const std::string shown(text.substr(glyph.cluster, offset - glyph.cluster));
    diagnostics_.add(Slug::missing_glyph, where.second,
                     {shaper_.name(where.first), code_point_name(character) + " " + shown});
  }
}

const GlyphRun& Measure::shape(std::string_view text, FaceId face, Figures figures, OriginId origin) {
  const GlyphRun& run = shaper_.shape(text, face, figures);
  if (run.lacks_glyph) report_missing(text, run, {face, origin});
  return run;
}

LineMetrics Measure::line(const TextStyle& style, FaceId face) const {
  const FaceMetrics metrics = shaper_.metrics(face);
  const Length ascent = of_em(metrics.ascent, style.size);
  const Length descent = of_em(-metrics.descent, style.size);
  return {(style.leading - ascent - descent) / 2 + ascent, ascent, descent};
}

Length Measure::width(std::string_view text, const TextStyle& style) {
  const auto found = face(style);
  if (!found || text.empty()) return {};
  const std::int64_t wide = advance(text, *found, Figures::proportional);
  return {(wide * style.size.millipoints + 999) / 1000};
}

}  // namespace klausul
