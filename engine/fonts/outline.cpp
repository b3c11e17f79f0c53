#include <cmath>

#include "fonts/face.hpp"

namespace klausul {
namespace {

// Writes an outline as "M10 20 L30 40 Z". Parts that a face turns or scales may end between its units:
// sixteenths tell them apart.
struct OutlineText {
  std::string text;
  void add(char command) { text += command; }
  void add(float x, float y) {
    text += std::to_string(std::lround(x * 16)) + " " + std::to_string(std::lround(y * 16)) + " ";
  }
};

OutlineText& text_of(void* data) { return *static_cast<OutlineText*>(data); }

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  text_of(data).add('M'), text_of(data).add(x, y);
}
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  text_of(data).add('L'), text_of(data).add(x, y);
}
void curve_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x, float y, void*) {
  text_of(data).add('Q'), text_of(data).add(x1, y1), text_of(data).add(x, y);
}
void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { text_of(data).add('Z'); }

hb_draw_funcs_t* writer() {
  static hb_draw_funcs_t* const functions = [] {
    hb_draw_funcs_t* made = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(made, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(made, line_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(made, curve_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(made, close, nullptr, nullptr);
    hb_draw_funcs_make_immutable(made);
    return made;
  }();
  return functions;
}

}  // namespace

std::string FontFace::outline(std::uint32_t glyph) const {
  OutlineText outline;
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(font_.get(), glyph, writer(), &outline);
#else
  hb_font_get_glyph_shape(font_.get(), glyph, writer(), &outline);
#endif
  return std::move(outline.text);
}

}  // namespace klausul
