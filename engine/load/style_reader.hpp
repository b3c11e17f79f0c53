#pragma once
// For the sources of this room only.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/xml.hpp"
#include "style/stylesheet.hpp"

namespace klausul {

/// Reads one element's attributes into the places they belong; what is not written keeps its value, and so
/// does what is written wrong, which is said at the attribute. Lengths are `11pt` or `2,5mm`, colours
/// `#rrggbb`.
class StyleReader {
 public:
  StyleReader(pugi::xml_node node, const XmlFile& file) : node_(node), file_(file) {}

  void length(const char* name, Length& into, Length least = {}) const;
  /// Says so if the attribute is there and `length` is more than `most`.
  void at_most(const char* name, Length length, Length most) const;
  bool has(const char* name) const { return value(name).has_value(); }
  /// Says that the attribute's value is not one of those `expected`.
  void refuse(const char* name, const std::string& expected) const;
  void colour(const char* name, Colour& into) const;
  void flag(const char* name, bool& into) const { into = file_.flag_attribute(node_, name, into); }
  void text(const char* name, std::string& into) const;
  void alignment(Alignment& into) const;
  /// A whole number from 1 to `highest`, which is at most 9.
  void whole(const char* name, int& into, int highest) const;
  /// The place of the attribute's value among `names`; `into` is left as it is if it is none of them.
  void one_of(const char* name, const std::vector<std::string_view>& names, std::size_t& into) const;

 private:
  std::optional<std::string> value(const char* name) const;

  pugi::xml_node node_;
  const XmlFile& file_;
};

/// Enough of a line for words, and of a page for lines: the least room that a style may leave.
constexpr Length least_line = pt(72), least_height = pt(144);

/// Reads everything in a style but its page and its kinds of text: tables, lists, signatures, rules,
/// metadata, notes and the logotype. Precondition: `sheet.page` has been read.
void read_furniture(pugi::xml_node root, Stylesheet& sheet, const XmlFile& file);

/// Says `low-contrast` for text that does not stand out from its ground: less than 4.5:1, W3C's WCAG 2.1,
/// success criterion 1.4.3. Grounds are the paper, a table head's fill, the marks of what is missing in a
/// draft and, where nothing is filled, the draft's mark.
void check_contrast(pugi::xml_node root, const Stylesheet& sheet, const XmlFile& file);

}  // namespace klausul
