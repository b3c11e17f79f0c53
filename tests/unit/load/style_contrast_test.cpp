// Ratios by WCAG 2.1's "contrast ratio": (L1 + 0.05) / (L2 + 0.05), where L = 0.2126 R + 0.7152 G + 0.0722 B
// and a channel c (0–255) is ((c / 255 + 0.055) / 1.055) ^ 2.4. Luminances that the tests build on, by hand:
//
//   #ffffff  1.0000     paper
//   #fff2a8  0.2126 + 0.7152 × 0.8879 + 0.0722 × 0.3916 = 0.8759     a gap's ground
//   #fff8d6  0.2126 + 0.7152 × 0.9387 + 0.0722 × 0.6724 = 0.9325     the ground of the list of gaps
//   #f2e5e5  0.2126 × 0.8879 + 0.7874 × 0.7835 = 0.8057              the usual mark of a draft
//   #7f7f7f  0.2122    #737373  0.1714    #717171  0.1651    #6e6e6e  0.1559    #6d6d6d  0.1529    #707070
//   0.1620 #1f4d36  0.2126 × 0.0137 + 0.7152 × 0.0742 + 0.0722 × 0.0369 = 0.0587 #000000  0
#include "catch.hpp"
#include "load/style.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// The lines of the style, the first being 2, whose colours are refused: "4 #ffffff 1.0 #ffffff".
std::vector<std::string> refused(const std::string& body_colour, const std::string& lines) {
  MemoryFiles files;
  files.put("s@1.0.xml",
            "<stil id=\"s\" version=\"1.0\" status=\"utkast\">"
            "<typ roll=\"brodtext\" familj=\"F\" farg=\"" + body_colour + "\"/>\n" + lines + "</stil>");
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  load_style("s@1.0.xml", {"s", "1.0"}, OriginId::none, {files, sources, origins, diagnostics});
  std::vector<std::string> said;
  for (const Diagnostic& fault : diagnostics.all()) {
    if (fault.slug != Slug::low_contrast) continue;
    const std::string& ratio = fault.arguments[1];
    said.push_back(std::to_string(origins.at(fault.origin).pos.line) + " " + fault.arguments[0] + " " +
                   ratio.substr(ratio.find('\x1F') + 1) + " " + fault.arguments[2]);
  }
  return said;
}

using Refused = std::vector<std::string>;

TEST_CASE("white text on a dark table head can be read", "[load]") {
  const std::string dark = "<tabell huvudfyllning=\"#1f4d36\"/>";
  // 1.05 / 0.1087 = 9.66
  CHECK(refused("#000000", "<typ roll=\"tabellhuvud\" farg=\"#ffffff\"/>\n" + dark) == Refused{});
  // 0.1087 / 0.05 = 2.17: the body's black, where the head has no colour of its own
  CHECK(refused("#000000", dark) == Refused{"2 #000000 2.1 #1f4d36"});
  // 1.05 / 0.2622 = 4.004
  CHECK(refused("#000000",
                "<typ roll=\"tabellhuvud\" farg=\"#ffffff\"/>\n<tabell huvudfyllning=\"#7f7f7f\"/>") ==
        Refused{"3 #ffffff 4.0 #7f7f7f"});
}

TEST_CASE("white text in a table head without fill stands on white paper", "[load]") {
  CHECK(refused("#000000", "<typ roll=\"tabellhuvud\" farg=\"#ffffff\"/>") ==
        Refused{"2 #ffffff 1.0 #ffffff"});
}

TEST_CASE("text and links can be read where a value is missing", "[load]") {
  // 0.9259 / 0.2059 = 4.496; on paper it would be 1.05 / 0.2059 = 5.10
  CHECK(refused("#6e6e6e", "") == Refused{"1 #6e6e6e 4.4 #fff2a8"});
  CHECK(refused("#6d6d6d", "") == Refused{});  // 0.9259 / 0.2029 = 4.563
  CHECK(refused("#000000", "<linjer lankfarg=\"#6e6e6e\"/>") == Refused{"2 #6e6e6e 4.4 #fff2a8"});
}

TEST_CASE("the list of what is missing can be read in its box", "[load]") {
  // 0.9825 / 0.2214 = 4.437 and 0.9825 / 0.2151 = 4.567
  CHECK(refused("#000000", "<typ roll=\"luckor\" farg=\"#737373\"/>") == Refused{"2 #737373 4.4 #fff8d6"});
  CHECK(refused("#000000", "<typ roll=\"luckor\" farg=\"#717171\"/>") == Refused{});
}

TEST_CASE("the mark of a draft must leave the text over it readable", "[load]") {
  const std::string usual = "<typ roll=\"utkastmarke\" farg=\"#f2e5e5\"/>";
  CHECK(refused("#000000", usual) == Refused{});                          // 0.8557 / 0.05 = 17.1
  CHECK(refused("#6d6d6d", usual) == Refused{"2 #f2e5e5 4.2 #6d6d6d"});  // 0.8557 / 0.2029 = 4.217
  // 0.2120 / 0.05 = 4.24, though a mark so dark differs enough from the paper
  CHECK(refused("#000000", "<typ roll=\"utkastmarke\" farg=\"#707070\"/>") ==
        Refused{"2 #707070 4.2 #000000"});
  // A head's fill covers the mark, so white text on it is never over the mark.
  CHECK(refused("#000000",
                usual + "<typ roll=\"tabellhuvud\" farg=\"#ffffff\"/><tabell huvudfyllning=\"#1f4d36\"/>") ==
        Refused{});
}

TEST_CASE("a draft's mark without a colour is pale", "[load]") {
  MemoryFiles files;
  files.put("s@1.0.xml",
            "<stil id=\"s\" version=\"1.0\" status=\"utkast\"><typ roll=\"brodtext\" familj=\"F\"/></stil>");
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  const auto style =
      load_style("s@1.0.xml", {"s", "1.0"}, OriginId::none, {files, sources, origins, diagnostics});
  REQUIRE(style);
  CHECK(style->sheet.of(TextRole::draft_mark).colour == Colour{242, 229, 229});
}

}  // namespace
}  // namespace klausul
