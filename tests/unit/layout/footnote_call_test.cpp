#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;

namespace {

Run call(std::size_t note) {
  Run made = run(std::to_string(note + 1), 5);
  made.kind = Run::Kind::footnote;
  made.note = note;
  return made;
}

Block with_runs(std::vector<Run> runs) {
  Block made = paragraph("");
  made.runs = std::move(runs);
  return made;
}

Document called(std::vector<Run> runs) {
  Document made = document({with_runs(std::move(runs))});
  made.footnotes.resize(2);
  return made;
}

const TextFragment* fragment_of(const LaidOut& set, const std::string& text) {
  for (const TextFragment* one : set.fragments())
    if (one->text == text) return one;
  return nullptr;
}

}  // namespace

TEST_CASE("a footnote's call is small, raised and close to the word before it", "[layout]") {
  const auto set = lay_out(called({run("aaaa"), call(0), run(" bb")}));
  const TextFragment* number = fragment_of(set, "1");
  REQUIRE(number);
  // 4 characters of 5 points from the margin at 20; 620 and 340 thousandths of 10 points.
  CHECK(number->x == pt(40));
  CHECK(number->size == Length{6200});
  CHECK(set.fragments()[0]->y - number->y == Length{3400});
  // The space after it is as wide as the others: half of 6.2 points, then 5.
  const TextFragment* after = fragment_of(set, " bb");
  REQUIRE(after == nullptr);
  const TextFragment* next = fragment_of(set, "bb");
  REQUIRE(next);
  CHECK(next->x == Length{40'000 + 3'100 + 5'000});
  CHECK(next->y == set.fragments()[0]->y);
}

TEST_CASE("a footnote's call leads to its note and is a Link that says so", "[layout]") {
  const auto set = lay_out(called({run("aaaa"), call(0), run(" bb"), call(1)}));
  const auto& links = set.pages.pages[0].links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].anchor == "fotnot.1");
  CHECK(links[1].anchor == "fotnot.2");
  CHECK(links[1].alternative == "Fotnot 2");
  const StructureElement& link = set.pages.structure[static_cast<std::size_t>(links[0].element)];
  CHECK(link.tag == Tag::link);
  const TextFragment* number = fragment_of(set, "1");
  REQUIRE(number);
  CHECK(set.pages.contents[static_cast<std::size_t>(number->content)] == links[0].element);
}

TEST_CASE("a footnote's call never parts from its word, whatever space stands between", "[layout]") {
  for (const std::string between : {"", " "}) {
    // 20 columns: "aaaaaaaaaaaaaa bbbbb" is full, the call would be alone on the next line.
    const auto set = lay_out(called({run("aaaaaaaaaaaaaa bbbbb" + between), call(0), run(between + "cc")}),
                             plain_style(20));
    CAPTURE(between);
    const TextFragment* number = fragment_of(set, "1");
    REQUIRE(number);
    CHECK(number->y == pt(39 + 12) - Length{3400});
    CHECK(squeezed(text_of(set.pages)) == "aaaaaaaaaaaaaa bbbbb1" + between + "cc");
  }
}

TEST_CASE("two calls of one word stand a little apart", "[layout]") {
  const auto set = lay_out(called({run("aaaa"), call(0), call(1), run(" bb")}));
  const TextFragment* second = fragment_of(set, "2");
  REQUIRE(second);
  // After four characters of 5 points and one of 3.1: 150 thousandths of 10 points.
  CHECK(second->x == Length{40'000 + 3'100 + 1'500});
  CHECK(set.pages.pages[0].links.size() == 2);
}

TEST_CASE("a mark after a footnote's call stays with it", "[layout]") {
  const auto set = lay_out(called({run("aaaa "), call(0), run(", bb")}));
  CHECK(squeezed(text_of(set.pages)) == "aaaa1, bb");
}
