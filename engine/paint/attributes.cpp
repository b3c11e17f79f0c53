#include "paint/attributes.hpp"

#include <algorithm>

#include "paint/structure_types.hpp"

namespace klausul {
namespace {

void append_span(std::string& out, std::string_view key, int count) {
  if (count <= 1) return;
  out += key;
  append_integer(out, count);
}

void append_cell(std::string& out, const StructureElement& cell) {
  const std::size_t begin = out.size();
  if (cell.scope != Scope::none) out += cell.scope == Scope::row ? "/Scope/Row" : "/Scope/Column";
  append_span(out, "/RowSpan ", cell.row_span);
  append_span(out, "/ColSpan ", cell.column_span);
  if (!cell.headers.empty()) out += "/Headers[";
  for (const StructureId header : cell.headers) append_identifier(out, static_cast<std::size_t>(header));
  if (!cell.headers.empty()) out += ']';
  if (out.size() > begin) out.insert(begin, "/O/Table");
}

bool has_labels(const PagedDocument& pages, const StructureElement& list) {
  const auto is_label = [&](const StructureElement::Kid& kid) {
    return kid.is_element && pages.structure[kid.index].tag == Tag::label;
  };
  return std::any_of(list.kids.begin(), list.kids.end(), [&](const StructureElement::Kid& item) {
    if (!item.is_element) return false;
    const std::vector<StructureElement::Kid>& kids = pages.structure[item.index].kids;
    return std::any_of(kids.begin(), kids.end(), is_label);
  });
}

// PDF/UA-2, 8.2.5.25: a list with labels says of what kind they are.
void append_list(std::string& out, const PagedDocument& pages, const StructureElement& list, bool pdf_2_0) {
  const bool numbered =
      list.list_numbering != ListNumbering::none && (pdf_2_0 || !is_only_2_0(list.list_numbering));
  if (numbered)
    out.append("/O/List/ListNumbering/").append(numbering_name(list.list_numbering));
  else if (pdf_2_0 && has_labels(pages, list))
    out += "/O/List/ListNumbering/Unordered";
}

void append_figure(std::string& out, const Box& box, Tag around) {
  out += "/O/Layout/BBox";
  append_box(out, box);
  if (!is_inline_level(around)) out += "/Placement/Block";
}

}  // namespace

void append_identifier(std::string& out, std::size_t element) {
  const std::string digits = std::to_string(element);
  out += "(e";
  out.append(digits.size() < 8 ? 8 - digits.size() : 0, '0');
  out += digits;
  out += ')';
}

void append_attributes(std::string& out, const PagedDocument& pages, std::size_t element,
                       const AttributeFacts& facts) {
  const StructureElement& at = pages.structure[element];
  const std::size_t begin = out.size();
  out += "/A<<";
  const std::size_t empty = out.size();
  if (at.tag == Tag::cell || at.tag == Tag::header_cell)
    append_cell(out, at);
  else if (at.tag == Tag::list)
    append_list(out, pages, at, facts.pdf_2_0);
  else if (facts.box)
    append_figure(out, *facts.box, pages.structure[static_cast<std::size_t>(at.parent)].tag);
  else if (facts.footnote)
    out += "/O/FENote/NoteType/Footnote";
  if (out.size() == empty)
    out.resize(begin);
  else
    out += ">>";
}

}  // namespace klausul
