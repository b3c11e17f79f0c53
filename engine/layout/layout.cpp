#include "layout/layout.hpp"

#include "layout/compose.hpp"
#include "layout/make_pages.hpp"
#include "layout/page_breaks.hpp"
#include "layout/page_numbers.hpp"
#include "layout/running.hpp"

// Blocks become strips (`compose`), strips become pages (`flow`), pages get what runs along them (`running`).
// Only then are page numbers known; nothing that depends on them changes a line or a page, so nothing is done
// twice.

namespace klausul {
namespace {

PagedDocument empty_pages(const Document& document, const Stylesheet& style) {
  PagedDocument pages;
  pages.title = document.title;
  pages.author = document.author;
  pages.language = document.language;
  pages.date = document.date;
  pages.diary_number = document.diary_number;
  pages.width = style.page.width;
  pages.height = style.page.height;
  return pages;
}

}  // namespace

PagedDocument layout(const Document& document, const Stylesheet& style, const Composing& with,
                     Diagnostics& diagnostics) {
  PagedDocument pages = empty_pages(document, style);
  Measure measure(with.shaper, diagnostics);
  Structure structure;
  const Tools tools{style, measure, structure, with.hyphenator, diagnostics, with.set_before};
  const Logotype logotype(style, structure);  // first in the tree
  Galley galley = Composer(document, tools).compose();
  const PageFrame frame = page_frame(style);
  align_headings(galley.strips);
  bind_strips(galley, frame);
  std::vector<PageSpan> spans = cut_pages(galley, frame);
  if (spans.size() > page_limit) {
    spans.resize(page_limit);
    diagnostics.add(Slug::too_many_pages, document.root.origin, {std::to_string(page_limit)});
  }
  const auto page_of = pages_of_anchors(galley, spans);
  for (Strip& strip : galley.strips) fill_slots(strip, page_of, tools);
  make_pages(galley, spans, style, pages);
  pages.outline = std::move(galley.outline);
  pages.images = std::move(galley.images);
  logotype.put_on(pages);
  add_running_matter(document, tools, logotype, pages);
  mirror_left_pages(style.page, pages);
  structure.move_to(pages);
  return pages;
}

}  // namespace klausul
