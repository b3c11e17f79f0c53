#include "fonts/shape.hpp"

namespace klausul {
namespace {

void fill(hb_buffer_t* buffer, std::string_view text) {
  static const hb_language_t swedish = hb_language_from_string("sv", -1);
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer, swedish);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
}

Glyph to_glyph(const FontFace& face, const hb_glyph_info_t& info, const hb_glyph_position_t& position) {
  const int width = hb_font_get_glyph_h_advance(face.font(), info.codepoint);
  Glyph glyph;
  glyph.id = info.codepoint;
  glyph.cluster = info.cluster;
  glyph.nominal_advance = face.thousandths(width);
  glyph.advance = glyph.nominal_advance + face.thousandths(position.x_advance - width);
  glyph.x_offset = face.thousandths(position.x_offset);
  glyph.y_offset = face.thousandths(position.y_offset);
  return glyph;
}

}  // namespace

GlyphRun shape_text(const FontFace& face, std::string_view text, Figures figures, hb_buffer_t* buffer) {
  const hb_feature_t tabular{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  fill(buffer, text);
  hb_shape(face.font(), buffer, &tabular, figures == Figures::tabular ? 1 : 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  GlyphRun run;
  run.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back(to_glyph(face, infos[i], positions[i]));
    run.advance += run.glyphs.back().advance;
  }
  return run;
}

GlyphRun FontFace::shape(std::string_view text, Figures figures) const {
  const OwnedHb<hb_buffer_t> buffer(hb_buffer_create());
  return shape_text(*this, text, figures, buffer.get());
}

}  // namespace klausul
