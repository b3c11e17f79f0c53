#include "layout/break_lines.hpp"

#include <algorithm>
#include <limits>

#include "catch.hpp"

using namespace klausul;

namespace {

LineItem box(std::int32_t width) {
  LineItem item;
  item.width = width;
  return item;
}

LineItem glue(std::int32_t width, std::int32_t stretch = 0, std::int32_t shrink = 0) {
  LineItem item;
  item.kind = LineItem::Kind::glue;
  item.width = width;
  item.stretch = stretch;
  item.shrink = shrink;
  return item;
}

LineItem penalty(std::int32_t value, std::int32_t at_end = 0, bool hyphen = false) {
  LineItem item;
  item.kind = LineItem::Kind::penalty;
  item.penalty = value;
  item.at_end = at_end;
  item.hyphen = item.adds_hyphen = hyphen;
  return item;
}

using Ends = std::vector<std::uint32_t>;

Ends break_lines(const std::vector<LineItem>& items, const LineShape& shape) {
  LineBreaker breaker;
  const auto ends = breaker.break_lines(items, shape);
  return {ends.begin(), ends.end()};
}

std::vector<LineItem> words(const std::vector<std::int32_t>& widths, std::int32_t stretch = 0) {
  std::vector<LineItem> items;
  for (const std::int32_t width : widths) {
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
  CHECK(break_lines(words({3, 3, 2, 8}), {10, 10, 4, {}, 0}) == Ends{5, 7});
  // 4 4 | 1 9 would need 11: 1 must stand on the first line or alone. First fit: 4 4 (9), 1 (…), 9.
  // Greedy on 3 3 3 | 1 | 10: "3 3" 7, "3 1" 5, "10": evenness puts the short word with the second line.
  const auto ends = break_lines(words({3, 3, 1, 3, 10}), {10, 10, 4, {}, 0});
  // Greedy: 3+3+1 = 9, then 3 alone (spare 7): badness over 500. Total fit: 3+3 = 7 (spare 3) and 1+3 = 5
  // (spare 5).
  CHECK(ends == Ends{3, 7, 9});
}

TEST_CASE("a loose line is refused when there is a tolerance", "[layout]") {
  // 6 and 9 on lines of 10: the first is 4 short of 4 to give, badness 100.
  CHECK_FALSE(break_lines(words({6, 9}), {10, 10, 4, 100, 0}).empty());
  CHECK(break_lines(words({6, 9}), {10, 10, 4, 99, 0}).empty());
}

TEST_CASE("spaces shrink no more than they can", "[layout]") {
  const std::vector<LineItem> fits = {box(5), glue(2, 1, 1), box(4), penalty(forced_break)};
  CHECK(break_lines(fits, {10, 10, 0, {}, 0}) == Ends{3});
  const std::vector<LineItem> too_long = {box(5), glue(2, 1, 1), box(5), penalty(forced_break)};
  CHECK(break_lines(too_long, {10, 10, 0, {}, 0}) == Ends{1, 3});
}

TEST_CASE("a hyphen counts to the width of the line that it ends", "[layout]") {
  const auto items = [](std::int32_t hyphen) {
    return std::vector<LineItem>{
        box(3), glue(1), box(6), penalty(50, hyphen, true), box(6), glue(1), box(3), penalty(forced_break)};
  };
  CHECK(break_lines(items(0), {10, 16, 4, {}, 0}) == Ends{3, 7});
  CHECK(break_lines(items(1), {10, 16, 4, {}, 0}) == Ends{1, 7});
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
  const auto ends = break_lines(items, {10, 10, 1, {}, 0});
  REQUIRE_FALSE(ends.empty());
  int in_a_row = 0;
  for (const std::uint32_t end : ends) {
    in_a_row = items[end].hyphen ? in_a_row + 1 : 0;
    CHECK(in_a_row <= 2);
  }
}

TEST_CASE("a box that is wider than its line stands alone", "[layout]") {
  CHECK(break_lines(words({3, 20, 3}), {10, 10, 4, {}, 0}) == Ends{1, 3, 5});
}

TEST_CASE("the first line may have a width of its own", "[layout]") {
  CHECK(break_lines(words({4, 4, 4}), {4, 9, 4, {}, 0}) == Ends{1, 5});
}

TEST_CASE("a space that may not be broken is passed over", "[layout]") {
  auto items = words({3, 3, 3});
  items[3].penalty = no_break;
  CHECK(break_lines(items, {8, 8, 4, {}, 0}) == Ends{1, 5});
}

TEST_CASE("a last line of one short word is avoided where two words can stand there", "[layout]") {
  // 20 a line: "6 6 5" fills the first (19), "2" would be alone.
  CHECK(break_lines(words({6, 6, 5, 2}), {20, 20, 8, {}, 0}) == Ends{5, 7});
  CHECK(break_lines(words({6, 6, 5, 2}), {20, 20, 8, {}, 4}) == Ends{3, 7});
}

TEST_CASE("a last line of two short words is avoided too", "[layout]") {
  // "1 1" would be alone, 3 wide: "för den."
  CHECK(break_lines(words({6, 6, 5, 1, 1}), {20, 20, 8, {}, 0}) == Ends{5, 9});
  CHECK(break_lines(words({6, 6, 5, 1, 1}), {20, 20, 8, {}, 4}) == Ends{3, 9});
}

TEST_CASE("of two short last lines the longer is taken", "[layout]") {
  // 30 a line, 20 for a last line that will do. "1" alone lacks 19 of them: 190,000. "3 1" lacks 15, 150,000,
  // and leaves 4 on the first line, badness 100. "6 3 1" would leave 11 there, badness 2,079, which squared
  // is more.
  CHECK(break_lines(words({9, 9, 6, 3, 1}), {30, 30, 4, {}, 0}) == Ends{7, 9});
  CHECK(break_lines(words({9, 9, 6, 3, 1}), {30, 30, 4, {}, 20}) == Ends{5, 9});
}

TEST_CASE("a part of a word does not stand alone on the last line if there is another way", "[layout]") {
  const std::vector<LineItem> items = {box(3), glue(1), box(3), penalty(50, 1, true), box(3),
                                       penalty(forced_break)};
  // 3+1+3+1 = 8 fills the first line; the whole word is 6 and fits on the second.
  CHECK(break_lines(items, {8, 8, 4, {}, 0}) == Ends{1, 5});
}

TEST_CASE("marks that hang outside leave room for more on the line", "[layout]") {
  auto items = words({5, 5, 5});
  CHECK(break_lines(items, {10, 10, 4, {}, 0}) == Ends{1, 3, 5});
  items[3].at_end = -1;
  CHECK(break_lines(items, {10, 10, 4, {}, 0}) == Ends{3, 5});
}

namespace {

// The paper's sum, reckoned line by line for breaks at `ends`; nothing if a line does not fit. Plain TeX's
// weights: (10 + badness)² + penalty², 10,000 for unlike neighbours and for two hyphens in a row; ours:
// 100,000 for a hyphen before the last line, a thousand million for a lone part of a word on it, and never
// three in a row.
std::int64_t demerits(const std::vector<LineItem>& items, const std::vector<std::size_t>& ends,
                      std::int64_t width) {
  constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max();
  std::int64_t sum = 0;
  int fitness = 1, hyphens = 0;
  bool added = false;  // the line before ends inside a word
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    std::int64_t text = 0, stretch = 0, shrink = 0, spaces = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (items[i].kind == LineItem::Kind::penalty) continue;
      text += items[i].width, stretch += items[i].stretch, shrink += items[i].shrink;
      spaces += items[i].kind == LineItem::Kind::glue ? 1 : 0;
    }
    const std::int64_t spare = width - text - items[end].at_end;
    const bool last = items[end].penalty == forced_break;
    if (spare + shrink < 0) return impossible;
    std::int64_t badness = 0;
    if (spare != 0 && (spare < 0 || !last)) {
      const std::int64_t room = spare < 0 ? shrink : stretch;
      const std::int64_t ratio =
          room == 0 ? 20'000 : std::min<std::int64_t>(std::abs(spare) * 1000 / room, 20'000);
      badness = ratio * ratio * ratio / 10'000'000;
    }
    const int now = badness <= 12 ? 1 : spare < 0 ? 0 : badness <= 99 ? 2 : 3;
    sum += (10 + badness) * (10 + badness);
    if (std::abs(now - fitness) > 1) sum += 10'000;
    if (items[end].penalty > 0) sum += std::int64_t{items[end].penalty} * items[end].penalty;
    if (last && added) sum += 100'000;
    if (last && added && spaces == 0) sum += 1'000'000'000;
    hyphens = items[end].hyphen ? hyphens + 1 : 0;
    if (hyphens == 2) sum += 10'000;
    if (hyphens > 2) return impossible;
    added = items[end].adds_hyphen;
    fitness = now;
    begin = end;
    while (begin < items.size() && items[begin].kind != LineItem::Kind::box) ++begin;
  }
  return sum;
}

}  // namespace

TEST_CASE("the lines are the best of all that there could be", "[layout]") {
  std::uint32_t state = 12345;
  const auto below = [&state](std::uint32_t n) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::int32_t>((state >> 8) % n);
  };
  int compared = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<LineItem> items = {box(20 + below(40))};
    for (int i = 0; i < 10; ++i) {
      if (below(3) == 0)
        items.push_back(penalty(50 + 50 * below(3), 7, true));
      else
        items.push_back(glue(10, 8, 4)), items.back().hyphen = below(4) == 0;
      items.push_back(box(10 + below(50)));
    }
    items.push_back(penalty(forced_break));
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < items.size(); ++i)
      if (items[i].kind != LineItem::Kind::box) places.push_back(i);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (unsigned choice = 0; choice < 1u << places.size(); ++choice) {
      std::vector<std::size_t> ends;
      for (std::size_t i = 0; i < places.size(); ++i)
        if (choice >> i & 1u) ends.push_back(places[i]);
      ends.push_back(items.size() - 1);
      least = std::min(least, demerits(items, ends, 120));
    }
    if (least == std::numeric_limits<std::int64_t>::max()) continue;
    ++compared;
    CAPTURE(round);
    const Ends found = break_lines(items, {120, 120, 0, {}, 0});
    CHECK(demerits(items, {found.begin(), found.end()}, 120) == least);
  }
  CHECK(compared > 100);
}
