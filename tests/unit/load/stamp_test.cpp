#include "load/stamp.hpp"

#include "catch.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// A body stamped from its bytes; `text` is what stands in <text>.
struct Stamped {
  explicit Stamped(const std::string& bytes) {
    file = parse_xml("a.xml", bytes, {files, sources, origins, diagnostics});
    if (file) result = stamp(file->root(), *file);
  }
  SourcePos at(OriginId id) const { return origins.at(id).pos; }
  // "7:13 unknown-element", in order.
  std::vector<std::string> faults() const {
    std::vector<std::string> list;
    for (const Diagnostic& d : diagnostics.all())
      list.push_back(std::to_string(at(d.origin).line) + ":" + std::to_string(at(d.origin).column) + " " +
                     std::string(slug_name(d.slug)));
    return list;
  }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  std::unique_ptr<XmlFile> file;
  StampedText result;
};

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("every element gets its ticket and every field its name", "[load]") {
  const Stamped s("<text>\n  <stycke>Avgift {{belopp}}.</stycke></text>");
  REQUIRE(s.faults().empty());
  REQUIRE(s.result.uses.size() == 1);
  const OriginId field = s.result.uses[0].origin;
  CHECK(s.at(field).line == 2);
  CHECK(s.at(field).column == 18);
  const std::string ticket = std::to_string(static_cast<unsigned>(field));
  CHECK(s.result.xml.find("<f n=\"belopp\" o=\"" + ticket + "\">{{belopp.@l" + ticket + "}}</f>.") !=
        std::string::npos);
  CHECK(s.result.xml.find("<stycke o=\"") != std::string::npos);
}

TEST_CASE("a tag says where it stands: running text, a compact place, a section", "[load]") {
  const Stamped s(
      "<text>{{#a}}<tabell><rad><cell>{{b}}</cell></rad></tabell>{{/a}}{{^a}}<stycke>{{b}}</stycke>{{/a}}</"
      "text>");
  REQUIRE(s.faults().empty());
  REQUIRE(s.result.uses.size() == 4);
  CHECK(s.result.uses[0].kind == TagUse::Kind::section);
  CHECK(s.result.uses[0].enclosing.empty());
  CHECK(s.result.uses[1].place == FieldPlace::compact);
  CHECK(s.result.uses[1].enclosing == std::vector<std::string>{"a"});
  CHECK(s.result.uses[2].kind == TagUse::Kind::inverted);
  CHECK(s.result.uses[3].place == FieldPlace::running);
  CHECK(s.result.uses[3].enclosing.empty());  // inside an inverted section the value is not there
  CHECK(s.result.xml.find("{{#a.@s") == 0);
}

TEST_CASE("columns count the characters of the line as it is written", "[load]") {
  CHECK(Stamped("<text><stycke>åäö {{A}}</stycke></text>").faults() == Faults{"1:19 non-ascii-key"});
  CHECK(Stamped("<text><stycke>&amp; {{A}}</stycke></text>").faults() == Faults{"1:21 non-ascii-key"});
  CHECK(Stamped("<text><stycke>&amp;\n{{A}}</stycke></text>").faults() == Faults{"2:1 non-ascii-key"});
  CHECK(Stamped("<text><stycke>a<!-- {{ -->b {{A}}</stycke></text>").faults() ==
        Faults{"1:29 non-ascii-key"});
  CHECK(Stamped("\xEF\xBB\xBF<text>\r\n<stycke>\r\n  {{A}}</stycke></text>").faults() ==
        Faults{"3:3 non-ascii-key"});
}

TEST_CASE("a fault in an attribute is told at the attribute", "[load]") {
  const std::string rest = "><stycke>b</stycke></avsnitt></text>";
  CHECK(Stamped("<text><avsnitt numrerad=\"ja\"\n   rubrik=\"{{#a}}\"" + rest).faults() ==
        Faults{"2:12 section-in-attribute"});
  CHECK(Stamped("<text><avsnitt rubrik=\"namn\" namn=\"Å\"" + rest).faults() ==
        Faults{"1:30 bad-attribute-value"});
}

TEST_CASE("printed attributes become elements, in the vocabulary's order", "[load]") {
  const Stamped s("<text><avsnitt rubrik=\"Om {{a}} &amp; b\"><stycke>c</stycke></avsnitt></text>");
  REQUIRE(s.faults().empty());
  CHECK(s.result.xml.find("rubrik=") == std::string::npos);
  CHECK(s.result.xml.find("<a n=\"rubrik\" o=\"") != std::string::npos);
  CHECK(s.result.xml.find("</f> &amp; b</a><stycke") != std::string::npos);
}

TEST_CASE("a reference becomes a slot", "[load]") {
  const Stamped s(
      "<text>{{#a}}<klausul ref=\"b.c@2.0\" variant=\"kort\"/>{{/a}}<avsnitt rubrik=\"d\"><klausul "
      "ref=\"e\"/></avsnitt></text>");
  REQUIRE(s.faults().empty());
  REQUIRE(s.result.slots.size() == 2);
  CHECK(s.result.slots[0].id == "b.c");
  CHECK(s.result.slots[0].version == "2.0");
  CHECK(s.result.slots[0].variant == "kort");
  CHECK(s.result.slots[0].enclosing == std::vector<std::string>{"a"});
  CHECK(s.result.slots[1].holder == "avsnitt");
  CHECK(s.result.slots[1].version.empty());
  for (const ReferenceSlot& slot : s.result.slots) CHECK(s.result.xml.find(slot.marker) != std::string::npos);
}

TEST_CASE("Mustache's comments and the author's are gone, and white space between elements stays", "[load]") {
  const Stamped s("<text><stycke><stark>a</stark> <stark>b</stark>{{! c }}<!-- d --></stycke></text>");
  REQUIRE(s.faults().empty());
  CHECK(s.result.xml.find("</stark> <stark") != std::string::npos);
  CHECK(s.result.xml.find('!') == std::string::npos);
}

TEST_CASE("sections nest within one element and close in order", "[load]") {
  CHECK(Stamped("<text><stycke>{{#a}}{{#b}}c{{/b}}{{/a}}</stycke></text>").faults().empty());
  CHECK(Stamped("<text><stycke>{{#a}}</stycke>{{/a}}</text>").faults() ==
        Faults{"1:15 unclosed-section", "1:30 straddling-section"});
  CHECK(Stamped("<text><stycke>{{/a}}</stycke></text>").faults() == Faults{"1:15 straddling-section"});
}

}  // namespace klausul
