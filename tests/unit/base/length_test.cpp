#include "base/length.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("an inch is 72 points and 25,4 millimetres", "[base]") {
  CHECK(tenths_of_mm(254) == pt(72));
  CHECK(tenths_of_mm(-254) == -pt(72));
  CHECK(mm(127) == pt(360));
}

TEST_CASE("millimetres are rounded to the nearest thousandth of a point", "[base]") {
  // 1 mm = 72/25.4 pt = 2.834645… pt; 0.1 mm = 0.2834645… pt
  CHECK(mm(1).millipoints == 2835);
  CHECK(tenths_of_mm(1).millipoints == 283);
  CHECK(tenths_of_mm(-1).millipoints == -283);
  // A4: 210 mm = 595.2755… pt, 297 mm = 841.8897… pt
  CHECK(mm(210).millipoints == 595276);
  CHECK(mm(297).millipoints == 841890);
}

TEST_CASE("lengths add, subtract, scale and compare", "[base]") {
  Length length = pt(3);
  length += pt(2);
  CHECK(length == pt(5));
  length -= pt(6);
  CHECK(length == -pt(1));
  CHECK(pt(2) * 3 == pt(6));
  CHECK(pt(7) / 2 == Length{3500});
  CHECK(pt(1) < pt(2));
}

TEST_CASE("a part of an em is taken of the type size", "[base]") {
  CHECK(of_em(500, pt(11)) == Length{5500});
  CHECK(of_em(1000, pt(11)) == pt(11));
  CHECK(of_em(333, pt(10)) == Length{3330});
}
