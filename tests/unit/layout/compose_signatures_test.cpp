#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Block signature(std::string party, std::string name, std::string office) {
  return block(
      BlockKind::signature, {},
      {block(BlockKind::signature_party, std::move(party)), block(BlockKind::signature_name, std::move(name)),
       block(BlockKind::signature_office, std::move(office))});
}

Document to_sign(std::vector<Block> signatures) {
  Document made = document({block(BlockKind::signatures, {}, std::move(signatures))});
  made.signature_fields = true;
  return made;
}

}  // namespace

TEST_CASE("a field to sign lies above the line to sign on", "[layout]") {
  // Two columns of 90 points with 20 between. Party 12, place and date 11 + 1 + 1 + 12, then the room of 11.
  const auto set = lay_out(to_sign({signature("Berg", "Anna", "chef"), signature("Åre", "Bo", "chef")}));
  const auto& areas = set.pages.pages[0].signature_areas;
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].x == pt(20));
  CHECK(areas[1].x == pt(20 + 90 + 20));
  for (const SignatureArea& area : areas) {
    CHECK(area.y == pt(30 + 12 + 25));
    CHECK(area.width == pt(90));
    CHECK(area.height == pt(11));
  }
  CHECK(areas[0].name == "underskrift.1");
  CHECK(areas[1].name == "underskrift.2");
}

TEST_CASE("a field says who is to sign, without what is missing", "[layout]") {
  Block lacking = signature("Åre", "[SAKNAS: namn]", "chef");
  lacking.children[1].runs[0].gap = true;
  const auto set =
      lay_out(to_sign({signature("Berg", "Anna Ek", "chef"), lacking, block(BlockKind::signature)}));
  std::vector<std::string> tooltips;
  for (const Page& page : set.pages.pages)
    for (const SignatureArea& area : page.signature_areas) tooltips.push_back(area.tooltip);
  CHECK(tooltips == Lines{"Underskrift: Anna Ek, chef, Berg", "Underskrift: chef, Åre", "Underskrift"});
}

TEST_CASE("a signature is read from the party to the office, its field after what it is for", "[layout]") {
  const auto set = lay_out(to_sign({signature("Berg", "Anna", "chef")}));
  std::vector<Tag> tags;
  for (const StructureElement& element : set.pages.structure) tags.push_back(element.tag);
  CHECK(tags == std::vector<Tag>{Tag::document, Tag::section, Tag::section, Tag::paragraph, Tag::paragraph,
                                 Tag::paragraph, Tag::form, Tag::paragraph, Tag::paragraph, Tag::paragraph});
  CHECK(text_of(set.pages) == "Berg\nOrt och datum\nUnderskrift\nNamnförtydligande\nAnna\nchef\n");
  const SignatureArea& area = set.pages.pages[0].signature_areas.at(0);
  CHECK(set.pages.structure[static_cast<std::size_t>(area.element)].tag == Tag::form);
}

TEST_CASE("there are no fields to sign unless they are asked for", "[layout]") {
  Document plain = to_sign({signature("Berg", "Anna", "chef")});
  plain.signature_fields = false;
  CHECK(lay_out(plain).pages.pages[0].signature_areas.empty());
}

TEST_CASE("signatures fill their rows evenly", "[layout]") {
  // Of up to three columns: how many stand in the first row.
  Stylesheet style = plain_style(60, 40);  // 300 points
  style.signature.columns = 3;
  const std::vector<std::pair<std::size_t, std::ptrdiff_t>> first_rows = {{1, 1}, {2, 2}, {3, 3},
                                                                          {4, 2}, {5, 3}, {9, 3}};
  for (const auto& [count, in_first] : first_rows) {
    const auto set = lay_out(to_sign(std::vector<Block>(count, signature("Berg", "Anna", "chef"))), style);
    const auto& areas = set.pages.pages[0].signature_areas;
    REQUIRE(areas.size() == count);
    CHECK(std::count_if(areas.begin(), areas.end(),
                        [&](const SignatureArea& area) { return area.y == areas[0].y; }) == in_first);
    CHECK(areas[0].width <= pt((300 - 20) / 2));
  }
}
