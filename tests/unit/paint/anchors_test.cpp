#include "paint/anchors.hpp"

#include "catch.hpp"
#include "rich_document.hpp"

using namespace klausul;

TEST_CASE("an anchor leads to a page, a height and the element that stands there", "[paint]") {
  HandMade made;
  const FaceId face = made.face("Liberation Serif");
  const StructureId first = made.element(Tag::paragraph), second = made.element(Tag::paragraph);
  made.line("ett", face, pt(80), pt(100), made.content(first));
  made.line("två", face, pt(80), pt(200), made.content(second));
  made.line("sidhuvud", face, pt(80), pt(160), ContentId::none);
  made.pages.destinations = {{"b", 0, pt(150)}, {"slut", 0, pt(700)}, {"borta", 3, pt(1)}};
  const Anchors anchors(made.pages, true);
  REQUIRE(anchors.find("b"));
  CHECK(anchors.find("b")->page == 0);
  CHECK(anchors.find("b")->y == pt(150));
  CHECK(anchors.find("b")->element == second);
  CHECK(anchors.find("slut")->element == StructureId::document);  // nothing stands below it
  CHECK_FALSE(anchors.find("borta"));                             // no such page
  CHECK_FALSE(anchors.find("saknas"));
}

TEST_CASE("the outline knows its elements", "[paint]") {
  const RichDocument made;
  CHECK(Anchors(made.pages, true).find("syfte")->element == made.heading);
  CHECK(Anchors(made.pages, false).find("syfte")->element == StructureId::document);
}

TEST_CASE("a footnote and its call name each other, a line of contents what it leads to", "[paint]") {
  const RichDocument made;
  const References found = references_between(made.pages, Anchors(made.pages, true));
  CHECK(found.footnotes == std::set<StructureId>{made.note});
  CHECK(found.by_element.at(made.note) == std::vector<StructureId>{made.call});
  CHECK(found.by_element.at(made.call) == std::vector<StructureId>{made.note});
  CHECK(found.by_element.at(made.item) == std::vector<StructureId>{made.heading});
}
