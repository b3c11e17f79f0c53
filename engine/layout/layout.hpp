#pragma once
#include "fonts/shaper.hpp"
#include "layout/hyphenate.hpp"
#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace klausul {

class ParagraphCache;

/// Most pages a document may have; more is a mistake in a list, and says `too-many-pages`.
constexpr int page_limit = 2000;

/// What setting needs beside text and style. The cache, if there is one, was filled with the same shaper and
/// the same hyphenator.
struct Composing {
  Shaper& shaper;
  const Hyphenator& hyphenator;
  ParagraphCache* set_before = nullptr;
};

/// Sets `document` in pages after `style`. Says `missing-face`, `missing-glyph`, `table-too-wide` and the
/// warnings of layout at the author's lines. The result is whole even after warnings; after an error it is
/// not to be painted.
PagedDocument layout(const Document& document, const Stylesheet& style, const Composing& with,
                     Diagnostics& diagnostics);

}  // namespace klausul
