#pragma once
#include <string_view>

#include "fonts/face.hpp"

namespace klausul {

/// Shapes `text` with the face's kerning and ligatures, left to right, in Latin script and Swedish. Each
/// advance is the glyph's rounded width plus its rounded kerning, so that what is measured is what a PDF
/// reader shows. `buffer` is working room, kept between calls.
GlyphRun shape_text(const FontFace& face, std::string_view text, Figures figures, hb_buffer_t* buffer);

}  // namespace klausul
