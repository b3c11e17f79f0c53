#pragma once
#include <memory>
#include <set>

#include "fonts/face.hpp"

namespace klausul {

/// Cuts `face` down to `glyphs`, glyph 0 and the parts of composite glyphs, without hinting and without the
/// tables that a PDF reader has no use for. Null if HarfBuzz cannot, as with damaged outlines.
std::shared_ptr<const Subset> cut_subset(hb_face_t* face, const std::set<std::uint32_t>& glyphs);

}  // namespace klausul
