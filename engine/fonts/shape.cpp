#include "fonts/shape.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr int most_distance = 15'000;  // 15 em: no letter is wider

void fill(hb_buffer_t* buffer, std::string_view text) {
  static const hb_language_t swedish = hb_language_from_string("sv", -1);
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer, swedish);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
}

Glyph to_glyph(const FontFace& face, const hb_glyph_info_t& info, const hb_glyph_position_t& position) {
  const auto narrow = [&face](int distance) {
    return static_cast<std::int16_t>(std::clamp(face.thousandths(distance), -most_distance, most_distance));
  };
  const int width = hb_font_get_glyph_h_advance(face.font(), info.codepoint);
  Glyph glyph;
  glyph.id = info.codepoint;
  glyph.cluster = info.cluster;
  glyph.nominal_advance = narrow(width);
  glyph.advance = static_cast<std::int16_t>(glyph.nominal_advance + narrow(position.x_advance - width));
  glyph.x_offset = narrow(position.x_offset);
  glyph.y_offset = narrow(position.y_offset);
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
    run.lacks_glyph = run.lacks_glyph || run.glyphs.back().id == 0;
  }
  return run;
}

GlyphRun FontFace::shape(std::string_view text, Figures figures) const {
  const OwnedHb<hb_buffer_t> buffer(hb_buffer_create());
  return shape_text(*this, text, figures, buffer.get());
}

}  // namespace klausul
