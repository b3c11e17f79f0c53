#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;

namespace {

// Lines of type on each page.
std::vector<std::size_t> lines_by_page(const LaidOut& set) {
  std::vector<std::size_t> counts;
  for (std::size_t page = 0; page < set.pages.pages.size(); ++page) counts.push_back(set.lines(page).size());
  return counts;
}

std::vector<Block> paragraphs(int count) {
  std::vector<Block> blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph("x"));
  return blocks;
}

using Counts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a page holds as many lines as fit", "[layout]") {
  CHECK(lines_by_page(lay_out(document(paragraphs(10)))) == Counts{10});
  CHECK(lines_by_page(lay_out(document(paragraphs(11)))) == Counts{10, 1});
}

TEST_CASE("two lines of a paragraph at least stay at a page's end and go to the next", "[layout]") {
  for (int before = 0; before <= 10; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(paragraph(full_lines(6)));
    const Counts counts = lines_by_page(lay_out(document(blocks)));
    const int room = 10 - before;  // lines left for the six
    const int stay = room >= 6 ? 6 : room == 5 ? 4 : room < 2 ? 0 : room;
    CHECK(counts[0] == static_cast<std::size_t>(before + stay));
    if (stay < 6) CHECK(counts[1] == static_cast<std::size_t>(6 - stay));
  }
}

TEST_CASE("a paragraph of three lines stays whole", "[layout]") {
  for (int before = 7; before <= 10; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(paragraph(full_lines(3)));
    const Counts counts = lines_by_page(lay_out(document(blocks)));
    CHECK(counts[0] == static_cast<std::size_t>(before == 7 ? 10 : before));
  }
}

TEST_CASE("a heading stands with at least two lines of its text", "[layout]") {
  for (const int text : {2, 4, 6}) {
    for (int before = 1; before <= 10; ++before) {
      std::vector<Block> blocks = paragraphs(before);
      blocks.push_back(section("1", "Rubrik", {paragraph(full_lines(text))}));
      const auto set = lay_out(document(blocks));
      const auto first = set.lines(0);
      const auto heading = std::find(first.begin(), first.end(), "1 Rubrik");
      if (heading != first.end())
        CHECK(first.end() - heading >= 3);
      else
        CHECK(set.lines(1)[0] == "1 Rubrik");
    }
  }
}

TEST_CASE("headings in a chain stay with each other and with the text, also when that is single lines",
          "[layout]") {
  for (int before = 1; before <= 10; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(
        section("1", "Ett", {section("1.1", "Tu", {paragraph("a"), paragraph("b"), paragraph("c")}, 2)}));
    const auto set = lay_out(document(blocks));
    const auto first = set.lines(0);
    const auto heading = std::find(first.begin(), first.end(), "1 Ett");
    if (heading != first.end())
      CHECK(first.end() - heading >= 4);
    else
      CHECK(set.lines(1)[0] == "1 Ett");
  }
}

TEST_CASE("a paragraph that ends with a colon stays with the first point of its list", "[layout]") {
  for (int before = 7; before <= 10; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(paragraph("Parterna ska:"));
    blocks.push_back(
        block(BlockKind::list, {}, {block(BlockKind::list_item, "ett"), block(BlockKind::list_item, "tu")}));
    const auto first = lay_out(document(blocks)).lines(0);
    CHECK(first.back() != "Parterna ska:");
  }
}

TEST_CASE("room between blocks is the larger of the two and is dropped at a page's top", "[layout]") {
  Stylesheet style = plain_style();
  style.of(TextRole::body).after = pt(6);
  style.of(TextRole::heading1).before = pt(24);
  const auto set = lay_out(document({paragraph("a"), section("", "B", {paragraph("c")})}), style);
  const auto fragments = set.fragments();
  CHECK(fragments[0]->y == pt(39));
  CHECK(fragments[1]->y == pt(39 + 12 + 24));
  const auto alone = lay_out(document({section("", "B", {paragraph("c")})}), style);
  CHECK(alone.fragments()[0]->y == pt(39));
}

TEST_CASE("a page does not end with a hyphenated word if it may end before it", "[layout]") {
  // The second of eight lines is cut; the page has room for two to ten of them.
  const std::string text = full_lines(1, 20) + " aaaaaa samverkansavtalet bbbbbbbbbbbb " + full_lines(5, 20);
  const std::vector<std::string> cuts = {"samverkans-avtalet"};
  const auto ends_cut = [](const Page& page) {
    return std::count_if(page.text.begin(), page.text.end(), [](const auto& one) { return one.soft_hyphen; });
  };
  for (int before = 0; before <= 9; ++before) {
    CAPTURE(before);
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(paragraph(text));
    const auto set = lay_out(document(blocks), plain_style(20), cuts);
    std::ptrdiff_t hyphens = 0;
    for (const Page& page : set.pages.pages) hyphens += ends_cut(page);
    REQUIRE(hyphens == 1);
    CHECK_FALSE(set.pages.pages[0].text.back().soft_hyphen);
    if (before != 8) continue;
    // The cut line would fill the page, and two lines of the paragraph would be on it.
    CHECK(set.lines(0).size() == 8);
    CHECK(set.lines(1)[1] == "aaaaaa samverkans-");
  }
}

TEST_CASE("a page break begins a page, once", "[layout]") {
  const auto set = lay_out(document({paragraph("a"), block(BlockKind::page_break), paragraph("b")}));
  CHECK(lines_by_page(set) == Counts{1, 1});
  const auto first =
      lay_out(document({block(BlockKind::page_break), paragraph("b"), block(BlockKind::page_break)}));
  CHECK(lines_by_page(first) == Counts{1});
}

TEST_CASE("an empty document has one empty page", "[layout]") {
  const auto set = lay_out(document({}));
  CHECK(set.pages.pages.size() == 1);
  CHECK(text_of(set.pages).empty());
}

TEST_CASE("a document beyond the limit of pages is refused", "[layout]") {
  CHECK_FALSE(lay_out(document(paragraphs(2 * page_limit)), plain_style(40, 2)).said(Slug::too_many_pages));
  CHECK(lay_out(document(paragraphs(2 * page_limit + 1)), plain_style(40, 2)).said(Slug::too_many_pages));
}

TEST_CASE("signatures take two lines of the text before them to their page", "[layout]") {
  const Block party = block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Berg")});
  for (int before = 1; before <= 12; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(section("9", "Underskrifter", {block(BlockKind::signatures, {}, {party, party})}));
    const auto set = lay_out(document(blocks), plain_style(60, 14));
    const std::size_t last = set.pages.pages.size() - 1;
    const auto lines = set.lines(last);
    const auto heading = std::find(lines.begin(), lines.end(), "9 Underskrifter");
    REQUIRE(heading != lines.end());
    CHECK(heading - lines.begin() >= std::min(before, 2));
    CHECK(std::find(heading, lines.end(), "BergBerg") != lines.end());
  }
}

TEST_CASE("rows of signatures that one page can hold are not parted", "[layout]") {
  const Block party = block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Berg")});
  const std::vector<Block> four(4, party);  // two rows
  for (int before = 2; before <= 26; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    blocks.push_back(section("9", "Underskrifter", {block(BlockKind::signatures, {}, four)}));
    const auto set = lay_out(document(blocks), plain_style(60, 26));
    const auto lines = set.lines(set.pages.pages.size() - 1);
    CHECK(std::count(lines.begin(), lines.end(), "BergBerg") == 2);
    CHECK(std::count(lines.begin(), lines.end(), "x") >= 2);
  }
}

TEST_CASE("a first point does not stay alone at a page's end", "[layout]") {
  for (int before = 1; before <= 10; ++before) {
    std::vector<Block> blocks = paragraphs(before);
    std::vector<Block> items(3, block(BlockKind::list_item, "p"));
    blocks.push_back(block(BlockKind::list, {}, items));
    const auto set = lay_out(document(blocks));
    for (std::size_t page = 0; page < set.pages.pages.size(); ++page) {
      const auto lines = set.lines(page);
      CHECK(std::count_if(lines.begin(), lines.end(), [](const auto& l) { return l.ends_with("p"); }) != 1);
    }
  }
}
