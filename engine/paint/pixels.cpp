#include "paint/pixels.hpp"

#include <array>
#include <cstdlib>
#include <string_view>

#include "paint/deflate.hpp"

namespace klausul {
namespace {

constexpr int predictors = 5;  // none, sub, up, average, Paeth

struct Neighbours {
  int left = 0, above = 0, corner = 0;
};

int paeth(const Neighbours& near) {
  const int estimate = near.left + near.above - near.corner;
  const int left = std::abs(estimate - near.left), above = std::abs(estimate - near.above),
            corner = std::abs(estimate - near.corner);
  if (left <= above && left <= corner) return near.left;
  return above <= corner ? near.above : near.corner;
}

int predicted(int predictor, const Neighbours& near) {
  switch (predictor) {
    case 1:
      return near.left;
    case 2:
      return near.above;
    case 3:
      return (near.left + near.above) / 2;
    case 4:
      return paeth(near);
    default:
      return 0;
  }
}

// A row and the one above it, which may be empty.
struct Rows {
  std::string_view row, above;
  std::size_t channels = 0;

  Neighbours near(std::size_t at) const {
    const auto byte = [](std::string_view from, std::size_t i) {
      return from.empty() ? 0 : static_cast<int>(static_cast<unsigned char>(from[i]));
    };
    const bool first = at < channels;
    return {first ? 0 : byte(row, at - channels), byte(above, at), first ? 0 : byte(above, at - channels)};
  }
};

// The differences, and how far from nothing they are in all.
long predict(const Rows& rows, int predictor, std::string& out) {
  long distance = 0;
  out.resize(rows.row.size());
  for (std::size_t i = 0; i < rows.row.size(); ++i) {
    const int difference = static_cast<unsigned char>(rows.row[i]) - predicted(predictor, rows.near(i));
    out[i] = static_cast<char>(difference);
    distance += std::abs(static_cast<signed char>(out[i]));
  }
  return distance;
}

}  // namespace

std::string predict_rows(const RasterImage& image) {
  const std::size_t length = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
  const std::string_view pixels = image.pixels;
  std::string out;
  out.reserve(pixels.size() + static_cast<std::size_t>(image.height));
  std::array<std::string, predictors> tried;
  for (std::size_t begin = 0; begin < pixels.size(); begin += length) {
    const Rows rows{pixels.substr(begin, length),
                    begin == 0 ? std::string_view() : pixels.substr(begin - length, length),
                    static_cast<std::size_t>(image.channels)};
    int best = 0;
    long least = -1;
    for (int predictor = 0; predictor < predictors; ++predictor) {
      const long distance = predict(rows, predictor, tried[static_cast<std::size_t>(predictor)]);
      if (least < 0 || distance < least) least = distance, best = predictor;
    }
    out += static_cast<char>(best);
    out += tried[static_cast<std::size_t>(best)];
  }
  return out;
}

PackedPixels pack_pixels(const RasterImage& image) {
  std::string plain = deflate(image.pixels, Effort::thorough);
  std::string with = deflate(predict_rows(image), Effort::thorough);
  if (with.size() < plain.size()) return {std::move(with), true};
  return {std::move(plain), false};
}

}  // namespace klausul
