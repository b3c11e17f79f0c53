#include "layout/two_sided.hpp"

namespace klausul {
namespace {

template <typename Thing>
void move_right(std::vector<Thing>& things, Length distance) {
  for (Thing& thing : things) thing.x += distance;
}

}  // namespace

bool is_left_page(const PageGeometry& page, std::size_t number) { return page.two_sided && number % 2 == 1; }

void mirror_left_pages(const PageGeometry& geometry, PagedDocument& pages) {
  const Length distance = geometry.right - geometry.left;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    if (!is_left_page(geometry, number)) continue;
    Page& page = pages.pages[number];
    move_right(page.text, distance);
    move_right(page.backgrounds, distance);
    move_right(page.rectangles, distance);
    move_right(page.links, distance);
    move_right(page.figures, distance);
    move_right(page.signature_areas, distance);
  }
}

}  // namespace klausul
