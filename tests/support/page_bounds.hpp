#pragma once
#include <string>

#include "layout/paged_document.hpp"

namespace klausul {

/// Where a fragment ends on the page, in thousandths of a point; the space at a line's end has no width of
/// its own.
inline std::int64_t right_end(const TextFragment& fragment) {
  std::int64_t advance = 0, spaces = 0;
  for (const Glyph& glyph : fragment.glyphs) {
    advance += glyph.advance;
    spaces += glyph.advance > 0 && fragment.text[glyph.cluster] == ' ' ? 1 : 0;
  }
  return fragment.x.millipoints + of_em(advance, fragment.size).millipoints +
         fragment.word_spacing.millipoints * spaces;
}

/// The first text or filled area that passes the page's margins, as "page 2, x 300.5: 'words'"; empty if all
/// keep to them. All text keeps between the left and the right margin, to the last thousandth of a point.
/// What the document holds keeps between the top and the bottom margin, too; headers and footers keep to the
/// page.
inline std::string outside_margins(const PagedDocument& pages, const PageGeometry& page) {
  const auto told = [](std::size_t number, Length x, Length y, const std::string& text) {
    return "page " + std::to_string(number + 1) + ", x " + std::to_string(x.millipoints) + ", y " +
           std::to_string(y.millipoints) + ": '" + text + "'";
  };
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const bool left_page = page.two_sided && i % 2 == 1;
    const Length left = left_page ? page.right : page.left;
    const Length right = page.width - (left_page ? page.left : page.right);
    for (const TextFragment& one : pages.pages[i].text) {
      const bool real = one.content != ContentId::none;
      const Length top = real ? page.top : Length{}, bottom = real ? page.height - page.bottom : page.height;
      if (one.x < left || right_end(one) > right.millipoints || one.y <= top || one.y >= bottom)
        return told(i, one.x, one.y, one.text);
    }
    for (const auto* areas : {&pages.pages[i].backgrounds, &pages.pages[i].rectangles})
      for (const RectangleFragment& one : *areas)
        if (one.x < left || one.x + one.width > right || one.y < Length{} || one.y + one.height > page.height)
          return told(i, one.x, one.y, "");
  }
  return {};
}

}  // namespace klausul
