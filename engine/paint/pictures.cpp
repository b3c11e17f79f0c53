#include "paint/pictures.hpp"

#include <mutex>

#include "paint/pixels.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

// An XObject as it goes into the file.
struct XObject {
  std::string entries;
  StreamData data;
};

// Eight bits of sRGB, which the output intent makes of DeviceRGB and DeviceGray (ISO 19005-2, 6.2.4.3).
XObject raster(const RasterImage& image) {
  PackedPixels pixels = pack_pixels(image);
  XObject out;
  Entries entries;
  entries.name("Type", "XObject").name("Subtype", "Image");
  entries.integer("Width", image.width).integer("Height", image.height);
  entries.name("ColorSpace", image.channels == 1 ? "DeviceGray" : "DeviceRGB").integer("BitsPerComponent", 8);
  if (pixels.predicted) {
    Entries how;
    how.integer("Predictor", 15).integer("Colors", image.channels).integer("Columns", image.width);
    entries.dictionary("DecodeParms", how);
  }
  out.entries = entries.str();
  out.data.digest = sha256(pixels.bytes);
  out.data.bytes = std::make_shared<const std::string>(std::move(pixels.bytes));
  out.data.deflated = true;
  return out;
}

// Lengths of the drawing in millionths of its box: thousandths of the thousand units that the form is wide
// and high, so that no drawing's own unit costs precision.
class FormWriter {
 public:
  explicit FormWriter(const VectorImage& image) : image_(image) {}

  std::string write() {
    for (const VectorShape& shape : image_.shapes) {
      colour(shape);
      for (const VectorShape::Segment& segment : shape.segments) append(segment);
      out_ += shape.even_odd ? "f*\n" : "f\n";
    }
    return std::move(out_);
  }

 private:
  void colour(const VectorShape& shape) {
    for (const std::uint8_t channel : {shape.red, shape.green, shape.blue}) {
      append_thousandths(out_, (channel * 1000 + 127) / 255);
      out_ += ' ';
    }
    out_ += "rg\n";
  }

  void append(const VectorShape::Segment& segment) {
    using Operator = VectorShape::Operator;
    if (segment.kind == Operator::close) {
      out_ += "h\n";
      return;
    }
    for (int i = segment.kind == Operator::curve ? 0 : 2; i < 3; ++i) {
      append_thousandths(out_, (segment.x[i] - image_.left) * 1'000'000 / image_.width);
      out_ += ' ';
      append_thousandths(out_, 1'000'000 - (segment.y[i] - image_.top) * 1'000'000 / image_.height);
      out_ += ' ';
    }
    out_ += segment.kind == Operator::move ? "m\n" : segment.kind == Operator::line ? "l\n" : "c\n";
  }

  const VectorImage& image_;
  std::string out_;
};

XObject drawing(const VectorImage& image) {
  XObject out;
  Entries entries;
  entries.name("Type", "XObject").name("Subtype", "Form").raw("BBox", "[0 0 1000 1000]");
  entries.raw("Matrix", "[.001 0 0 .001 0 0]").raw("Resources", "<<>>");
  out.entries = entries.str();
  out.data = shared_stream(FormWriter(image).write());
  return out;
}

XObject make(const Image& image) {
  if (const auto* pixels = std::get_if<RasterImage>(&image.content)) return raster(*pixels);
  return drawing(std::get<VectorImage>(image.content));
}

constexpr std::size_t remembered_pictures = 64;

XObject remembered(const Image& image) {
  if (image.sha256.empty()) return make(image);  // nothing tells it from another
  static std::mutex mutex;
  static std::map<std::string, XObject> known;
  {
    const std::lock_guard lock(mutex);
    if (const auto at = known.find(image.sha256); at != known.end()) return at->second;
  }
  XObject made = make(image);  // seconds, for a large one: others must not wait
  const std::lock_guard lock(mutex);
  if (known.size() >= remembered_pictures) known.clear();
  known.try_emplace(image.sha256, made);
  return made;
}

}  // namespace

std::string Pictures::use(std::uint32_t image) {
  const std::string name = "I" + std::to_string(image);
  if (used_.count(image) > 0) return name;
  XObject object = remembered(*pages_.images[image]);
  const ObjectId id = haru_.add_stream(object.entries, std::move(object.data));
  used_.emplace(image, id);
  resources_.reference(name, id);
  return name;
}

}  // namespace klausul
