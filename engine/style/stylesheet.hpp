#pragma once
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "diag/origin.hpp"
#include "images/image.hpp"
#include "style/text_style.hpp"

namespace klausul {

struct PageGeometry {
  Length width = tenths_of_mm(2100), height = tenths_of_mm(2970);  ///< A4 (ISO 216).
  Length top = mm(30), bottom = mm(28), left = mm(30), right = mm(30);
  Length header_baseline = mm(18);  ///< From the top edge of the page.
  Length footer_baseline = mm(15);  ///< From the bottom edge of the page.
  bool two_sided = false;           ///< `left` is then the inner margin and `right` the outer one.
  Length baseline_grid;             ///< Distance of the lines that running text stands on; zero for none.
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

/// How the points of a decision are worded.
enum class DecisionForm {
  clauses,   ///< "SVOM beslutar" above, "att anta …" in each point.
  sentences  ///< "SVOM beslutar att anta …." in each point.
};

/// Where a metadata head puts its items.
struct MetadataStyle {
  /// Fields in two columns as on a letter (SS 03 43 21): publisher and document above, reference and address
  /// below. Else label and value side by side, one item a row.
  bool in_fields = false;
  Length second_column = mm(90);  ///< From the text area's left edge.
};

struct FootnoteStyle {
  Length rule = {500};        ///< Thickness of the line above the notes; zero draws none.
  Length rule_width = mm(40);
  Length before = pt(8);      ///< Least room between the text and that line.
};

/// A picture in the head of the page. On the first page it is a figure with its alternative text; on the
/// others, if it is there, an artifact.
struct LogotypeStyle {
  std::shared_ptr<const Image> image;  ///< Null for none. `resolve` puts it in.
  std::string file;                    ///< In `templates/bilder/`; empty for none.
  std::string alternative;
  Length height = mm(14);
  Length top = mm(10);  ///< Of its upper edge, from the page's.
  bool at_right = false;
  bool every_page = false;
  OriginId origin = OriginId::none;
};

/// The look of every document that uses it: data from `templates/stil/`, never in code.
struct Stylesheet {
  std::string id, version;
  PageGeometry page;
  std::array<TextStyle, static_cast<std::size_t>(TextRole::count)> text;
  TableStyle table;
  ListStyle list;
  SignatureStyle signature;
  MetadataStyle metadata;
  DecisionForm decisions = DecisionForm::clauses;
  FootnoteStyle footnotes;
  LogotypeStyle logotype;
  bool hanging_punctuation = false;  ///< Hyphens and full stops hang a little outside justified text.
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
