#pragma once
#include <string>

#include "images/image.hpp"

namespace klausul {

/// The samples of a picture, compressed.
struct PackedPixels {
  std::string bytes;       ///< Deflated.
  bool predicted = false;  ///< Each row begins with the number of its PNG predictor (ISO 32000-1, 7.4.4.4).
};

/// Tries it with predictors and without, and keeps the smaller one: photographs want them, drawings do not.
PackedPixels pack_pixels(const RasterImage& image);

/// Rows with the PNG predictor that makes each of them the flattest, its number first (ISO/IEC 15948, 9).
std::string predict_rows(const RasterImage& image);

}  // namespace klausul
