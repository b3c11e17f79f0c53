#include <algorithm>
#include <cmath>
#include <cstdio>

#include "diag/messages.hpp"
#include "load/style_reader.hpp"
#include "style/fixed_grounds.hpp"

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

// The ground that the text stands out from least.
Colour worst_ground(Colour text, std::initializer_list<Colour> grounds) {
  return std::min(grounds, [&](Colour a, Colour b) { return contrast(text, a) < contrast(text, b); });
}

class ContrastCheck {
 public:
  ContrastCheck(pugi::xml_node root, const Stylesheet& sheet, const XmlFile& file)
      : root_(root), sheet_(sheet), file_(file) {}

  void check() const {
    const std::vector<std::string>& roles = text_role_names();
    for (const pugi::xml_node node : root_.children("typ")) {
      const auto role = std::find(roles.begin(), roles.end(), node.attribute("roll").value());
      if (role != roles.end()) check_role(static_cast<TextRole>(role - roles.begin()), node);
    }
    check_link(root_.child("linjer"));
    if (sheet_.table.has_head_fill)
      expect(root_.child("tabell"), "huvudfyllning", sheet_.of(TextRole::table_head).colour,
             sheet_.table.head_fill);
  }

 private:
  bool on_paper(TextRole role) const { return role != TextRole::table_head || !sheet_.table.has_head_fill; }

  void check_role(TextRole role, pugi::xml_node node) const {
    const Colour colour = sheet_.of(role).colour;
    if (role == TextRole::draft_mark)
      check_mark(node, colour);
    else if (role == TextRole::gap_list)
      expect(node, "farg", colour, gap_box_fill);
    else if (on_paper(role))
      expect(node, "farg", colour, worst_ground(colour, {paper, gap_fill}));
  }

  // In the head of a table with a fill, links have the head's own colour.
  void check_link(pugi::xml_node node) const {
    expect(node, "lankfarg", sheet_.link_colour, worst_ground(sheet_.link_colour, {paper, gap_fill}));
  }

  // The mark of a draft lies under the text, but also under all fills. It is the mark that must give way.
  void check_mark(pugi::xml_node node, Colour mark) const {
    Colour worst = sheet_.link_colour;
    for (std::size_t i = 0; i < sheet_.text.size(); ++i) {
      const auto role = static_cast<TextRole>(i);
      if (role == TextRole::draft_mark || role == TextRole::gap_list || !on_paper(role)) continue;
      if (contrast(sheet_.text[i].colour, mark) < contrast(worst, mark)) worst = sheet_.text[i].colour;
    }
    expect(node, "farg", mark, worst);
  }

  void expect(pugi::xml_node node, const char* attribute, Colour text, Colour ground) const {
    const double ratio = contrast(text, ground);
    if (node.attribute(attribute).empty() || ratio >= least_contrast) return;
    file_.fault_at(Slug::low_contrast, file_.origin(node, attribute),
                   {written(text), both(in_tenths(ratio, ','), in_tenths(ratio, '.')), written(ground)});
  }

  pugi::xml_node root_;
  const Stylesheet& sheet_;
  const XmlFile& file_;
};

}  // namespace

void check_contrast(pugi::xml_node root, const Stylesheet& sheet, const XmlFile& file) {
  ContrastCheck(root, sheet, file).check();
}

}  // namespace klausul
