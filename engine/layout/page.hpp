#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "diag/origin.hpp"
#include "layout/line_glyphs.hpp"
#include "layout/structure_element.hpp"
#include "style/text_style.hpp"

namespace klausul {

/// What an artifact is there for (ISO 32000-1, 14.8.2.2).
enum class ArtifactKind : std::uint8_t { layout, header, footer, watermark, repeated_head };

/// Positions: points from the page's left and top edges, y grows downward, to a text's baseline or a
/// rectangle's top.
struct TextFragment {
  Length x, y;
  FaceId face{};
  Length size;
  Colour colour;
  std::string text;  ///< What the glyphs show, UTF-8; clusters are offsets in it.
  LineGlyphs glyphs;
  Length word_spacing;  ///< Added at every U+0020, in justified lines.
  /// The last glyph is a real hyphen at a line's end ("hälso-"): its text is "- ".
  bool hyphen_before_break = false;
  bool soft_hyphen = false;  ///< The last glyph is a hyphen that only the line break put there.
  OriginId origin = OriginId::none;
  std::string field;  ///< The parameter that filled it in.
  ContentId content = ContentId::none;
  ArtifactKind artifact = ArtifactKind::layout;  ///< Where `content` is none.
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

/// A picture, fitted to its rectangle.
struct FigureFragment {
  Length x, y, width, height;
  std::uint32_t image = 0;  ///< In `PagedDocument::images`.
  ContentId content = ContentId::none;
  ArtifactKind artifact = ArtifactKind::layout;  ///< Where `content` is none.
  OriginId origin = OriginId::none;
};

/// A rectangle for an electronic signature. Belongs to a `Tag::form` element.
struct SignatureArea {
  Length x, y, width, height;
  std::string name;     ///< Unique in the document: "underskrift.1".
  std::string tooltip;  ///< "Underskrift: Anna Ek, regiondirektör, Region X".
  StructureId element = StructureId::document;
  OriginId origin = OriginId::none;
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
  std::vector<FigureFragment> figures;
  std::vector<SignatureArea> signature_areas;
};

}  // namespace klausul
