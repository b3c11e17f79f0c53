#include "model/parse.hpp"

#include <stdexcept>

#include "catch.hpp"

namespace klausul {
namespace {

Document parsed(const std::string& text) {
  Diagnostics diagnostics;
  Document document = parse("<dokument><text>" + text + "</text></dokument>", diagnostics);
  CHECK(diagnostics.all().empty());
  return document;
}

}  // namespace

TEST_CASE("a block and a run keep the tickets that were stamped on them", "[model]") {
  const Document document = parsed(
      "<k c=\"a.b@1.0\" v=\"9\"><stycke o=\"4\">Avgift <f n=\"pris\" o=\"5\">100</f><stark "
      "o=\"6\">!</stark></stycke></k>");
  const Block& paragraph = document.root.children.at(0);
  CHECK(paragraph.origin == static_cast<OriginId>(4));
  CHECK(paragraph.via == static_cast<OriginId>(9));
  CHECK(paragraph.clause == "a.b@1.0");
  CHECK(paragraph.clause_anchors == std::vector<std::string>{"a.b"});
  REQUIRE(paragraph.runs.size() == 3);
  CHECK(paragraph.runs[0].origin == static_cast<OriginId>(4));
  CHECK(paragraph.runs[1].field == "pris");
  CHECK(paragraph.runs[1].origin == static_cast<OriginId>(5));
  CHECK(paragraph.runs[2].strong);
}

TEST_CASE("rendered text that the engine did not make is the engine's fault", "[model]") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(parse("<dokument><text><stycke>utan biljett</stycke></text></dokument>", diagnostics),
                  std::logic_error);
  CHECK_THROWS_AS(parse("<dokument><text><stycke o=\"1\"></text></dokument>", diagnostics), std::logic_error);
  CHECK_THROWS_AS(parse("<dokument><text>lös text</text></dokument>", diagnostics), std::logic_error);
}

TEST_CASE("only a field's empty lines make new paragraphs", "[model]") {
  CHECK(parsed("<stycke o=\"1\">a\n\nb</stycke>").root.children.size() == 1);
  CHECK(parsed("<stycke o=\"1\"><f n=\"t\" o=\"2\">a\n\nb</f></stycke>").root.children.size() == 2);
}

TEST_CASE("a gap is told from text that looks like one", "[model]") {
  const Document document = parsed(
      "<stycke o=\"1\"><f n=\"a\" o=\"2\">\uFDD0[SAKNAS: a]</f><f n=\"b\" o=\"3\">[SAKNAS: b]</f></stycke>");
  const std::vector<Run>& runs = document.root.children.at(0).runs;
  CHECK(runs.at(0).gap);
  CHECK(runs.at(0).text == "[SAKNAS: a]");
  CHECK_FALSE(runs.at(1).gap);
}

}  // namespace klausul
