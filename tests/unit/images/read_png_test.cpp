#include "images/image.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

// ISO/IEC 15948: signature, IHDR, IDAT, IEND. Two pixels side by side of eight-bit red, green, blue and
// alpha: opaque red, and black that is half transparent (128 of 255).
const std::string two_pixels(
    "\x89PNG\r\n\x1a\n"
    "\x00\x00\x00\x0dIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x06\x00\x00\x00\xf4\x22\x7f\x8a"
    "\x00\x00\x00\x14IDAT\x78\x01\x01\x09\x00\xf6\xff\x00\xff\x00\x00\xff\x00\x00\x00\x80"
    "\x0d\x7c\x02\x7f\x6e\x32\x6e\x2e"
    "\x00\x00\x00\x00IEND\xae\x42\x60\x82",
    77);

}  // namespace

TEST_CASE("a PNG picture is read as pixels, transparent ones on white", "[images]") {
  std::string fault;
  const auto raster = read_png(two_pixels, fault);
  REQUIRE(fault.empty());
  REQUIRE(raster);
  CHECK(raster->width == 2);
  CHECK(raster->height == 1);
  REQUIRE(raster->channels == 3);
  REQUIRE(raster->pixels.size() == 6);
  CHECK(raster->pixels.substr(0, 3) == std::string("\xff\x00\x00", 3));
  // Half of black on white. In sRGB's own values that is 127; in linear light, as libpng reckons, 188.
  const auto grey = static_cast<unsigned char>(raster->pixels[3]);
  CHECK((grey >= 126 && grey <= 189));
  CHECK(raster->pixels[3] == raster->pixels[4]);
  CHECK(raster->pixels[4] == raster->pixels[5]);
}

TEST_CASE("a damaged PNG gives a fault in both languages and no picture", "[images]") {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{7}, std::size_t{8}, std::size_t{30}, std::size_t{50}}) {
    std::string fault;
    INFO("cut after " << size);
    CHECK_FALSE(read_png(std::string_view(two_pixels).substr(0, size), fault));
    CHECK(fault.find("skadad") != std::string::npos);
    CHECK(fault.find("damaged") != std::string::npos);
  }
}

TEST_CASE("a PNG that claims to be enormous is refused before memory is asked for", "[images]") {
  std::string huge = two_pixels;
  huge[16] = huge[20] = '\x00';
  huge[17] = huge[21] = '\x7f';  // 8 323 072 pixels each way; the checksum is wrong as well
  std::string fault;
  CHECK_FALSE(read_png(huge, fault));
  CHECK_FALSE(fault.empty());
}
