#include "paint/syntax.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

std::string thousandths(std::int64_t value) {
  std::string out;
  append_thousandths(out, value);
  return out;
}

std::string text(std::string_view utf8) {
  std::string out;
  append_text(out, utf8);
  return out;
}

}  // namespace

TEST_CASE("a box is its corners, and a dictionary can stand in another", "[paint]") {
  Entries inner, outer;
  inner.box("BBox", {pt(1), pt(2), pt(30), {40500}});
  outer.dictionary("A", inner).append("/B 1");
  CHECK(outer.str() == "/A<</BBox[1 2 30 40.5]>>/B 1");
  CHECK(Entries().empty());
  CHECK_FALSE(outer.empty());
}

TEST_CASE("decimals have a point, at most three places and no needless zeros", "[paint]") {
  CHECK(thousandths(0) == "0");
  CHECK(thousandths(12000) == "12");
  CHECK(thousandths(12500) == "12.5");
  CHECK(thousandths(595276) == "595.276");
  CHECK(thousandths(-5) == "-0.005");
  CHECK(thousandths(-1050) == "-1.05");
  std::string out;
  append_decimal(out, 120345, 6);
  CHECK(out == "0.120345");
  CHECK(thousandths(9'007'199'254'740'993) == "9007199254740.993");
}

TEST_CASE("a text string is of one byte a character where it can be, else UTF-16 with its mark", "[paint]") {
  CHECK(text("Avtal 1") == "(Avtal 1)");
  CHECK(text("a(b)\\c") == "(a\\(b\\)\\\\c)");
  // ISO 32000-1, annex D.2: å, ö and § as in Latin-1, the en dash is 205 octal, the bullet 200, the euro 240.
  CHECK(text("å § ö") == "(\xE5 \xA7 \xF6)");
  CHECK(text("– • €") == "(\x85 \x80 \xA0)");
  CHECK(text("\u017E") == "(\x9E)");
  CHECK(text("\u0111") == "<FEFF0111>");
  CHECK(text("12\u00a0kr") == "<FEFF0031003200A0006B0072>");  // a no-break space has no byte
  CHECK(text("\U0001F600") == "<FEFFD83DDE00>");
  CHECK(text("rad\n") == "<FEFF007200610064000A>");
  CHECK(text("\u00FE\u00FFa") == "<FEFF00FE00FF0061>");  // its bytes would be taken for the mark of UTF-16
}

TEST_CASE("what would end a string or change in it is escaped", "[paint]") {
  std::string out;
  append_escaped(out, "a(b)\\\r");
  CHECK(out == "a\\(b\\)\\\\\\r");
}

TEST_CASE("a name's odd characters are written as numbers", "[paint]") {
  std::string out;
  append_name(out, "A b#/å");
  CHECK(out == "/A#20b#23#2F#C3#A5");
}

TEST_CASE("entries follow each other as a dictionary's insides", "[paint]") {
  Entries entries;
  entries.name("S", "P")
      .integer("MCID", 3)
      .reference("Pg", static_cast<ObjectId>(7))
      .raw("K", "[1 2]")
      .raw("N", "3");
  CHECK(entries.str() == "/S/P/MCID 3/Pg 7 0 R/K[1 2]/N 3");
}

TEST_CASE("every short number is written as its digits, thousandths without zeros at their end", "[paint]") {
  const auto integer = [](std::int64_t value) {
    std::string out;
    append_integer(out, value);
    return out;
  };
  const auto decimal = [](std::int64_t value) {
    std::string out;
    append_decimal(out, value, 3);
    return out;
  };
  for (std::int64_t value = -1100; value <= 11000; ++value) {
    CHECK(integer(value) == std::to_string(value));
    const std::int64_t size = value < 0 ? -value : value;
    std::string expected = std::to_string(1000 + size % 1000);  // the digits behind a one
    expected[0] = '.';
    while (expected.back() == '0') expected.pop_back();
    if (expected == ".") expected.clear();
    CHECK(decimal(value) == (value < 0 ? "-" : "") + std::to_string(size / 1000) + expected);
  }
}
