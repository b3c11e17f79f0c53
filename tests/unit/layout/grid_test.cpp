#include "catch.hpp"
#include "layout_fixture.hpp"

// A grid of 12 points on pages whose text begins at y = 30: running text has its baselines at 39, 51, 63 …

using namespace klausul;

namespace {

Stylesheet grid_style() {
  Stylesheet style = plain_style();
  style.page.baseline_grid = pt(12);
  style.of(TextRole::heading1).leading = pt(17);
  style.of(TextRole::heading1).before = pt(10);
  style.of(TextRole::heading1).after = pt(3);
  return style;
}

// The heights of all fragments that are `text`.
std::vector<Length> heights(const LaidOut& set, std::size_t page, const std::string& text) {
  std::vector<Length> found;
  for (const TextFragment* one : set.fragments(page))
    if (one->text == text) found.push_back(one->y);
  return found;
}

using Heights = std::vector<Length>;

}  // namespace

TEST_CASE("a heading takes whole lines of the grid, the spare room above it", "[layout]") {
  const auto set = lay_out(document({paragraph("a"), section("", "B", {paragraph("c")})}), grid_style());
  // 12 + 10 + 17 + 3 = 42 become 48: the heading, too, is 6 points lower than without a grid.
  CHECK(heights(set, 0, "a") == Heights{pt(39)});
  CHECK(heights(set, 0, "c") == Heights{pt(39 + 48)});
  const LaidOut plain = lay_out(document({paragraph("a"), section("", "B", {paragraph("c")})}), [] {
    Stylesheet style = grid_style();
    style.page.baseline_grid = {};
    return style;
  }());
  CHECK(heights(set, 0, "B")[0] - heights(plain, 0, "B")[0] == pt(48 - 42));
}

TEST_CASE("a heading of two lines at a page's top stands there whole, and its text on the grid", "[layout]") {
  const std::string two_lines = std::string(30, 'b') + " " + std::string(30, 'c');
  const auto set = lay_out(document({section("", two_lines, {paragraph("d")})}), grid_style());
  const Heights first = heights(set, 0, std::string(30, 'b') + " "),
                second = heights(set, 0, std::string(30, 'c'));
  REQUIRE(first.size() == 1);
  REQUIRE(second.size() == 1);
  CHECK(second[0] - first[0] == pt(17));
  // 34 + 3 = 37 become 48.
  CHECK(heights(set, 0, "d") == Heights{pt(39 + 48)});
}

TEST_CASE("room between paragraphs is whole lines, the nearest", "[layout]") {
  for (const int room : {0, 5, 6, 12, 17}) {
    Stylesheet style = grid_style();
    style.of(TextRole::body).after = pt(room);
    const auto set = lay_out(document({paragraph("a"), paragraph("b")}), style);
    CHECK(heights(set, 0, "b") == Heights{pt(51 + (room < 6 ? 0 : 12))});
  }
}

TEST_CASE("running text stands on the grid below tables and notes, on every page", "[layout]") {
  Stylesheet style = grid_style();
  style.table.cell_padding_y = pt(2);
  style.of(TextRole::note).leading = pt(11);
  style.page.two_sided = true;
  std::vector<Block> blocks;
  for (int i = 0; i < 12; ++i) {
    blocks.push_back(paragraph(full_lines(3)));
    blocks.push_back(block(BlockKind::table, {}, {block(BlockKind::row, {}, {cell("k")})}));
    blocks.push_back(paragraph("y"));
    blocks.push_back(block(BlockKind::note, "n"));
    blocks.push_back(section("", "B", {paragraph("z")}));
  }
  const auto set = lay_out(document(blocks), style);
  REQUIRE(set.pages.pages.size() > 4);
  const std::string line(40, 'x');
  for (std::size_t page = 0; page < set.pages.pages.size(); ++page)
    for (const TextFragment* one : set.fragments(page))
      if (one->text.starts_with("x") || one->text == "y" || one->text == "z")
        CHECK((one->y - pt(39)).millipoints % 12'000 == 0);
  CHECK(outside_margins(set.pages, style.page) == "");
}
