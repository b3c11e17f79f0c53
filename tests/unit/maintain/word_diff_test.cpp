#include "maintain/word_diff.hpp"

#include <random>

#include "catch.hpp"
#include "maintain/edit_script.hpp"

namespace klausul {
namespace {

using Lines = std::vector<std::string>;
using Kind = DiffPiece::Kind;

std::string marked(const std::string& before, const std::string& after) {
  std::string text = diff_text(compare_lines({before}, {after}), 0, "", "{}");
  text.pop_back();
  return text;
}

// The older text (without what was added) or the newer one.
Lines side(const std::vector<DiffLine>& lines, Kind other) {
  Lines result;
  for (const DiffLine& line : lines) {
    if (line.pieces.size() == 1 && line.pieces.front().kind == other) continue;
    std::string text;
    for (const DiffPiece& piece : line.pieces)
      if (piece.kind != other) text += piece.text;
    result.push_back(text);
  }
  return result;
}

}  // namespace

TEST_CASE("words that differ are told in their line", "[maintain]") {
  CHECK(marked("a: Avtalet gäller ett år.", "a: Avtalet gäller två år.") ==
        "a: Avtalet gäller [-ett-]{+två+} år.");
  CHECK(marked("a: Avtalet gäller i ett år här.", "a: Avtalet gäller i två månader här.") ==
        "a: Avtalet gäller i [-ett år-]{+två månader+} här.");
  CHECK(marked("a: en och två tre fyra fem sex sju åtta.", "a: x och y z w v sex sju åtta.") ==
        "a: [-en och två tre fyra fem-]{+x och y z w v+} sex sju åtta.");
  CHECK(marked("a: ett, två, tre", "a: ett, tre") == "a: ett, [-två, -]tre");
}

TEST_CASE("a field and a tag are one word, and a full stop is one", "[maintain]") {
  CHECK(marked("a: den {{fran datum}} eller så.", "a: den {{till}} eller så,") ==
        "a: den [-{{fran datum}}-]{+{{till}}+} eller så[-.-]{+,+}");
  CHECK(marked("a: den <b x=\"1\">dag</b> kom", "a: den <b x=\"2\">dag</b> kom") ==
        "a: den [-<b x=\"1\">-]{+<b x=\"2\">+}dag</b> kom");
}

TEST_CASE("lines with little in common, or about different things, are gone and added", "[maintain]") {
  CHECK(diff_text(compare_lines({"a: ett två tre"}, {"a: fyra fem sex"}), 0, "", "") ==
        "[-a: ett två tre-]\n{+a: fyra fem sex+}\n");
  CHECK(diff_text(compare_lines({"version: 1.0"}, {"ersatter: 1.0"}), 0, "", "") ==
        "[-version: 1.0-]\n{+ersatter: 1.0+}\n");
  CHECK(diff_text(compare_lines({"a: x y z", "b: p q r"}, {"a: x y w", "n: new", "b: p q s"}), 0, "", "") ==
        "a: x y [-z-]{+w+}\n{+n: new+}\nb: p q [-r-]{+s+}\n");
}

TEST_CASE("lines without changes are folded but for those beside a change", "[maintain]") {
  const Lines before = {"1", "2", "3", "4", "5", "6"}, after = {"1", "2", "3", "x", "5", "6"};
  CHECK(diff_text(compare_lines(before, after), 1, "> ", "{} lika") ==
        "> … 2 lika\n> 3\n> [-4-]\n> {+x+}\n> 5\n> … 1 lika\n");
  CHECK(diff_text(compare_lines(before, before), 1, "> ", "{} lika") == "> … 6 lika\n");
  CHECK_FALSE(has_changes(compare_lines(before, before)));
  CHECK(compare_lines({}, {}).empty());
}

TEST_CASE("the pieces of a comparison give both texts back", "[maintain]") {
  std::mt19937 random(7);
  const Lines words = {"a", "b", "c", ",", "{{x}}", "<i>", " ", "  "};
  const auto text = [&] {
    Lines lines;
    for (std::size_t n = random() % 6; n > 0; --n) {
      std::string line = "w";
      for (std::size_t m = random() % 8; m > 0; --m) line += " " + words[random() % words.size()];
      lines.push_back(line);
    }
    return lines;
  };
  for (int i = 0; i < 500; ++i) {
    const Lines before = text(), after = text();
    const auto lines = compare_lines(before, after);
    CHECK(side(lines, Kind::added) == before);
    CHECK(side(lines, Kind::gone) == after);
    CHECK_FALSE(has_changes(compare_lines(after, after)));
  }
}

TEST_CASE("an edit script is a shortest one", "[maintain]") {
  // Myers' own example: ABCABBA becomes CBABAC by five edits.
  const std::vector<int> before = {1, 2, 3, 1, 2, 2, 1}, after = {3, 2, 1, 2, 1, 3};
  const auto script = edit_script(before, after);
  CHECK(std::count_if(script.begin(), script.end(), [](Kind k) { return k != Kind::same; }) == 5);
  CHECK(edit_script({}, {1, 2}) == std::vector<Kind>{Kind::added, Kind::added});
  CHECK(edit_script({1}, {}) == std::vector<Kind>{Kind::gone});
}

TEST_CASE("texts with nothing in common cost no more than the limit", "[maintain]") {
  std::vector<int> before(6000, 1), after(6000, 2);
  before.front() = after.front() = before.back() = after.back() = 3;
  const auto script = edit_script(before, after);
  CHECK(script.size() == 2 + 2 * 5998);
  CHECK(script.front() == Kind::same);
  CHECK(script.back() == Kind::same);
}

}  // namespace klausul
