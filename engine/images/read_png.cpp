#include <png.h>

#include <memory>

#include "diag/messages.hpp"
#include "images/image.hpp"

// libpng's simplified interface reads every kind of PNG into eight-bit sRGB; what is transparent it lays on
// the background colour that is asked for. Its errors are recorded in the `png_image`, never thrown.

namespace klausul {
namespace {

struct Release {
  void operator()(png_image* image) const { png_image_free(image); }
};

std::string fault_of(const png_image& image) {
  const std::string reason = image.message;
  return both("filen är skadad eller ingen PNG-bild (" + reason + ")",
              "the file is damaged or no PNG picture (" + reason + ")");
}

}  // namespace

std::string png_version() { return png_get_libpng_ver(nullptr); }

std::optional<RasterImage> read_png(std::string_view bytes, std::string& fault) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, Release> guard(&image);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
    return fault = fault_of(image), std::nullopt;
  if (std::int64_t{image.width} * image.height > pixel_limit)
    return fault = both("bilden har fler än 40 miljoner bildpunkter",
                        "the picture has more than 40 million pixels"),
           std::nullopt;
  const bool colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  image.format = colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  RasterImage raster{static_cast<int>(image.width), static_cast<int>(image.height), colour ? 3 : 1, {}};
  raster.pixels.resize(PNG_IMAGE_SIZE(image));
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, raster.pixels.data(), 0, nullptr) == 0)
    return fault = fault_of(image), std::nullopt;
  return raster;
}

}  // namespace klausul
