#include "layout/break_lines.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

LineItem box(std::int64_t width) {
  LineItem item;
  item.width = width;
  return item;
}

LineItem glue(std::int64_t width, std::int64_t stretch = 0, std::int64_t shrink = 0) {
  LineItem item;
  item.kind = LineItem::Kind::glue;
  item.width = width;
  item.stretch = stretch;
  item.shrink = shrink;
  return item;
}

LineItem penalty(int value, std::int64_t width = 0, bool hyphen = false) {
  LineItem item;
  item.kind = LineItem::Kind::penalty;
  item.penalty = value;
  item.width = width;
  item.hyphen = hyphen;
  return item;
}

std::vector<LineItem> words(const std::vector<std::int64_t>& widths, std::int64_t stretch = 0) {
  std::vector<LineItem> items;
  for (const std::int64_t width : widths) {
    if (!items.empty()) items.push_back(glue(1, stretch));
    items.push_back(box(width));
  }
  items.push_back(penalty(forced_break));
  return items;
}

}  // namespace

TEST_CASE("lines are chosen for the whole paragraph, not one after the other", "[layout]") {
  // Lines of 10. First fit gives 3+1+3 | 6 ... a line of 3 spare and one of 4; 5 5 would be first fit's loss:
  // 2 2 2 | 9 | 9 is forced by the nines; 2 | 2 2 ... costs more. With 3 3 2 8: first fit takes 3 3 2 (10) |
  // 8.
  CHECK(break_lines(words({3, 3, 2, 8}), {10, 10, 4, {}}) == std::vector<std::size_t>{5, 7});
  // 4 4 | 1 9 would need 11: 1 must stand on the first line or alone. First fit: 4 4 (9), 1 (…), 9.
  // Greedy on 3 3 3 | 1 | 10: "3 3" 7, "3 1" 5, "10": evenness puts the short word with the second line.
  const auto ends = break_lines(words({3, 3, 1, 3, 10}), {10, 10, 4, {}});
  // Greedy: 3+3+1 = 9, then 3 alone (spare 7): badness over 500. Total fit: 3+3 = 7 (spare 3) and 1+3 = 5
  // (spare 5).
  CHECK(ends == std::vector<std::size_t>{3, 7, 9});
}

TEST_CASE("a loose line is refused when there is a tolerance", "[layout]") {
  // 6 and 9 on lines of 10: the first is 4 short of 4 to give, badness 100.
  CHECK(break_lines(words({6, 9}), {10, 10, 4, 100}).has_value());
  CHECK_FALSE(break_lines(words({6, 9}), {10, 10, 4, 99}).has_value());
}

TEST_CASE("spaces shrink no more than they can", "[layout]") {
  const std::vector<LineItem> fits = {box(5), glue(2, 1, 1), box(4), penalty(forced_break)};
  CHECK(break_lines(fits, {10, 10, 0, {}}) == std::vector<std::size_t>{3});
  const std::vector<LineItem> too_long = {box(5), glue(2, 1, 1), box(5), penalty(forced_break)};
  CHECK(break_lines(too_long, {10, 10, 0, {}}) == std::vector<std::size_t>{1, 3});
}

TEST_CASE("a hyphen counts to the width of the line that it ends", "[layout]") {
  const auto items = [](std::int64_t hyphen) {
    return std::vector<LineItem>{
        box(3), glue(1), box(6), penalty(50, hyphen, true), box(6), penalty(forced_break)};
  };
  CHECK(break_lines(items(0), {10, 12, 4, {}}) == std::vector<std::size_t>{3, 5});
  CHECK(break_lines(items(1), {10, 12, 4, {}}) == std::vector<std::size_t>{1, 5});
}

TEST_CASE("no three lines in a row end with hyphens if there is any other way", "[layout]") {
  std::vector<LineItem> items;
  for (int i = 0; i < 5; ++i) {  // each line could be filled by hyphenating
    items.push_back(box(6));
    items.push_back(glue(1));
    items.push_back(box(2));
    items.push_back(penalty(10, 1, true));
    items.push_back(box(3));
    items.push_back(glue(1));
  }
  items.back() = penalty(forced_break);
  const auto ends = break_lines(items, {10, 10, 1, {}});
  REQUIRE(ends);
  int in_a_row = 0;
  for (const std::size_t end : *ends) {
    in_a_row = items[end].hyphen ? in_a_row + 1 : 0;
    CHECK(in_a_row <= 2);
  }
}

TEST_CASE("a box that is wider than its line stands alone", "[layout]") {
  CHECK(break_lines(words({3, 20, 3}), {10, 10, 4, {}}) == std::vector<std::size_t>{1, 3, 5});
}

TEST_CASE("the first line may have a width of its own", "[layout]") {
  CHECK(break_lines(words({4, 4, 4}), {4, 9, 4, {}}) == std::vector<std::size_t>{1, 5});
}
