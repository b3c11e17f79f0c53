#include "layout/hanging.hpp"

#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Stylesheet hanging_style(int columns) {
  Stylesheet style = plain_style(columns);
  style.of(TextRole::body).alignment = Alignment::justified;
  style.hanging_punctuation = true;
  return style;
}

std::int64_t end_of(const LaidOut& set, std::size_t fragment) {
  return right_end(*set.fragments().at(fragment));
}

}  // namespace

TEST_CASE("marks hang outside the right edge by their share, letters do not", "[layout]") {
  // 20 columns end at 20 + 100 points. A character is 5 points wide: a full stop hangs 3.5, a comma 3.
  const auto stop = lay_out(document({paragraph("aaaaaa bbbbbb ccccc. dddd")}), hanging_style(20));
  REQUIRE(stop.lines(0) == Lines{"aaaaaa bbbbbb ccccc.", "dddd"});
  CHECK(end_of(stop, 0) == pt(120).millipoints + 3500);
  const auto comma = lay_out(document({paragraph("aaaaaa bbbbbb ccccc, dddd")}), hanging_style(20));
  CHECK(end_of(comma, 0) == pt(120).millipoints + 3000);
  const auto letter = lay_out(document({paragraph("aaaaaa bbbbbb ccccc dddd")}), hanging_style(20));
  REQUIRE(letter.lines(0) == Lines{"aaaaaa bbbbbb ccccc", "dddd"});
  CHECK(end_of(letter, 0) == pt(120).millipoints);
}

TEST_CASE("a hyphen that the line's end puts there hangs", "[layout]") {
  const auto set =
      lay_out(document({paragraph("aaaa samverkansavtalet bb")}), hanging_style(16), {"samverkans-avtalet"});
  REQUIRE(set.lines(0) == Lines{"aaaa samverkans-", "avtalet bb"});
  CHECK(end_of(set, 1) == pt(20 + 80).millipoints + 3000);
}

TEST_CASE("what hangs leaves room for one more letter", "[layout]") {
  // 21 characters are 105 points; without the stop's 3.5 they need 101.5, and the two spaces give 2.
  const auto set = lay_out(document({paragraph("aaaaaa bbbbbbb ccccc. dddddddd")}), hanging_style(20));
  CHECK(set.lines(0) == Lines{"aaaaaa bbbbbbb ccccc.", "dddddddd"});
}

TEST_CASE("a quotation mark hangs outside the left edge, but not on the first line", "[layout]") {
  const auto set =
      lay_out(document({paragraph("”aaaaaaa bbbbbbbbbb ”ccc dddd eeeeeeeeee ff”")}), hanging_style(20));
  const auto fragments = set.fragments();
  REQUIRE(set.lines(0).size() == 3);
  CHECK(fragments[0]->x == pt(20));
  REQUIRE(fragments[1]->text.starts_with("”ccc"));
  CHECK(fragments[1]->x == Length{20'000 - 2'500});
}

TEST_CASE("nothing hangs in ragged text, nor on a paragraph's last line", "[layout]") {
  Stylesheet ragged = hanging_style(20);
  ragged.of(TextRole::body).alignment = Alignment::left;
  const auto set = lay_out(document({paragraph("aaaaaa bbbbbb ccccc. dddd")}), ragged);
  CHECK(end_of(set, 0) == pt(120).millipoints);
  const auto last = lay_out(document({paragraph("aaaaaa bbbbbb ccccc.")}), hanging_style(20));
  CHECK(end_of(last, 0) == pt(120).millipoints);
}
