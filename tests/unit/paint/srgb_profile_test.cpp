#include "paint/srgb_profile.hpp"

#include <cstdint>

#include "catch.hpp"

using namespace klausul;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at, int size = 4) {
  std::uint32_t out = 0;
  for (int i = 0; i < size; ++i)
    out = out << 8 | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
  return out;
}

// The offset of a tag's data, from the table after the header.
std::size_t data_of(const std::string& profile, const std::string& tag) {
  for (std::uint32_t i = 0; i < number_at(profile, 128); ++i)
    if (profile.substr(132 + 12 * i, 4) == tag) return number_at(profile, 136 + 12 * i);
  return 0;
}

}  // namespace

TEST_CASE("the profile is an RGB display profile that says its own size", "[paint]") {
  const std::string profile = srgb_profile();
  CHECK(number_at(profile, 0) == profile.size());
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
  CHECK(profile.size() < 600);
}

TEST_CASE("the three primaries add up to the white point D50", "[paint]") {
  const std::string profile = srgb_profile();
  const std::uint32_t d50[] = {63190, 65536, 54061};  // 0.9642, 1, 0.8249 times 65536
  for (std::size_t axis = 0; axis < 3; ++axis) {
    std::uint32_t sum = 0;
    for (const char* tag : {"rXYZ", "gXYZ", "bXYZ"})
      sum += number_at(profile, data_of(profile, tag) + 8 + 4 * axis);
    CHECK(sum == Approx(d50[axis]).margin(14));  // the usual five decimals of the primaries add up to 0.8251
  }
}

TEST_CASE("the channels share the tone curve of sRGB", "[paint]") {
  const std::string profile = srgb_profile();
  const std::size_t curve = data_of(profile, "rTRC");
  CHECK(curve == data_of(profile, "gTRC"));
  CHECK(curve == data_of(profile, "bTRC"));
  CHECK(number_at(profile, curve + 8) == 33);
  CHECK(number_at(profile, curve + 12, 2) == 0);
  CHECK(number_at(profile, curve + 12 + 2 * 32, 2) == 65535);
  CHECK(number_at(profile, curve + 12 + 2 * 16, 2) == 14027);  // one half is 0.21404 of full light
}
