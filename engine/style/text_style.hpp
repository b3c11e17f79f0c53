#pragma once
#include <cstdint>
#include <string>

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
  footnote,
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

}  // namespace klausul
