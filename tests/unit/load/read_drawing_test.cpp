#include "load/read_drawing.hpp"

#include "catch.hpp"

using namespace klausul;
using Operator = VectorShape::Operator;

namespace {

// "M 0 0, L 10 0": what a path comes to, in the drawing's units (thousandths left out where they are zero).
std::string read(std::string_view d) {
  const auto segments = read_path(d);
  if (!segments) return "refused";
  std::string text;
  const auto number = [](std::int64_t value) {
    std::string out = std::to_string(value / 1000);
    if (value % 1000 != 0) out += "." + std::to_string(1000 + value % 1000).substr(1);
    return out;
  };
  for (const auto& segment : *segments) {
    const int points = segment.kind == Operator::curve ? 3 : segment.kind == Operator::close ? 0 : 1;
    text += (text.empty() ? "" : ", ") + std::string(1, "MLCZ"[static_cast<int>(segment.kind)]);
    for (int i = 3 - points; i < 3; ++i) text += " " + number(segment.x[i]) + " " + number(segment.y[i]);
  }
  return text;
}

}  // namespace

// The meaning of each letter: SVG 1.1, 8.3.
TEST_CASE("a path's letters move absolutely or from the current point", "[load]") {
  CHECK(read("M10 20L30,40") == "M 10 20, L 30 40");
  CHECK(read("m10 20l5,5") == "M 10 20, L 15 25");
  CHECK(read("M0 0H7V8h-3v-2") == "M 0 0, L 7 0, L 7 8, L 4 8, L 4 6");
  CHECK(read("M1 1C2 2 3 3 4 4c1 1 2 2 3 3") == "M 1 1, C 2 2 3 3 4 4, C 5 5 6 6 7 7");
}

TEST_CASE("a letter may be left out, and a move goes on as lines", "[load]") {
  CHECK(read("M0 0 10 0 10 10z") == "M 0 0, L 10 0, L 10 10, Z");
  CHECK(read("m1 1 1 1 1 1") == "M 1 1, L 2 2, L 3 3");
  CHECK(read("M.5.25L-1-2") == "M 0.500 0.250, L -1 -2");
}

TEST_CASE("a smooth curve's first control point mirrors the one before", "[load]") {
  CHECK(read("M0 0C0 10 10 10 10 0S20-10 20 0") == "M 0 0, C 0 10 10 10 10 0, C 10 -10 20 -10 20 0");
  CHECK(read("M0 0S20 10 20 0") == "M 0 0, C 0 0 20 10 20 0");
}

TEST_CASE("a quadratic curve is raised to a cubic one", "[load]") {
  // Control points two thirds of the way from the ends to (3, 6).
  CHECK(read("M0 0Q3 6 6 0") == "M 0 0, C 2 4 4 4 6 0");
  CHECK(read("M0 0Q3 6 6 0T12 0") == "M 0 0, C 2 4 4 4 6 0, C 8 -4 10 -4 12 0");
}

TEST_CASE("closing goes back to where the part began", "[load]") {
  CHECK(read("M5 5h5v5zl1 1") == "M 5 5, L 10 5, L 10 10, Z, L 6 6");
}

TEST_CASE("what cannot be read is refused", "[load]") {
  for (const char* d : {"L1 1", "M1", "M0 0A5 5 0 0 1 10 10", "M0 0L1", "M0 0X", "M0 0zz1", "M0 0z1 1", "1 1",
                        "M0 0L1e400 0", "M9999999 0", "M0 0Lnan 1"})
    CHECK(read(d) == "refused");
  CHECK(read("") == "");
}
