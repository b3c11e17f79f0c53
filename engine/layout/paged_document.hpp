#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "diag/origin.hpp"
#include "fonts/shaper.hpp"
#include "style/stylesheet.hpp"

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
  caption
};

enum class Scope { none, column, row };
enum class ListNumbering { none, disc, decimal, lower_alpha };

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
  int column_span = 1;
  ListNumbering list_numbering = ListNumbering::none;
  std::string actual_text;  ///< For a word that is hyphenated at a line's end.
  std::string alternative;  ///< For figures and links.
  std::string language;     ///< Empty for the document's own.
};

/// Positions: points from the page's left and top edges, y grows downward, to a text's baseline or a
/// rectangle's top.
struct TextFragment {
  Length x, y;
  FaceId face{};
  Length size;
  Colour colour;
  std::string text;  ///< What the glyphs show, UTF-8; clusters are offsets in it.
  std::vector<Glyph> glyphs;
  Length word_spacing;  ///< Added at every U+0020, in justified lines.
  /// The last glyph is a real hyphen at a line's end ("hälso-"): its text is "- ".
  bool hyphen_before_break = false;
  bool soft_hyphen = false;  ///< The last glyph is a hyphen that only the line break put there.
  OriginId origin = OriginId::none;
  std::string field;  ///< The parameter that filled it in.
  ContentId content = ContentId::none;
};

/// A filled rectangle: rules of tables and signatures, fills, underlines. Always an artifact.
struct RectangleFragment {
  Length x, y, width, height;
  Colour colour;
  OriginId origin = OriginId::none;
};

/// A rectangle to click: to an anchor in the document, or to a URL. Belongs to a `Tag::link` element.
struct LinkArea {
  Length x, y, width, height;
  std::string anchor;
  std::string url;
  StructureId element = StructureId::document;
  std::string alternative;  ///< What a screen reader says of it: "avsnitt 8.2".
};

/// Text turned by `degrees` about its start, for the UTKAST mark. Always an artifact.
struct Watermark {
  TextFragment text;
  int degrees = 0;
};

struct Page {
  std::string label;                           ///< "1"
  std::vector<RectangleFragment> backgrounds;  ///< Painted first.
  std::vector<Watermark> watermarks;
  std::vector<TextFragment> text;  ///< Real content in reading order; artifacts have no content.
  std::vector<RectangleFragment> rectangles;
  std::vector<LinkArea> links;
};

/// Where an anchor leads: page from 0, and the height to show at the top.
struct Destination {
  std::string anchor;
  int page = 0;
  Length y;
};

struct OutlineEntry {
  std::string title;  ///< "8.2 Budget"
  int level = 1;
  std::string anchor;
  StructureId element = StructureId::document;
};

/// The document on its pages.
struct PagedDocument {
  std::string title, author, language, date, diary_number;
  Length width, height;
  std::vector<Page> pages;
  std::vector<StructureElement> structure;  ///< [0] is the Document element.
  std::vector<StructureId> contents;        ///< The owner of each ContentId.
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
};

/// One line a fragment: page, x, y, size, text; then the structure tree. For tests and people.
std::string dump(const PagedDocument& pages);
/// The structure tree alone, as `pdfinfo -struct-text` orders it.
std::string dump_structure(const PagedDocument& pages);
/// All real text of the pages in reading order, hyphenated words joined, one line a block.
std::string text_of(const PagedDocument& pages);

}  // namespace klausul
