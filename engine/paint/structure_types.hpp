#pragma once
#include <string>
#include <string_view>

#include "layout/structure_element.hpp"

namespace klausul {

/// "H1", "LBody" …: the name of a standard structure type (ISO 32000-1, 14.8.4).
std::string_view tag_name(Tag tag);

/// The same in PDF 2.0 (ISO 32000-2, 14.8.4), whose namespace knows no Note: a footnote is an FENote, any
/// other note stands aside.
std::string_view tag_name_2_0(Tag tag, bool footnote);
/// Whether the type is only in the namespace of PDF 1.7, which PDF 2.0 allows beside its own.
constexpr bool is_only_1_7(Tag tag) { return tag == Tag::contents || tag == Tag::contents_item; }

/// Whether PDF 1.4 knows no such type: rows stand right in their table there.
constexpr bool is_unknown_1_4(Tag tag) { return tag == Tag::table_head || tag == Tag::table_body; }

std::string_view numbering_name(ListNumbering numbering);
/// What PDF 1.7 has no name for: a list says nothing of it there.
bool is_only_2_0(ListNumbering numbering);

/// Whether the type stands in a line of text, and what is in it therefore as well.
bool is_inline_level(Tag tag);

}  // namespace klausul
