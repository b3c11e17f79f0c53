#include "maintain/edit_file.hpp"
#include "maintain/history.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

HistoryEvent event() {
  HistoryEvent e;
  e.date = "2023-01-02";
  e.what = "andrad";
  e.reason = "a < \"b\" & c";
  e.link = "L";
  return e;
}

const std::string written =
    "<handelse datum=\"2023-01-02\" vad=\"andrad\" skal=\"a &lt; &quot;b&quot; &amp; c\" kedja=\"L\"/>";

std::string with_event(std::string bytes) {
  add_event(bytes, event());
  return bytes;
}

}  // namespace

TEST_CASE("an attribute is replaced in its place, and nothing else is touched", "[maintain]") {
  std::string bytes =
      "<!-- status=\"x\" --><klausul  id='a'\n  status = 'utkast'   version=\"1.0\" >\n</klausul>";
  set_root_attribute(bytes, "status", "granskning");
  CHECK(bytes ==
        "<!-- status=\"x\" --><klausul  id='a'\n  status = \"granskning\"   version=\"1.0\" >\n</klausul>");
}

TEST_CASE("a new attribute stands after those that come before it in the order", "[maintain]") {
  std::string bytes = "<mall id=\"a\" version=\"1.0\" status=\"utkast\" slag=\"avtal\" stil=\"s\"/>";
  set_root_attribute(bytes, "sigill", "S");
  set_root_attribute(bytes, "giltig-fran", "2023-01-01");
  CHECK(bytes ==
        "<mall id=\"a\" version=\"1.0\" status=\"utkast\" giltig-fran=\"2023-01-01\" sigill=\"S\" "
        "slag=\"avtal\" stil=\"s\"/>");
  remove_root_attribute(bytes, "giltig-fran");
  remove_root_attribute(bytes, "sigill");
  remove_root_attribute(bytes, "variant");
  CHECK(bytes == "<mall id=\"a\" version=\"1.0\" status=\"utkast\" slag=\"avtal\" stil=\"s\"/>");
}

TEST_CASE("an event is put last in the history, on a line of its own", "[maintain]") {
  CHECK(
      with_event("<k>\n  <text/>\n  <historik>\n    <handelse a=\"1\"/><!-- c -->\n  </historik>\n</k>\n") ==
      "<k>\n  <text/>\n  <historik kedja=\"" + closing_link("L") +
          "\">\n    <handelse a=\"1\"/><!-- c -->\n    " + written + "\n  </historik>\n</k>\n");
  CHECK(with_event("<k><historik kedja=\"K\"><handelse a=\"1\"></handelse></historik></k>") ==
        "<k><historik kedja=\"" + closing_link("L") + "\"><handelse a=\"1\"></handelse>\n  " + written +
            "\n</historik></k>");
}

TEST_CASE("a history that is empty or not there is made", "[maintain]") {
  const std::string made = "<k>\n  <text/>\n  <historik kedja=\"" + closing_link("L") + "\">\n    " +
                           written + "\n  </historik>\n</k>\n";
  CHECK(with_event("<k>\n  <text/>\n</k>\n") == made);
  CHECK(with_event("<k>\n  <text/>\n  <historik/>\n</k>\n") == made);
  CHECK(with_event("<k>\n  <text/>\n  <historik />\n</k>\n") == made);
  CHECK(with_event("<k>\n  <text/>\n  <historik>\n  </historik>\n</k>\n") == made);
  CHECK(with_event("<k><text/></k>") ==
        "<k><text/>\n<historik kedja=\"" + closing_link("L") + "\">\n  " + written + "\n</historik>\n</k>");
}

TEST_CASE("a root that closes itself is opened for its history", "[maintain]") {
  const std::string made = "<k a=\"1\">\n  <historik kedja=\"" + closing_link("L") + "\">\n    " + written +
                           "\n  </historik>\n</k>";
  CHECK(with_event("<k a=\"1\"/>") == made);
  CHECK(with_event("<k a=\"1\"></k>") == made);
}

TEST_CASE("line ends are those of the file, and the last line has one", "[maintain]") {
  std::string bytes = with_event("<k>\r\n  <historik/>\r\n</k>");
  end_last_line(bytes);
  CHECK(bytes == "<k>\r\n  <historik kedja=\"" + closing_link("L") + "\">\r\n    " + written +
                     "\r\n  </historik>\r\n</k>\r\n");
  end_last_line(bytes);
  CHECK(bytes.ends_with("</k>\r\n"));
}

TEST_CASE("a cleared history keeps its place", "[maintain]") {
  std::string bytes =
      "<k>\n  <historik kedja=\"K\">\n    <handelse/>\n    <handelse/>\n  </historik>\n</k>\n";
  clear_history(bytes);
  CHECK(bytes == "<k>\n  <historik>\n  </historik>\n</k>\n");
  clear_history(bytes);
  CHECK(bytes == "<k>\n  <historik>\n  </historik>\n</k>\n");
  std::string none = "<k/>";
  clear_history(none);
  CHECK(none == "<k/>");
}

}  // namespace klausul
