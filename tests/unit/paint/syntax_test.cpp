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

TEST_CASE("decimals have a point, at most three places and no needless zeros", "[paint]") {
  CHECK(thousandths(0) == "0");
  CHECK(thousandths(12000) == "12");
  CHECK(thousandths(12500) == "12.5");
  CHECK(thousandths(595276) == "595.276");
  CHECK(thousandths(-5) == "-0.005");
  CHECK(thousandths(-1050) == "-1.05");
  CHECK(thousandths(9'007'199'254'740'993) == "9007199254740.993");
}

TEST_CASE("a text string is ASCII or UTF-16 with its mark", "[paint]") {
  CHECK(text("Avtal 1") == "(Avtal 1)");
  CHECK(text("a(b)\\c") == "(a\\(b\\)\\\\c)");
  CHECK(text("å") == "<FEFF00E5>");
  CHECK(text("\U0001F600") == "<FEFFD83DDE00>");
  CHECK(text("rad\n") == "<FEFF007200610064000A>");
}

TEST_CASE("a name's odd characters are written as numbers", "[paint]") {
  std::string out;
  append_name(out, "A b#/å");
  CHECK(out == "/A#20b#23#2F#C3#A5");
}

TEST_CASE("entries follow each other as a dictionary's insides", "[paint]") {
  Entries entries;
  entries.name("S", "P").integer("MCID", 3).reference("Pg", static_cast<ObjectId>(7)).raw("K", "[1 2]");
  CHECK(entries.str() == "/S/P/MCID 3/Pg 7 0 R/K [1 2]");
}
