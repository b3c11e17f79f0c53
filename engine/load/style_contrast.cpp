#include <algorithm>
#include <cmath>
#include <cstdio>

#include "diag/messages.hpp"
#include "load/style_reader.hpp"

namespace klausul {
namespace {

constexpr double least_contrast = 4.5;

// WCAG 2.1, "relative luminance".
double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}
double contrast(Colour one, Colour other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::string written(Colour colour) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
  return text;
}

// Tenths, rounded down, so that 4,49 is not told as "4,5: expected at least 4,5".
std::string in_tenths(double ratio, char separator) {
  const int tenths = static_cast<int>(ratio * 10);
  return std::to_string(tenths / 10) + separator + std::to_string(tenths % 10);
}

class ContrastCheck {
 public:
  explicit ContrastCheck(const XmlFile& file) : file_(file) {}

  void check(pugi::xml_node node, const char* attribute, Colour text, Colour ground) const {
    const double ratio = contrast(text, ground);
    if (node.attribute(attribute).empty() || ratio >= least_contrast) return;
    file_.fault_at(Slug::low_contrast, file_.origin(node, attribute),
                   {written(text), both(in_tenths(ratio, ','), in_tenths(ratio, '.')), written(ground)});
  }

 private:
  const XmlFile& file_;
};

}  // namespace

void check_contrast(pugi::xml_node root, const Stylesheet& sheet, const XmlFile& file) {
  constexpr Colour white{255, 255, 255};
  const ContrastCheck contrast_check(file);
  const std::vector<std::string>& roles = text_role_names();
  for (const pugi::xml_node node : root.children("typ")) {
    const auto role = std::find(roles.begin(), roles.end(), node.attribute("roll").value());
    if (role == roles.end()) continue;
    const auto kind = static_cast<TextRole>(role - roles.begin());
    // The mark of a draft lies under the text and must not stand out.
    if (kind != TextRole::draft_mark) contrast_check.check(node, "farg", sheet.of(kind).colour, white);
  }
  contrast_check.check(root.child("linjer"), "lankfarg", sheet.link_colour, white);
  if (sheet.table.has_head_fill)
    contrast_check.check(root.child("tabell"), "huvudfyllning", sheet.of(TextRole::table_head).colour,
                         sheet.table.head_fill);
}

}  // namespace klausul
