#include "layout/layout.hpp"

#include <iterator>

#include "layout/compose.hpp"
#include "layout/flow.hpp"
#include "layout/page_numbers.hpp"
#include "layout/running.hpp"

// Blocks become strips (`compose`), strips become pages (`flow`), pages get what runs along them (`running`).
// Only then are page numbers known; nothing that depends on them changes a line or a page, so nothing is done
// twice.

namespace klausul {
namespace {

template <typename Thing>
void append(std::vector<Thing>& to, std::vector<Thing>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Empties the strip.
void put(Strip& strip, Length y, PagedDocument& pages) {
  const int number = static_cast<int>(pages.pages.size()) - 1;
  Page& page = pages.pages.back();
  move_down(strip, y);
  append(page.text, strip.text);
  append(page.backgrounds, strip.backgrounds);
  append(page.rectangles, strip.rectangles);
  append(page.links, strip.links);
  append(page.figures, strip.figures);
  append(page.signature_areas, strip.signature_areas);
  for (std::string& anchor : strip.anchors) pages.destinations.push_back({std::move(anchor), number, y});
}

void make_page(Galley& galley, const PageSpan& span, const Stylesheet& style, PagedDocument& pages) {
  pages.pages.emplace_back();
  pages.pages.back().label = std::to_string(pages.pages.size());
  const Length room = style.page.height - style.page.top - style.page.bottom;
  Length y = style.page.top;
  if (const auto* head = repeated_head(galley, galley.strips[span.first], room)) {
    for (Strip strip : *head) {
      put(strip, y, pages);
      y += strip.height;
    }
  }
  for (std::size_t i = span.first; i < span.end; ++i) {
    if (i > span.first) y += room_between(galley.strips[i - 1], galley.strips[i]);
    put(galley.strips[i], y, pages);
    y += galley.strips[i].height;
  }
}

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

PagedDocument layout(const Document& document, const Stylesheet& style, Shaper& shaper,
                     const Hyphenator& hyphenator, Diagnostics& diagnostics) {
  PagedDocument pages = empty_pages(document, style);
  Measure measure(shaper, diagnostics);
  Structure structure;
  const Tools tools{style, measure, structure, hyphenator, diagnostics};
  Galley galley = Composer(document, tools).compose();
  const Length room = style.page.height - style.page.top - style.page.bottom;
  bind_strips(galley.strips, room);
  const std::vector<PageSpan> spans = cut_pages(galley, room, page_limit);
  if (spans.back().end < galley.strips.size())
    diagnostics.add(Slug::too_many_pages, document.root.origin, {std::to_string(page_limit)});
  const auto page_of = pages_of_anchors(galley, spans);
  for (Strip& strip : galley.strips) fill_slots(strip, page_of, measure);
  for (const PageSpan& span : spans) make_page(galley, span, style, pages);
  pages.outline = std::move(galley.outline);
  pages.images = std::move(galley.images);
  add_running_matter(document, tools, pages);
  structure.move_to(pages);
  return pages;
}

}  // namespace klausul
