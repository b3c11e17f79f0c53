#include "load/places.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("raw and read text are walked in step", "[load]") {
  CHECK(raw_offset("a&#10;&#10;\nb", 4) == 12);  // a, two references, a line feed
  CHECK(raw_offset("&lt;&amp;x", 2) == 9);
  CHECK(raw_offset("\r\na\r\nb", 3) == 5);  // a line's end is one character
  CHECK(raw_offset("&#229;x", 2) == 6);     // å has two bytes in what was read
  CHECK(raw_offset("&#xE5;x", 1) == 0);     // inside what the reference stands for
  CHECK(raw_offset("abc", 9) == 3);
}

TEST_CASE("an attribute is found by its name, not inside another's value", "[load]") {
  const std::string_view tag = R"(punkt a="x > y" namn = 'b="z" ' b="w"/>)";
  CHECK(find_attribute(tag, 0, "a")->name == 6);
  CHECK(find_attribute(tag, 0, "a")->value == 9);
  CHECK(find_attribute(tag, 0, "b")->name == tag.find("b=\"w"));
  CHECK(tag.substr(find_attribute(tag, 0, "namn")->value).starts_with("b=\"z"));
  CHECK_FALSE(find_attribute(tag, 0, "amn"));
  CHECK_FALSE(find_attribute("p>a=\"1\"", 0, "a"));
}
