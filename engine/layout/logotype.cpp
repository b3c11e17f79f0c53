#include "layout/logotype.hpp"

#include <algorithm>

namespace klausul {
namespace {

// `whole` scaled as `part` is to `all`; the sizes of drawings are cut down so that the product has room.
Length scaled(Length whole, std::int64_t part, std::int64_t all) {
  for (; part > 1'000'000'000 || all > 1'000'000'000; part /= 2) all /= 2;
  return {whole.millipoints * part / std::max<std::int64_t>(all, 1)};
}

Length text_width(const PageGeometry& page) { return page.width - page.left - page.right; }

// As high as the style says, unless it would be wider than the text.
FigureFragment fitted(const Stylesheet& style) {
  const Image& image = *style.logotype.image;
  FigureFragment figure;
  figure.height = style.logotype.height;
  figure.width = scaled(figure.height, image.width(), image.height());
  if (const Length widest = text_width(style.page); figure.width > widest) {
    figure.width = widest;
    figure.height = scaled(widest, image.height(), image.width());
  }
  return figure;
}

}  // namespace

Logotype::Logotype(const Stylesheet& style, Structure& structure) : style_(style) {
  if (!on_page(0)) return;
  const StructureId figure = structure.open(Tag::figure, StructureId::document, style.logotype.origin);
  structure.at(figure).alternative = style.logotype.alternative;
  content_ = structure.content(figure);
}

bool Logotype::on_page(std::size_t page) const {
  return style_.logotype.image != nullptr && (page == 0 || style_.logotype.every_page);
}

FigureFragment Logotype::place(std::size_t page) const {
  FigureFragment figure = fitted(style_);
  figure.y = style_.logotype.top;
  const bool at_right = style_.logotype.at_right != is_left_page(style_.page, page);
  figure.x = at_right ? style_.page.width - style_.page.right - figure.width : style_.page.left;
  figure.origin = style_.logotype.origin;
  figure.artifact = ArtifactKind::header;
  if (page == 0) figure.content = content_;
  return figure;
}

void Logotype::put_on(PagedDocument& pages) const {
  if (!on_page(0)) return;
  const auto found = std::find(pages.images.begin(), pages.images.end(), style_.logotype.image);
  const auto index = static_cast<std::uint32_t>(found - pages.images.begin());
  if (found == pages.images.end()) pages.images.push_back(style_.logotype.image);
  for (std::size_t page = 0; page < pages.pages.size() && on_page(page); ++page) {
    FigureFragment figure = place(page);
    figure.image = index;
    pages.pages[page].figures.push_back(figure);
  }
}

Length top_below_logotype(const Stylesheet& style) {
  if (style.logotype.image == nullptr) return style.page.top;
  const Length bottom = style.logotype.top + fitted(style).height;
  return std::max(style.page.top, bottom + style.of(TextRole::body).leading);
}

}  // namespace klausul
