#include "catch.hpp"
#include "layout_fixture.hpp"

// The text area of `plain_style(40)` is 200 points wide. Here the inner margin is 50 points and the outer one
// 20, so that a page is 270 wide; it begins at x = 50 on right pages and at 20 on left ones.

using namespace klausul;

namespace {

Stylesheet two_sided_style() {
  Stylesheet style = plain_style();
  style.page.left = pt(50);
  style.page.width = pt(270);
  style.page.two_sided = true;
  return style;
}

std::shared_ptr<const Image> picture(int width, int height) {
  auto image = std::make_shared<Image>();
  image->content = RasterImage{width, height, 1, std::string(static_cast<std::size_t>(width * height), ' ')};
  return image;
}

Document of_lines(int count) {
  return document(std::vector<Block>(static_cast<std::size_t>(count), paragraph("x")));
}

const TextFragment* find(const LaidOut& set, std::size_t page, const std::string& text) {
  for (const TextFragment* one : set.fragments(page))
    if (one->text == text) return one;
  return nullptr;
}

}  // namespace

TEST_CASE("left pages have their inner margin at the right", "[layout]") {
  Document made = of_lines(30);
  Block link = paragraph("y");
  link.runs[0].url = "https://example.org/";
  made.root.children[15] = link;
  const auto set = lay_out(made, two_sided_style());
  REQUIRE(set.pages.pages.size() == 3);
  CHECK(set.fragments(0)[0]->x == pt(50));
  CHECK(set.fragments(1)[0]->x == pt(20));
  CHECK(set.fragments(2)[0]->x == pt(50));
  REQUIRE(set.pages.pages[1].links.size() == 1);
  CHECK(set.pages.pages[1].links[0].x == pt(20));
  CHECK(outside_margins(set.pages, two_sided_style().page) == "");
}

TEST_CASE("the page number stands at the outer edge", "[layout]") {
  Document made = of_lines(20);
  Run number = run("");
  number.kind = Run::Kind::page_number;
  made.first_footer.right = made.footer.right = {number};
  made.first_footer.left = made.footer.left = {run("in")};
  const auto set = lay_out(made, two_sided_style());
  REQUIRE(set.pages.pages.size() == 2);
  CHECK(find(set, 0, "1")->x == pt(250 - 5));
  CHECK(find(set, 0, "in")->x == pt(50));
  CHECK(find(set, 1, "2")->x == pt(20));
  CHECK(find(set, 1, "in")->x == pt(220 - 10));
}

TEST_CASE("the logotype is a figure first in the tree, and an artifact on later pages", "[layout]") {
  Stylesheet style = two_sided_style();
  style.logotype.image = picture(2, 1);
  style.logotype.alternative = "Vapen";
  style.logotype.height = pt(10);
  style.logotype.top = pt(5);
  style.logotype.at_right = true;
  style.logotype.every_page = true;
  const auto set = lay_out(of_lines(11), style);
  REQUIRE(set.pages.pages.size() == 2);
  REQUIRE(set.pages.images.size() == 1);
  const StructureElement& first = set.pages.structure[set.pages.structure[0].kids[0].index];
  CHECK(first.tag == Tag::figure);
  CHECK(first.alternative == "Vapen");
  REQUIRE(set.pages.pages[0].figures.size() == 1);
  const FigureFragment& right = set.pages.pages[0].figures[0];
  CHECK(right.width == pt(20));
  CHECK(right.x == pt(250 - 20));
  CHECK(right.y == pt(5));
  CHECK(set.pages.contents[static_cast<std::size_t>(right.content)] ==
        static_cast<StructureId>(set.pages.structure[0].kids[0].index));
  REQUIRE(set.pages.pages[1].figures.size() == 1);
  const FigureFragment& left = set.pages.pages[1].figures[0];
  CHECK(left.x == pt(20));
  CHECK(left.content == ContentId::none);
}

TEST_CASE("text begins below a logotype that is higher than the margin, where it stands", "[layout]") {
  Stylesheet style = plain_style();
  style.logotype.image = picture(1, 1);
  style.logotype.height = pt(30);
  style.logotype.top = pt(10);
  // It ends at 40, a line below that the text begins: at 52, 98 points high, which is 8 lines.
  const auto set = lay_out(of_lines(20), style);
  REQUIRE(set.pages.pages.size() == 3);
  CHECK(set.fragments(0)[0]->y == pt(52 + 9));
  CHECK(set.lines(0).size() == 8);
  CHECK(set.fragments(1)[0]->y == pt(39));
  CHECK(set.pages.pages[1].figures.empty());
  style.logotype.every_page = true;
  CHECK(lay_out(of_lines(20), style).fragments(1)[0]->y == pt(52 + 9));
}

TEST_CASE("a header leaves room for the logotype beside it", "[layout]") {
  Stylesheet style = plain_style();
  style.logotype.image = picture(2, 1);
  style.logotype.height = pt(20);
  style.logotype.top = pt(5);
  Document made = of_lines(1);
  made.first_header.left = {run("aa")};
  // The logotype is 40 points wide, with 12 beside it.
  CHECK(find(lay_out(made, style), 0, "aa")->x == pt(20 + 40 + 12));
  style.logotype.at_right = true;
  CHECK(find(lay_out(made, style), 0, "aa")->x == pt(20));
  made.first_header.right = {run("bb")};
  CHECK(find(lay_out(made, style), 0, "bb")->x == pt(220 - 40 - 12 - 10));
}
