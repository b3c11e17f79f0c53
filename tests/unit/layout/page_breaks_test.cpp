#include "catch.hpp"
#include "layout_fixture.hpp"

// A page of `plain_style` holds ten lines of 12 points from y = 30; a line's baseline is 9 points below its
// top. Notes take 8 points, their rule 0.5 and 3 points below it, and 12 points a line.

using namespace klausul;

namespace {

Run call(std::size_t note) {
  Run made = run(std::to_string(note + 1), 5);
  made.kind = Run::Kind::footnote;
  made.note = note;
  return made;
}

Block calls(const std::string& text, std::size_t note) {
  Block made = paragraph(text);
  made.runs.push_back(call(note));
  return made;
}

std::vector<Block> lines_of_x(int count) {
  return std::vector<Block>(static_cast<std::size_t>(count), paragraph("x"));
}

// Notes of so many lines each: the words of note n are "n…".
Document noted(std::vector<Block> blocks, const std::vector<int>& heights) {
  Document made = document(std::move(blocks));
  for (std::size_t i = 0; i < heights.size(); ++i) {
    Footnote& note = made.footnotes.emplace_back();
    note.number = std::to_string(i + 1);
    note.origin = origin(7);
    const std::string word(33, static_cast<char>('1' + i));
    std::string text;
    for (int line = 0; line < heights[i]; ++line) text += (line ? " " : "") + word;
    note.runs = {run(text, 7)};
  }
  return made;
}

// The lines of a page that hold words of note `n`.
std::ptrdiff_t note_lines(const LaidOut& set, std::size_t page, char n) {
  const auto lines = set.lines(page);
  return std::count_if(lines.begin(), lines.end(),
                       [n](const auto& line) { return line.ends_with(std::string(10, n)); });
}

}  // namespace

TEST_CASE("a note stands at the foot of the page below its rule", "[layout]") {
  const auto set = lay_out(noted({calls("aaaa", 0), paragraph("b")}, {2}));
  REQUIRE(set.pages.pages.size() == 1);
  std::vector<Length> heights;
  for (const TextFragment* one : set.fragments())
    if (one->text.starts_with("1111")) heights.push_back(one->y);
  CHECK(heights == std::vector<Length>{pt(150 - 24 + 9), pt(150 - 12 + 9)});
  REQUIRE(set.pages.pages[0].rectangles.size() == 1);
  const RectangleFragment& rule = set.pages.pages[0].rectangles[0];
  CHECK(rule.y == pt(150 - 24 - 3) - Length{500});
  CHECK(rule.height == Length{500});
  CHECK(rule.x == pt(20));
  CHECK(rule.width == mm(40));
  // Its call leads to its top.
  REQUIRE(set.pages.destinations.size() == 1);
  CHECK(set.pages.destinations[0].anchor == "fotnot.1");
  CHECK(set.pages.destinations[0].y == pt(150 - 24));
}

TEST_CASE("a note takes room from the text, and moves to the next page with its line", "[layout]") {
  // 8 lines and a note of one are 96 + 23.5 points; 9 do not fit in 120.
  for (int before = 0; before <= 9; ++before) {
    CAPTURE(before);
    std::vector<Block> blocks = lines_of_x(before);
    blocks.push_back(calls("aaaa", 0));
    const auto set = lay_out(noted(blocks, {1}));
    CHECK(set.pages.pages.size() == (before <= 7 ? 1u : 2u));
    CHECK(note_lines(set, before <= 7 ? 0 : 1, '1') == 1);
  }
}

TEST_CASE("a note taller than the page goes on at the foot of the next ones, whole", "[layout]") {
  // Beside one line there is room for (120 - 12 - 11.5) / 12 = 8 lines; on a page of notes alone for 9.
  const auto set = lay_out(noted({calls("aaaa", 0)}, {20}));
  REQUIRE(set.pages.pages.size() == 3);
  CHECK(note_lines(set, 0, '1') == 8);
  CHECK(note_lines(set, 1, '1') == 9);
  CHECK(note_lines(set, 2, '1') == 3);
  CHECK(outside_margins(set.pages, plain_style().page) == "");
}

TEST_CASE("text goes on beside what is left of a note", "[layout]") {
  std::vector<Block> blocks = {calls("aaaa", 0)};
  for (const Block& x : lines_of_x(7)) blocks.push_back(x);
  const auto set = lay_out(noted(blocks, {10}));
  REQUIRE(set.pages.pages.size() == 2);
  CHECK(note_lines(set, 0, '1') == 8);
  CHECK(note_lines(set, 1, '1') == 2);
  CHECK(set.lines(1).size() == 9);
}

TEST_CASE("the notes of a page stand in the order of their calls, what was left over first", "[layout]") {
  const auto set = lay_out(noted({calls("aaaa", 0), calls("bbbb", 1), calls("cccc", 2)}, {10, 1, 1}));
  REQUIRE(set.pages.pages.size() == 2);
  std::string order;
  for (const std::string& line : set.lines(1))
    if (line.size() > 20) order += line.back();
  CHECK(order == "1123");
}

TEST_CASE("a note is an element after the block that calls it, with its number as label", "[layout]") {
  Block table = block(BlockKind::table, {}, {block(BlockKind::row, {}, {cell("k")})});
  table.children[0].children[0].runs.push_back(call(1));
  const auto set = lay_out(noted({calls("aaaa", 0), paragraph("b"), table, paragraph("c")}, {1, 1}));
  std::string order;
  for (const auto& kid : set.pages.structure[0].kids) {
    const StructureElement& element = set.pages.structure[kid.index];
    order += element.tag == Tag::note ? 'N' : element.tag == Tag::table ? 'T' : 'P';
    if (element.tag != Tag::note) continue;
    REQUIRE(element.kids.size() == 2);
    CHECK(set.pages.structure[element.kids[0].index].tag == Tag::label);
    CHECK(set.pages.structure[element.kids[1].index].tag == Tag::paragraph);
  }
  CHECK(order == "PNPTNP");
}

TEST_CASE("a note that a repeated head calls is set once", "[layout]") {
  Block table = block(BlockKind::table, {}, {block(BlockKind::head_row, {}, {cell("h")})});
  table.children[0].children[0].runs.push_back(call(0));
  for (int i = 0; i < 20; ++i) table.children.push_back(block(BlockKind::row, {}, {cell("k")}));
  const auto set = lay_out(noted({table}, {1}));
  REQUIRE(set.pages.pages.size() == 3);
  CHECK(note_lines(set, 0, '1') == 1);
  CHECK(note_lines(set, 1, '1') == 0);
  CHECK(set.lines(0)[0] == "1");  // the mark stands above the line
  CHECK(set.lines(0)[1] == "h");
  CHECK(set.lines(1)[0] == "h");  // its mark would lead to a note that stands on another page
}

TEST_CASE("a note is divided with two lines at least on either side", "[layout]") {
  // Beside one line there is room for eight of nine; seven and two.
  const auto nine = lay_out(noted({calls("aaaa", 0)}, {9}));
  REQUIRE(nine.pages.pages.size() == 2);
  CHECK(note_lines(nine, 0, '1') == 7);
  CHECK(note_lines(nine, 1, '1') == 2);
  // The second note has room for one line of its ten beside two lines and the first note's seven
  // (24 + 11.5 + 84 = 119.5 points): its call goes on.
  const auto two = lay_out(noted({calls("aaaa", 0), calls("bbbb", 1)}, {6, 10}));
  REQUIRE(two.pages.pages.size() >= 2);
  CHECK(note_lines(two, 0, '2') != 1);
  CHECK(note_lines(two, 1, '2') >= 2);
}

TEST_CASE("a last page has four lines, or a tenth of what a page holds", "[layout]") {
  for (int count = 51; count <= 55; ++count) {
    const auto set = lay_out(document(lines_of_x(count)), plain_style(40, 50));
    REQUIRE(set.pages.pages.size() == 2);
    CHECK(set.lines(1).size() >= static_cast<std::size_t>(std::max(count - 50, 4)));
  }
  std::vector<Block> blocks = lines_of_x(51);
  blocks.push_back(block(BlockKind::page_break));
  blocks.push_back(paragraph("y"));
  const auto set = lay_out(document(blocks), plain_style(40, 50));
  REQUIRE(set.pages.pages.size() == 3);
  CHECK(set.lines(1).size() == 4);
}

TEST_CASE("a last page with little on it draws lines that are not missed on the page before", "[layout]") {
  // Three lines of fifty are not seen below a ragged foot.
  for (int count = 54; count <= 57; ++count) {
    CAPTURE(count);
    const auto set = lay_out(document(lines_of_x(count)), plain_style(40, 50));
    REQUIRE(set.pages.pages.size() == 2);
    CHECK(set.lines(1).size() > static_cast<std::size_t>(count - 50));
    CHECK(set.lines(0).size() >= 47);
  }
  // A page that is a quarter full is left alone.
  CHECK(lay_out(document(lines_of_x(63)), plain_style(40, 50)).lines(1).size() == 13);
}

namespace {

std::vector<Block> items(int count) {
  return std::vector<Block>(static_cast<std::size_t>(count), block(BlockKind::list_item, "p"));
}

// Lines of the list on the first page, below so many other lines on a page of 50.
std::ptrdiff_t list_lines(int before, int count) {
  std::vector<Block> blocks = lines_of_x(before);
  blocks.push_back(block(BlockKind::list, {}, items(count)));
  for (const Block& x : lines_of_x(20)) blocks.push_back(x);
  const auto set = lay_out(document(blocks), plain_style(40, 50));
  const auto lines = set.lines(0);
  return std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.ends_with("p"); });
}

}  // namespace

TEST_CASE("a short list goes whole to the next page if that leaves little room", "[layout]") {
  for (int before = 44; before <= 48; ++before) {
    CAPTURE(before);
    CHECK(list_lines(before, 6) == (before == 44 ? 6 : 0));
  }
  CHECK(list_lines(46, 4) == 4);
  CHECK(list_lines(47, 4) == 0);
  // Eleven lines of fifty would be a hole.
  CHECK(list_lines(39, 12) >= 9);
  // A list of more than a third of a page is parted anyhow.
  CHECK(list_lines(44, 20) >= 5);
}

TEST_CASE("a short table goes whole to the next page only if that leaves little room", "[layout]") {
  for (const int rows : {4, 11}) {
    std::vector<Block> blocks = lines_of_x(50 - rows);
    Block table = block(BlockKind::table, {}, {block(BlockKind::head_row, {}, {cell("h")})});
    for (int i = 0; i < rows; ++i) table.children.push_back(block(BlockKind::row, {}, {cell("k")}));
    blocks.push_back(table);
    for (const Block& x : lines_of_x(20)) blocks.push_back(x);
    const auto set = lay_out(document(blocks), plain_style(40, 50));
    const auto lines = set.lines(0);
    const auto here = std::count(lines.begin(), lines.end(), "k");
    // Four lines are 8 percent of the page, eleven 22. Nine rows have room, but then two alone would be over.
    CHECK(here == (rows == 4 ? 0 : 8));
  }
}

TEST_CASE("an item's words stay with the list inside it", "[layout]") {
  for (int before = 3; before <= 9; ++before) {
    std::vector<Block> blocks = lines_of_x(before);
    Block item = block(BlockKind::list_item, "samverka, exempelvis");
    item.children = {block(BlockKind::list, {}, items(3))};
    blocks.push_back(block(BlockKind::list, {}, {block(BlockKind::list_item, "q"), item}));
    const auto set = lay_out(document(blocks));
    for (std::size_t page = 0; page < set.pages.pages.size(); ++page)
      CHECK_FALSE(set.lines(page).back().ends_with("exempelvis"));
  }
}

TEST_CASE("a line does not stand alone above a heading at a page's top", "[layout]") {
  std::vector<Block> blocks = lines_of_x(51);
  blocks.push_back(section("1", "Rubrik", lines_of_x(20)));
  const auto set = lay_out(document(blocks), plain_style(40, 50));
  const auto lines = set.lines(1);
  CHECK(std::find(lines.begin(), lines.end(), "1 Rubrik") - lines.begin() >= 2);
}

TEST_CASE("one or two rows of a table are not parted from the others if that costs little", "[layout]") {
  for (const bool sum : {false, true})
    for (int before = 30; before <= 48; ++before) {
      CAPTURE(before, sum);
      std::vector<Block> blocks = lines_of_x(before);
      Block table = block(BlockKind::table, {}, {block(BlockKind::head_row, {}, {cell("h")})});
      for (int i = 0; i < 20; ++i) table.children.push_back(block(BlockKind::row, {}, {cell("k")}));
      if (sum) table.children.push_back(block(BlockKind::sum_row, {}, {cell("s")}));
      blocks.push_back(table);
      const auto set = lay_out(document(blocks), plain_style(40, 50));
      const auto lines = set.lines(0);
      const auto rows = std::count(lines.begin(), lines.end(), "k");
      // The sum goes with the last row, and the two are one.
      for (const int few : {1, 2, 18, 19}) CHECK(rows != few);
    }
}

TEST_CASE("notes take part in the limit of pages", "[layout]") {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < 9000; ++i) blocks.push_back(calls("aaaa", i));
  const auto set = lay_out(noted(blocks, std::vector<int>(9000, 1)));
  // Each line with its note is 24 points; five on a page are 131.5, four 107.5.
  CHECK(set.said(Slug::too_many_pages));
  CHECK(set.pages.pages.size() == 2000);
}
