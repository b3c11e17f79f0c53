#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "diag/origin.hpp"

namespace klausul {

/// An sRGB colour, eight bits a channel.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

enum class Alignment { left, justified, right, centred };

/// How one kind of text looks. `leading` is baseline to baseline; `before` and `after` are added outside and
/// the larger of two neighbours' counts.
struct TextStyle {
  std::string family;
  bool bold = false, italic = false;
  Length size = pt(11);
  Length leading = pt(15);
  Length before, after;
  Length indent;        ///< From the text area's left edge.
  Length first_indent;  ///< Of a paragraph's first line, further.
  Colour colour;
  Alignment alignment = Alignment::left;
  bool hyphenate = true;
  OriginId origin = OriginId::none;
};

/// The kinds of text that a style gives a look. The names in the style file stand in `text_role_names()`.
enum class TextRole {
  body,
  title,
  subtitle,
  heading1,
  heading2,
  heading3,
  list,
  definition_term,
  decision_lead,
  decision,
  table_head,
  table_cell,
  table_sum,
  caption,
  note,
  metadata_label,
  metadata_value,
  contents_title,
  contents1,
  contents2,
  contents3,
  header,
  footer,
  signature_party,
  signature_label,
  appendix_heading,
  draft_mark,
  gap_list,
  count
};

struct PageGeometry {
  Length width = tenths_of_mm(2100), height = tenths_of_mm(2970);  ///< A4 (ISO 216).
  Length top = mm(30), bottom = mm(28), left = mm(30), right = mm(30);
  Length header_baseline = mm(18);  ///< From the top edge of the page.
  Length footer_baseline = mm(15);  ///< From the bottom edge of the page.
};

struct TableStyle {
  Length cell_padding_x = pt(5), cell_padding_y = pt(3);
  Length rule = {500};         ///< Thickness between rows.
  Length heavy_rule = {1000};  ///< Above, below and at the sum row.
  Colour rule_colour;
  Colour head_fill{255, 255, 255};
  bool has_head_fill = false;
};

struct ListStyle {
  std::string bullet = "•", inner_bullet = "–";
  Length indent = pt(18);  ///< Of the item's text from its list's left edge.
  Length item_spacing = pt(3);
};

struct SignatureStyle {
  Length gap = pt(34);  ///< Room to write in, above the line.
  Length column_gap = mm(10);
  int columns = 2;
  Length rule = {500};
};

/// The look of every document that uses it: data from `templates/stil/`, never in code.
struct Stylesheet {
  std::string id, version;
  PageGeometry page;
  std::array<TextStyle, static_cast<std::size_t>(TextRole::count)> text;
  TableStyle table;
  ListStyle list;
  SignatureStyle signature;
  Length section_number_gap = pt(9);  ///< Least room between a section's number and its heading.
  Length header_rule, footer_rule;    ///< Thickness; zero draws none.
  Colour rule_colour, link_colour;
  bool link_underline = false;

  const TextStyle& of(TextRole role) const { return text[static_cast<std::size_t>(role)]; }
  TextStyle& of(TextRole role) { return text[static_cast<std::size_t>(role)]; }
};

/// Swedish ASCII names of the roles in style files, in the order of `TextRole` ("brodtext", "rubrik1" …).
const std::vector<std::string>& text_role_names();

}  // namespace klausul
