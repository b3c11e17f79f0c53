// An ICC profile (ICC.1:2001-04) is a header, a table of tags, and their data. For a display of three
// primaries it needs the primaries adapted to the white point D50, the white point itself, and a tone curve,
// here that of sRGB (IEC 61966-2-1) at 33 points; all three channels share one curve.
#include "paint/srgb_profile.hpp"

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace klausul {
namespace {

void append_number(std::string& out, std::uint32_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

// s15Fixed16Number
void append_fixed(std::string& out, double value) {
  append_number(out, static_cast<std::uint32_t>(std::lround(value * 65536)), 4);
}

std::string of_type(const char* type) { return std::string(type) + std::string(4, '\0'); }

std::string xyz(double x, double y, double z) {
  std::string out = of_type("XYZ ");
  for (const double value : {x, y, z}) append_fixed(out, value);
  return out;
}

std::string description() {
  const std::string name = "sRGB";
  std::string out = of_type("desc");
  append_number(out, static_cast<std::uint32_t>(name.size() + 1), 4);
  out += name + '\0';
  return out + std::string(4 + 4 + 2 + 1 + 67, '\0');  // no Unicode and no Macintosh name
}

std::string tone_curve() {
  constexpr int points = 33;
  std::string out = of_type("curv");
  append_number(out, points, 4);
  for (int i = 0; i < points; ++i) {
    const double value = i / (points - 1.0);
    const double linear = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    append_number(out, static_cast<std::uint32_t>(std::lround(linear * 65535)), 2);
  }
  return out;
}

constexpr std::size_t header_size = 128;

std::string header(std::size_t profile_size) {
  std::string out;
  append_number(out, static_cast<std::uint32_t>(profile_size), 4);
  append_number(out, 0, 4);           // no preferred colour engine
  append_number(out, 0x02100000, 4);  // version 2.1
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2026, 1, 1, 0, 0, 0}) append_number(out, part, 2);
  out += "acsp";
  out.append(68 - out.size(), '\0');
  for (const double value : {0.9642, 1.0, 0.8249}) append_fixed(out, value);  // D50
  out.append(header_size - out.size(), '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string, std::string>> tags = {
      {"desc", description()},
      {"cprt", of_type("text") + "CC0" + '\0'},
      {"wtpt", xyz(0.9505, 1, 1.0891)},
      {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
      {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
      {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
      {"rTRC", tone_curve()},
      {"gTRC", ""},  // empty: the data of the tag before
      {"bTRC", ""}};
  std::string table, data;
  append_number(table, static_cast<std::uint32_t>(tags.size()), 4);
  const std::size_t data_start = header_size + 4 + 12 * tags.size();
  std::size_t offset = 0, size = 0;
  for (const auto& [signature, bytes] : tags) {
    if (!bytes.empty()) {
      offset = data_start + data.size();
      size = bytes.size();
      data += bytes;
      data.append((4 - data.size() % 4) % 4, '\0');
    }
    table += signature;
    append_number(table, static_cast<std::uint32_t>(offset), 4);
    append_number(table, static_cast<std::uint32_t>(size), 4);
  }
  return header(data_start + data.size()) + table + data;
}

}  // namespace klausul
