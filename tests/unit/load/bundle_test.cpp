#include "load/bundle.hpp"

#include "catch.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

constexpr const char* agreement =
    "<avtal mall=\"m\" datum=\"2023-10-13\" version=\"1.0\">\n"
    "<lista namn=\"n\"><post><varde namn=\"p\" ref=\"part.a\"/><varde namn=\"namn\">Ada</varde></post>"
    "<post><varde namn=\"p\" ref=\"part.b\"/><varde namn=\"namn\">Bo</varde></post></lista>\n</avtal>";
constexpr const char* bundle_file =
    "<bunt>\n<avtal fil=\"avtal.xml\"/>\n"
    "<forslag mall=\"f\" datum=\"2023-10-20\" beslut=\"d\" part=\"fran\" organ=\"till\">\n"
    "<varde namn=\"rubrik\">Alla</varde>\n<punkter><beslutspunkt "
    "binder=\"egen\">ett</beslutspunkt></punkter>\n"
    "</forslag>\n<underskrifter mall=\"u\" datum=\"2023-10-20\" lista=\"n\" medlem=\"p\" part=\"vem\"/>\n"
    "<part ref=\"part.a\">\n<steg organ=\"organ.x\" verb=\"foreslar\"/>\n"
    "<steg organ=\"organ.y\" verb=\"beslutar\" datum=\"2023-11-01\"><varde "
    "namn=\"rubrik\">Egen</varde></steg>\n"
    "</part>\n<part ref=\"part.b\"/>\n</bunt>";

struct Reading {
  Reading() { files.put("b/avtal.xml", agreement), files.put("b/a.bunt.xml", bundle_file); }
  LoadContext context() { return {files, sources, origins, diagnostics}; }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
};

std::string value_of(const Parameters& parameters, const std::string& name) {
  for (const GivenValue& value : parameters.values)
    if (value.name == name) return value.has_reference ? value.reference : value.text;
  return "-";
}

}  // namespace

TEST_CASE("a bundle is its agreement, a proposal for each step and a page to sign for each party", "[load]") {
  Reading reading;
  const auto bundle = load_bundle("b/a.bunt.xml", reading.context());
  REQUIRE(bundle);
  std::vector<std::string> names;
  for (const BundlePiece& piece : bundle->pieces) names.push_back(piece.name);
  CHECK(names ==
        std::vector<std::string>{"avtal", "forslag-a-1", "forslag-a-2", "underskrift-a", "underskrift-b"});
  CHECK(bundle->points == 1);
}

TEST_CASE("a proposal has the bundle's values, and its own in their place", "[load]") {
  Reading reading;
  const auto bundle = load_bundle("b/a.bunt.xml", reading.context());
  REQUIRE(bundle);
  const auto first = load_piece(*bundle, bundle->pieces[1], reading.context());
  const auto second = load_piece(*bundle, bundle->pieces[2], reading.context());
  REQUIRE(first);
  REQUIRE(second);
  CHECK(value_of(*first, "rubrik") == "Alla");
  CHECK(value_of(*second, "rubrik") == "Egen");
  CHECK(value_of(*first, "fran") == "part.a");
  CHECK(value_of(*second, "till") == "organ.y");
  CHECK(first->date == Date{2023, 10, 20});
  CHECK(second->date == Date{2023, 11, 1});
  CHECK(value_of(*second, "d").find("beslutspunkt") != std::string::npos);
  CHECK_FALSE(reading.diagnostics.has_errors());
}

TEST_CASE("a page to sign has those whom the agreement names for the party", "[load]") {
  Reading reading;
  const auto bundle = load_bundle("b/a.bunt.xml", reading.context());
  REQUIRE(bundle);
  const auto page = load_piece(*bundle, bundle->pieces.back(), reading.context());
  REQUIRE(page);
  CHECK(value_of(*page, "vem") == "part.b");
  const GivenValue& list = page->values.back();
  REQUIRE(list.items.size() == 1);
  CHECK(list.items.front().back().text == "Bo");
  REQUIRE(page->parent);
  CHECK(page->parent->version == "1.0");
}

}  // namespace klausul
