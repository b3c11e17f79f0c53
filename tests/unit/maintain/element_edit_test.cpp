#include "maintain/element_edit.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

std::string with_child(std::string bytes, std::size_t before, const std::string& text = "<n/>") {
  add_child(bytes, root_element(bytes), before, text);
  return bytes;
}

}  // namespace

TEST_CASE("a child is put between others, on a line of its own, as they are indented", "[maintain]") {
  const std::string bytes = "<r>\n\t<a/>\n\t<b/>\n</r>\n";
  CHECK(with_child(bytes, 0) == "<r>\n\t<n/>\n\t<a/>\n\t<b/>\n</r>\n");
  CHECK(with_child(bytes, 1) == "<r>\n\t<a/>\n\t<n/>\n\t<b/>\n</r>\n");
  CHECK(with_child(bytes, 2) == "<r>\n\t<a/>\n\t<b/>\n\t<n/>\n</r>\n");
  CHECK(with_child("<r>\r\n  <a/>\r\n</r>", 1, "<n>\n  <m/>\n</n>") ==
        "<r>\r\n  <a/>\r\n  <n>\r\n    <m/>\r\n  </n>\r\n</r>");
}

TEST_CASE("children on one line are parted where the new one comes", "[maintain]") {
  CHECK(with_child("<r><a/><b/></r>", 1) == "<r><a/>\n  <n/>\n  <b/></r>");
  CHECK(with_child("<r><a/></r>", 1) == "<r><a/>\n  <n/>\n</r>");
  CHECK(with_child("<r/>", 0) == "<r>\n  <n/>\n</r>");
  CHECK(with_child("<r></r>", 0) == "<r>\n  <n/>\n</r>");
}

TEST_CASE("a comment at a line's end stays with what it follows", "[maintain]") {
  CHECK(with_child("<r>\n  <a/> <!-- of a --> <!-- too -->\n  <b/>\n</r>", 1) ==
        "<r>\n  <a/> <!-- of a --> <!-- too -->\n  <n/>\n  <b/>\n</r>");
  // One that goes on, or that something follows, belongs to what comes after.
  CHECK(with_child("<r>\n  <a/> <!-- of\n b -->\n  <b/>\n</r>", 1) ==
        "<r>\n  <a/>\n  <n/>\n   <!-- of\n b -->\n  <b/>\n</r>");
  CHECK(with_child("<r>\n  <a/> <!-- b --><b/>\n</r>", 1) == "<r>\n  <a/>\n  <n/>\n   <!-- b --><b/>\n</r>");
}

}  // namespace klausul
