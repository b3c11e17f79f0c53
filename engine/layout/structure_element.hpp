#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "diag/origin.hpp"

namespace klausul {

/// An element of the structure tree: an index into `PagedDocument::structure`. 0 is the Document element;
/// `artifact` marks what is no part of the text (headers, footers, rules, repeated table heads, UTKAST).
enum class StructureId : std::uint32_t { document = 0, artifact = 0xFFFFFFFF };

/// A stretch of marked content inside a structure element; an index into `PagedDocument::contents`. Its
/// fragments may lie on several lines and pages. `none` belongs to artifacts.
enum class ContentId : std::uint32_t { none = 0xFFFFFFFF };

/// Standard structure types of ISO 32000-1, 14.8.4.
enum class Tag {
  document,
  part,
  section,
  paragraph,
  heading1,
  heading2,
  heading3,
  heading4,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  row,
  header_cell,
  cell,
  contents,
  contents_item,
  link,
  span,
  note,
  figure,
  caption,
  form
};

enum class Scope { none, column, row };
/// What the labels of a list are. `description` (terms) and `unordered` (other words) are of PDF 2.0 alone.
enum class ListNumbering { none, disc, decimal, lower_alpha, description, unordered };

struct StructureElement {
  /// What an element holds, in reading order: other elements and stretches of its own content.
  struct Kid {
    bool is_element = false;
    std::uint32_t index = 0;  ///< Of a StructureElement or of a content, by `is_element`.
  };
  Tag tag = Tag::document;
  StructureId parent = StructureId::document;
  std::vector<Kid> kids;
  OriginId origin = OriginId::none;
  std::string clause;  ///< "ekonomi.budget@1.0", for /T; empty outside clauses.
  Scope scope = Scope::none;
  int column_span = 1, row_span = 1;
  /// Of a cell: the header cells that apply to it, where their scopes do not tell.
  std::vector<StructureId> headers;
  ListNumbering list_numbering = ListNumbering::none;
  std::string actual_text;  ///< For a word that is hyphenated at a line's end.
  std::string alternative;  ///< For figures and links.
  std::string language;     ///< Empty for the document's own.
};

}  // namespace klausul
