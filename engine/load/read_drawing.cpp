#include "load/read_drawing.hpp"

#include <charconv>
#include <cmath>

#include "diag/messages.hpp"

namespace klausul {
namespace {

using Segment = VectorShape::Segment;
using Operator = VectorShape::Operator;

struct Fill {
  bool none = false;
  std::uint8_t red = 0, green = 0, blue = 0;
  bool even_odd = false;
};

std::optional<std::int64_t> thousandths(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error != std::errc() || !(std::abs(value) < 1e6) || !(unit.empty() || unit == "px"))
    return std::nullopt;
  return std::llround(value * 1000);
}

Segment move_to(std::int64_t x, std::int64_t y) { return {Operator::move, {0, 0, x}, {0, 0, y}}; }
Segment line_to(std::int64_t x, std::int64_t y) { return {Operator::line, {0, 0, x}, {0, 0, y}}; }
const Segment close_path{Operator::close, {}, {}};

// Four cubic curves; the control points lie 4/3·(√2 − 1) of the radius from the quarters' ends.
std::vector<Segment> circle(std::int64_t x, std::int64_t y, std::int64_t r) {
  const std::int64_t k = r * 5523 / 10'000;
  return {move_to(x + r, y),
          {Operator::curve, {x + r, x + k, x}, {y + k, y + r, y + r}},
          {Operator::curve, {x - k, x - r, x - r}, {y + r, y + k, y}},
          {Operator::curve, {x - r, x - k, x}, {y - k, y - r, y - r}},
          {Operator::curve, {x + k, x + r, x + r}, {y - r, y - k, y}},
          close_path};
}

bool lists(std::initializer_list<std::string_view> names, std::string_view name) {
  for (const std::string_view listed : names)
    if (listed == name) return true;
  return false;
}

class DrawingReader {
 public:
  explicit DrawingReader(const XmlFile& file) : file_(file) {}

  std::optional<VectorImage> read() {
    const pugi::xml_node root = file_.root();
    if (std::string_view(root.name()) != "svg")
      return refuse(root, "<" + std::string(root.name()) + ">"), image();
    read_box(root);
    if (const auto fill = fill_of(root, {})) children(root, *fill);
    if (sound_ && image_.shapes.empty()) refuse(root, both("inga fyllda former", "no filled shapes"));
    return image();
  }

 private:
  std::optional<VectorImage> image() {
    if (!sound_) return std::nullopt;
    return std::move(image_);
  }

  void refuse(pugi::xml_node node, const std::string& what) {
    sound_ = false;
    file_.fault(Slug::bad_image, node,
                {file_.context().sources.at(file_.file()).path(),
                 both("ritningen får bara ha fyllda former, här står ",
                      "a drawing may hold filled shapes only, here stands ") +
                     what,
                 both("spara som enkel SVG: banor utan linjer, omvandlingar, text och toningar",
                      "save as plain SVG: paths without strokes, transforms, text and gradients")});
  }

  void read_box(pugi::xml_node root) {
    std::string_view rest = root.attribute("viewBox").value();
    std::int64_t box[4] = {0, 0, 0, 0};
    bool read = true;
    for (std::int64_t& edge : box) {
      const std::size_t begin = std::min(rest.find_first_not_of(" ,"), rest.size());
      const std::size_t end = std::min(rest.find_first_of(" ,", begin), rest.size());
      const auto value = thousandths(rest.substr(begin, end - begin));
      read = read && value.has_value();
      edge = value.value_or(0);
      rest.remove_prefix(end);
    }
    if (!read || box[2] <= 0 || box[3] <= 0) return refuse(root, "<svg viewBox=\"…\">");
    image_.left = box[0], image_.top = box[1], image_.width = box[2], image_.height = box[3];
  }

  void children(pugi::xml_node parent, const Fill& outer) {
    for (const pugi::xml_node child : parent.children()) {
      const std::string_view name = child.name();
      if (child.type() != pugi::node_element || lists({"title", "desc", "metadata"}, name)) continue;
      if (!lists({"g", "path", "rect", "circle", "polygon"}, name)) {
        refuse(child, "<" + std::string(name) + ">");
        continue;
      }
      const auto fill = fill_of(child, outer);
      if (!fill) continue;
      if (name == "g")
        children(child, *fill);
      else
        shape(child, *fill);
    }
  }

  // What changes a shape's look and is not read here must not be there.
  std::optional<Fill> fill_of(pugi::xml_node node, Fill fill) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name(), value = attribute.value();
      const bool harmless =
          (name == "stroke" && value == "none") || (name.ends_with("opacity") && value == "1");
      const bool changes = lists({"transform", "style", "class", "stroke", "opacity", "fill-opacity",
                                  "clip-path", "mask", "filter", "rx", "ry"},
                                 name);
      if (changes && !harmless)
        return refuse(node, std::string(name) + "=\"" + std::string(value) + "\""), std::nullopt;
      if (name == "fill-rule") fill.even_odd = value == "evenodd";
      if (name == "fill" && !colour(value, fill))
        return refuse(node, "fill=\"" + std::string(value) + "\""), std::nullopt;
    }
    return fill;
  }

  static bool colour(std::string_view text, Fill& fill) {
    fill.none = text == "none";
    std::string digits(text.starts_with('#') ? text.substr(1)
                       : text == "black"     ? "000000"
                       : text == "white"     ? "ffffff"
                                             : "");
    if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 6 || error != std::errc() || end != digits.data() + 6) return fill.none;
    fill.red = static_cast<std::uint8_t>(value >> 16);
    fill.green = static_cast<std::uint8_t>(value >> 8 & 0xFF);
    fill.blue = static_cast<std::uint8_t>(value & 0xFF);
    return true;
  }

  void shape(pugi::xml_node node, const Fill& fill) {
    auto segments = segments_of(node);
    if (!segments || segments->empty()) return refuse(node, "<" + std::string(node.name()) + ">");
    if (!fill.none)
      image_.shapes.push_back({std::move(*segments), fill.red, fill.green, fill.blue, fill.even_odd});
  }

  static std::optional<std::vector<Segment>> segments_of(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto value = [&](const char* attribute) {
      return thousandths(node.attribute(attribute).empty() ? "0" : node.attribute(attribute).value());
    };
    if (name == "path") return read_path(node.attribute("d").value());
    if (name == "polygon") {
      auto read = read_path("M" + std::string(node.attribute("points").value()));
      if (read) read->push_back(close_path);
      return read;
    }
    if (name == "circle") {
      const auto x = value("cx"), y = value("cy"), r = value("r");
      if (!x || !y || !r || *r <= 0) return std::nullopt;
      return circle(*x, *y, *r);
    }
    const auto x = value("x"), y = value("y"), width = value("width"), height = value("height");
    if (!x || !y || !width || !height || *width <= 0 || *height <= 0) return std::nullopt;
    return std::vector<Segment>{move_to(*x, *y), line_to(*x + *width, *y), line_to(*x + *width, *y + *height),
                                line_to(*x, *y + *height), close_path};
  }

  const XmlFile& file_;
  VectorImage image_;
  bool sound_ = true;
};

}  // namespace

std::optional<VectorImage> read_drawing(const XmlFile& file) { return DrawingReader(file).read(); }

}  // namespace klausul
