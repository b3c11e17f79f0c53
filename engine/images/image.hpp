#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/length.hpp"

namespace klausul {

/// A picture of pixels in sRGB, eight bits a channel, rows from the top. What was transparent lies on white:
/// the page is white, and PDF/A-1 knows no transparency.
struct RasterImage {
  int width = 0, height = 0;  ///< Pixels; both at least 1.
  int channels = 3;           ///< 1 is grey, 3 is red, green and blue.
  std::string pixels;         ///< width × height × channels bytes.
};

/// A filled shape of a drawing. Coordinates are thousandths of the drawing's own unit, y grows downward.
struct VectorShape {
  enum class Operator : std::uint8_t { move, line, curve, close };
  struct Segment {
    Operator kind = Operator::move;
    std::int64_t x[3] = {0, 0, 0},
                 y[3] = {0, 0,
                         0};  ///< The end is the last; the first two are a curve's control points, else zero.
  };
  std::vector<Segment> segments;
  std::uint8_t red = 0, green = 0, blue = 0;
  bool even_odd = false;  ///< Which parts are inside, where lines cross; else the nonzero rule.
};

/// A drawing of filled shapes.
struct VectorImage {
  std::int64_t left = 0, top = 0, width = 0, height = 0;  ///< Its box, in thousandths of its unit; not empty.
  std::vector<VectorShape> shapes;
};

/// A picture that a document or a style shows. Shared by all documents that show it.
struct Image {
  std::string name;    ///< Its file's name in `templates/bilder/`.
  std::string sha256;  ///< Of the file, for the manifest.
  std::variant<RasterImage, VectorImage> content;
  std::shared_ptr<const std::string> bytes;  ///< The file as read, for documents that carry it along.

  /// Width and height in units of one kind: only their ratio means something.
  std::int64_t width() const;
  std::int64_t height() const;
};

/// Largest picture that is read: more than a full page at 600 dots an inch.
constexpr std::int64_t pixel_limit = 40'000'000;

/// The version of libpng at work.
std::string png_version();

/// Reads a PNG file (ISO/IEC 15948). Answers nothing and says why, in both languages (see `both`), in `fault`
/// if it is damaged or too large.
std::optional<RasterImage> read_png(std::string_view bytes, std::string& fault);

}  // namespace klausul
