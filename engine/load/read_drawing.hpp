#pragma once
// For the sources of this room only.
#include <optional>

#include "images/image.hpp"
#include "load/xml.hpp"

namespace klausul {

/// Reads a drawing of filled shapes from SVG (W3C, SVG 1.1): `path` (without arcs), `rect` without round
/// corners, `circle` and `polygon` in `svg` and `g`, with `fill` and `fill-rule`. What it cannot show as it
/// was meant (strokes, transforms, text, gradients) it refuses with `bad-image` at its line, since a logotype
/// that is nearly right is wrong.
std::optional<VectorImage> read_drawing(const XmlFile& file);

/// The segments of a path's `d` (SVG 1.1, 8.3), in thousandths of a unit; nothing if it cannot be read or
/// holds an arc.
std::optional<std::vector<VectorShape::Segment>> read_path(std::string_view d);

}  // namespace klausul
