#include "paint/pixels.hpp"

#include <libdeflate.h>

#include "catch.hpp"

using namespace klausul;

namespace {

RasterImage grey(int width, int height, const std::string& pixels) {
  RasterImage image;
  image.width = width;
  image.height = height;
  image.channels = 1;
  image.pixels = pixels;
  return image;
}

}  // namespace

TEST_CASE("each row takes the predictor that makes it flattest", "[paint]") {
  // A ramp: the differences to the left are 10, 10, 10. Then the same row again: nothing differs from above.
  const std::string ramp = "\x0A\x14\x1E\x28";
  CHECK(predict_rows(grey(4, 2, ramp + ramp)) == std::string("\1\x0A\x0A\x0A\x0A\2\0\0\0\0", 10));
}

TEST_CASE("channels are compared with their own", "[paint]") {
  RasterImage image = grey(2, 1, "\x64\x0A\x01\x65\x0B\x02");
  image.channels = 3;
  CHECK(predict_rows(image) == "\1\x64\x0A\x01\x01\x01\x01");
}

TEST_CASE("a ramp is packed with predictors, a flat picture without", "[paint]") {
  std::string ramp, flat(64 * 64, '\x7F');
  for (int y = 0; y < 64; ++y)
    for (int x = 0; x < 64; ++x) ramp += static_cast<char>(3 * x + 5 * y);
  CHECK(pack_pixels(grey(64, 64, ramp)).predicted);
  CHECK_FALSE(pack_pixels(grey(64, 64, flat)).predicted);
}

TEST_CASE("what is packed without predictors is the pixels", "[paint]") {
  const std::string flat(1000, 'x');
  const PackedPixels packed = pack_pixels(grey(100, 10, flat));
  std::string out(1000, '\0');
  std::size_t size = 0;
  libdeflate_decompressor* unpack = libdeflate_alloc_decompressor();
  CHECK(libdeflate_zlib_decompress(unpack, packed.bytes.data(), packed.bytes.size(), out.data(), out.size(),
                                   &size) == LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(unpack);
  CHECK(out == flat);
}
