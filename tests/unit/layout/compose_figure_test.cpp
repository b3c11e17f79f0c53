#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

std::shared_ptr<const Image> picture(int width, int height) {
  Image made;
  made.content = RasterImage{width, height, 1, std::string(static_cast<std::size_t>(width * height), 'x')};
  return std::make_shared<const Image>(made);
}

Block figure(std::string image, std::string caption = {}, int percent = 100) {
  Block made = block(BlockKind::figure, std::move(caption));
  made.image = std::move(image);
  made.alternative = "En bild";
  made.width_percent = percent;
  return made;
}

// The text area is 200 by 120 points and begins at (20, 30).
Document with_pictures(std::vector<Block> blocks) {
  Document made = document(std::move(blocks));
  made.images = {{"wide", picture(40, 20)}, {"high", picture(10, 100)}};
  return made;
}

const StructureElement* first_of(const PagedDocument& pages, Tag tag) {
  for (const StructureElement& element : pages.structure)
    if (element.tag == tag) return &element;
  return nullptr;
}

}  // namespace

TEST_CASE("a figure is as wide as it is told and keeps its shape", "[layout]") {
  const auto set = lay_out(with_pictures({figure("wide", {}, 50), paragraph("x")}));
  REQUIRE(set.pages.pages[0].figures.size() == 1);
  const FigureFragment& shown = set.pages.pages[0].figures[0];
  CHECK(shown.x == pt(20));
  CHECK(shown.y == pt(30));
  CHECK(shown.width == pt(100));
  CHECK(shown.height == pt(50));
  const auto plain = lay_out(document({paragraph("x")}));
  CHECK(set.fragments()[0]->y == plain.fragments()[0]->y + pt(50));
}

TEST_CASE("a figure is no higher than the page allows with its caption", "[layout]") {
  const auto set = lay_out(with_pictures({figure("high", "Text")}));
  const FigureFragment& shown = set.pages.pages[0].figures.at(0);
  CHECK(shown.height == pt(120 - 12 - 6));
  CHECK(shown.width == Length{10'200});
  CHECK(set.lines(0) == Lines{"Text"});
}

TEST_CASE("a figure takes its caption with it to the next page", "[layout]") {
  // Fifty points of picture, six of room and twelve of caption: 68 of 120 points, so four lines go before
  // them.
  for (const int before : {4, 5, 8, 9}) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("x"));
    blocks.push_back(figure("wide", "Text", 50));
    const auto set = lay_out(with_pictures(blocks));
    const std::size_t page = before <= 4 ? 0 : 1;
    CHECK(set.pages.pages.at(page).figures.size() == 1);
    CHECK(set.lines(page).back() == "Text");
  }
}

TEST_CASE("a figure has its alternative text, and its caption inside it", "[layout]") {
  const auto set = lay_out(with_pictures({figure("wide", "Text")}));
  const StructureElement* element = first_of(set.pages, Tag::figure);
  REQUIRE(element);
  CHECK(element->alternative == "En bild");
  REQUIRE(element->kids.size() == 2);
  CHECK_FALSE(element->kids[0].is_element);
  CHECK(set.pages.structure[element->kids[1].index].tag == Tag::caption);
  CHECK(set.pages.pages[0].figures[0].content == static_cast<ContentId>(element->kids[0].index));
}

TEST_CASE("decoration is an artifact", "[layout]") {
  Block decoration = figure("wide");
  decoration.alternative.clear();
  const auto set = lay_out(with_pictures({decoration}));
  CHECK(set.pages.pages[0].figures.at(0).content == ContentId::none);
  CHECK_FALSE(first_of(set.pages, Tag::figure));
}

TEST_CASE("each picture is in the document once", "[layout]") {
  const auto set =
      lay_out(with_pictures({figure("wide", {}, 10), figure("high", {}, 10), figure("wide", {}, 10)}));
  CHECK(set.pages.images.size() == 2);
  std::vector<std::uint32_t> images;
  for (const Page& page : set.pages.pages)
    for (const FigureFragment& shown : page.figures) images.push_back(shown.image);
  CHECK(images == std::vector<std::uint32_t>{0, 1, 0});
}
