#include "paint/structure_types.hpp"

namespace klausul {

std::string_view numbering_name(ListNumbering numbering) {
  switch (numbering) {
    case ListNumbering::disc:
      return "Disc";
    case ListNumbering::decimal:
      return "Decimal";
    case ListNumbering::lower_alpha:
      return "LowerAlpha";
    case ListNumbering::description:
      return "Description";
    case ListNumbering::unordered:
      return "Unordered";
    case ListNumbering::none:
      break;
  }
  return "None";
}

bool is_only_2_0(ListNumbering numbering) {
  return numbering == ListNumbering::description || numbering == ListNumbering::unordered;
}

bool is_inline_level(Tag tag) {
  switch (tag) {
    case Tag::paragraph:
    case Tag::heading1:
    case Tag::heading2:
    case Tag::heading3:
    case Tag::heading4:
    case Tag::label:
    case Tag::link:
    case Tag::span:
      return true;
    default:
      return false;
  }
}

std::string_view tag_name_2_0(Tag tag, bool footnote) {
  if (tag == Tag::note) return footnote ? "FENote" : "Aside";
  return tag_name(tag);
}

std::string_view tag_name(Tag tag) {
  switch (tag) {
    case Tag::document:
      return "Document";
    case Tag::part:
      return "Part";
    case Tag::section:
      return "Sect";
    case Tag::paragraph:
      return "P";
    case Tag::heading1:
      return "H1";
    case Tag::heading2:
      return "H2";
    case Tag::heading3:
      return "H3";
    case Tag::heading4:
      return "H4";
    case Tag::list:
      return "L";
    case Tag::list_item:
      return "LI";
    case Tag::label:
      return "Lbl";
    case Tag::list_body:
      return "LBody";
    case Tag::table:
      return "Table";
    case Tag::table_head:
      return "THead";
    case Tag::table_body:
      return "TBody";
    case Tag::row:
      return "TR";
    case Tag::header_cell:
      return "TH";
    case Tag::cell:
      return "TD";
    case Tag::contents:
      return "TOC";
    case Tag::contents_item:
      return "TOCI";
    case Tag::link:
      return "Link";
    case Tag::span:
      return "Span";
    case Tag::note:
      return "Note";
    case Tag::figure:
      return "Figure";
    case Tag::caption:
      return "Caption";
    case Tag::form:
      return "Form";
  }
  return "Span";
}

}  // namespace klausul
