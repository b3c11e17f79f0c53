#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Block item(std::string label, std::string value, std::string area) {
  Block made = block(BlockKind::metadata_item, std::move(value));
  made.label = std::move(label);
  made.field_area = std::move(area);
  return made;
}

Stylesheet letter() {
  Stylesheet style = plain_style();
  style.metadata.in_fields = true;
  style.metadata.second_column = pt(120);
  return style;
}

}  // namespace

TEST_CASE("the fields of a letter stand in two columns, publisher and document above", "[layout]") {
  const auto set = lay_out(document({block(BlockKind::metadata_head, {},
                                           {item("Till", "Alla", "adress"), item("Namn", "Bo", "referens"),
                                            item("Datum", "I dag", "dokument"), item("Nr", "7", ""),
                                            item("Av", "Berg", "utgivare")})}),
                           letter());
  const auto text = set.fragments();
  REQUIRE(text.size() == 10);
  const auto at = [&](std::size_t i) { return std::make_pair(text[i]->x, text[i]->y - text[0]->y); };
  using At = std::pair<Length, Length>;
  CHECK(squeezed(text[0]->text) == "Av");
  CHECK(at(1) == At{pt(20), pt(12)});
  CHECK(squeezed(text[2]->text) == "Datum");
  CHECK(at(2) == At{pt(20 + 120), {}});
  CHECK(at(3) == At{pt(20 + 120), pt(12)});
  CHECK(squeezed(text[4]->text) == "Nr");  // belongs to no field, so to the document's
  CHECK(at(4) == At{pt(20 + 120), pt(24 + 5)});
  CHECK(squeezed(text[6]->text) == "Namn");
  CHECK(at(6) == At{pt(20), pt(24 + 5 + 24 + 12)});
  CHECK(squeezed(text[8]->text) == "Till");
  CHECK(at(8) == At{pt(20 + 120), pt(24 + 5 + 24 + 12)});
  CHECK(text_of(set.pages) == "Av Berg\nDatum I dag\nNr 7\nNamn Bo\nTill Alla\n");
}

TEST_CASE("a letter without publisher keeps the place of its document fields", "[layout]") {
  const auto set = lay_out(
      document({block(BlockKind::metadata_head, {}, {item("Datum", "I dag", "dokument")}), paragraph("x")}),
      letter());
  CHECK(set.fragments()[0]->x == pt(20 + 120));
  CHECK(set.fragments()[2]->y == set.fragments()[0]->y + pt(24 + 12));
}

TEST_CASE("fields that no page holds go on over pages", "[layout]") {
  std::vector<Block> items;
  for (int i = 0; i < 8; ++i) items.push_back(item("Nr", std::to_string(i), "dokument"));
  const auto set = lay_out(document({block(BlockKind::metadata_head, {}, items)}), letter());
  CHECK(set.pages.pages.size() == 2);
  for (const Page& page : set.pages.pages)
    for (const TextFragment& fragment : page.text) CHECK(fragment.y <= pt(30 + 120));
}
