#include "images/image.hpp"

namespace klausul {

std::int64_t Image::width() const {
  if (const auto* raster = std::get_if<RasterImage>(&content)) return raster->width;
  return std::get<VectorImage>(content).width;
}

std::int64_t Image::height() const {
  if (const auto* raster = std::get_if<RasterImage>(&content)) return raster->height;
  return std::get<VectorImage>(content).height;
}

}  // namespace klausul
