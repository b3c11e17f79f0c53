#pragma once
#include <span>

#include "diag/diagnostic.hpp"
#include "layout/hyphenate.hpp"
#include "layout/measure.hpp"
#include "layout/strip.hpp"
#include "layout/structure.hpp"

namespace klausul {

class ParagraphCache;

/// What setting a paragraph needs from the house.
struct Tools {
  const Stylesheet& style;
  Measure& measure;
  Structure& structure;
  const Hyphenator& hyphenator;
  Diagnostics& diagnostics;
  ParagraphCache* set_before = nullptr;  ///< Null: nothing is remembered.
};

/// Indents and columns beside the text give way rather than leave a line narrower than this.
constexpr Length least_text_width = pt(72);

/// A paragraph to set, and where.
struct Paragraph {
  std::span<const Run> runs;
  const TextStyle& look;
  Length x, width;
  StructureId owner = StructureId::artifact;
  Figures figures = Figures::proportional;
  std::size_t label_runs = 0;  ///< So many of the first runs belong to `label_owner`.
  StructureId label_owner = StructureId::artifact;
  bool on_fill = false;  ///< It stands on the fill of a table's head.

  /// The look's indent of the first line, where the line is wide enough for it.
  Length first_indent() const {
    return width - look.first_indent < least_text_width ? Length{} : look.first_indent;
  }
};

/// Sets a paragraph in lines, each a strip as high as its leading. No strips if it has no words or no face.
/// Lines of one paragraph that may not be parted (widows and orphans) are kept together.
std::vector<Strip> set_paragraph(const Tools& tools, const Paragraph& paragraph);

/// The room a paragraph asks for. Words that are not to be parted ("780 000 kronor") count as one.
struct NaturalWidth {
  Length widest_part;  ///< When every word is broken wherever it may be.
  Length widest_word;
  Length line;  ///< On one line (of those that the author ends).
};
NaturalWidth natural_width(const Tools& tools, const Paragraph& paragraph);

/// The anchor of a note at the foot of a page; its calls link to it. `note` counts from 0 as
/// `Document::footnotes` does, the anchor from 1: "fotnot.1".
std::string footnote_anchor(std::size_t note);

/// True if the runs hold anything but white space.
bool has_text(std::span<const Run> runs);

}  // namespace klausul
