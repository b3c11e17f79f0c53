#include <algorithm>

#include "layout/compose.hpp"

// A picture is one strip, and the lines of its caption follow it on the same page.

namespace klausul {
namespace {

constexpr Length above_caption = pt(6);

// `whole` scaled as `part` is to `all`; the sizes of drawings are cut down so that the product has room.
Length scaled(Length whole, std::int64_t part, std::int64_t all) {
  for (; part > 1'000'000'000 || all > 1'000'000'000; part /= 2) all /= 2;
  return {whole.millipoints * part / std::max<std::int64_t>(all, 1)};
}

// As wide as it may be, unless it would be too high.
FigureFragment fitted(const Image& image, Length width, Length height) {
  FigureFragment figure;
  figure.width = width;
  figure.height = scaled(width, image.height(), image.width());
  if (figure.height > height) {
    figure.height = height;
    figure.width = scaled(height, image.width(), image.height());
  }
  figure.width = std::max(figure.width, pt(1));
  figure.height = std::max(figure.height, pt(1));
  return figure;
}

}  // namespace

void Composer::figure(const Block& block, const Place& place) {
  const auto found = document_.images.find(block.image);
  if (found == document_.images.end() || !found->second) return;
  const bool decoration = block.alternative.empty();
  Place inside = place;
  ContentId content = ContentId::none;
  if (!decoration) {
    inside.parent = tools_.structure.open(Tag::figure, place.parent, block);
    tools_.structure.at(inside.parent).alternative = block.alternative;
    content = tools_.structure.content(inside.parent);
  }
  std::vector<Strip> lines = figure_caption(block, inside, decoration ? Tag::paragraph : Tag::caption);
  const PageGeometry& page = tools_.style.page;
  const Length room = page.height - page.top - page.bottom;
  const Length left_over = room - height_of(lines) - (lines.empty() ? Length{} : above_caption);
  Strip strip;
  FigureFragment figure = fitted(*found->second, place.width * std::clamp(block.width_percent, 1, 100) / 100,
                                 std::max(left_over, room / 4));
  figure.x = place.x;
  figure.image = image_index(found->second);
  figure.content = content;
  figure.origin = strip.origin = block.origin;
  strip.height = figure.height;
  strip.after = lines.empty() ? Length{} : above_caption;
  strip.keep = lines.empty() ? Keep::free : Keep::keep;
  strip.figures.push_back(figure);
  lines.insert(lines.begin(), std::move(strip));
  const Length around =
      std::max(tools_.style.of(TextRole::caption).before, tools_.style.of(TextRole::body).after);
  add(std::move(lines), {around, around});
}

std::vector<Strip> Composer::figure_caption(const Block& block, const Place& place, Tag tag) {
  if (!has_text(block.runs)) return {};
  Paragraph set = text(block.runs, TextRole::caption, place);
  set.owner = tools_.structure.open(tag, place.parent, block);
  std::vector<Strip> lines = set_paragraph(tools_, set);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) lines[i].keep = Keep::keep;
  return lines;
}

std::uint32_t Composer::image_index(const std::shared_ptr<const Image>& image) {
  auto& images = galley_.images;
  const auto found = std::find(images.begin(), images.end(), image);
  const auto index = static_cast<std::uint32_t>(found - images.begin());
  if (found == images.end()) images.push_back(image);
  return index;
}

}  // namespace klausul
