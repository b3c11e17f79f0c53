#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

namespace {

Run page_run(Run::Kind kind) {
  Run made = run("");
  made.kind = kind;
  return made;
}

const Destination* destination(const PagedDocument& pages, const std::string& anchor) {
  for (const Destination& to : pages.destinations)
    if (to.anchor == anchor) return &to;
  return nullptr;
}

std::vector<Tag> tags(const PagedDocument& pages) {
  std::vector<Tag> all;
  for (const StructureElement& element : pages.structure) all.push_back(element.tag);
  return all;
}

Block contents(int levels) {
  Block made = block(BlockKind::contents);
  made.label = "Innehåll";
  made.level = levels;
  return made;
}

}  // namespace

TEST_CASE("a section's number hangs in front of its heading", "[layout]") {
  const auto set = lay_out(document({section("8.2", "Budget", {paragraph("x")}, 2)}));
  const auto fragments = set.fragments();
  CHECK(fragments[0]->text == "8.2 ");
  CHECK(fragments[0]->x == pt(20));
  CHECK(fragments[1]->x == pt(20 + 15 + 10));  // the number and its gap
  CHECK(fragments[1]->y == fragments[0]->y);
  REQUIRE(set.pages.outline.size() == 1);
  CHECK(set.pages.outline[0].title == "8.2 Budget");
  CHECK(set.pages.outline[0].level == 2);
  REQUIRE(destination(set.pages, "a8.2"));
  CHECK(destination(set.pages, "a8.2")->y == pt(30));
}

TEST_CASE("an unnumbered section has only its heading", "[layout]") {
  Block plain = section("1", "Inledning", {});
  plain.numbered = false;
  CHECK(lay_out(document({plain})).lines(0) == Lines{"Inledning"});
}

TEST_CASE("headings come one level lower where the document has a title", "[layout]") {
  const std::vector<Block> text = {section("1", "A", {section("1.1", "B", {}, 2)})};
  const auto without = lay_out(document(text));
  CHECK(tags(without.pages) ==
        std::vector<Tag>{Tag::document, Tag::section, Tag::heading1, Tag::section, Tag::heading2});
  std::vector<Block> titled = {block(BlockKind::title, "Avtal")};
  titled.push_back(text[0]);
  CHECK(tags(lay_out(document(titled)).pages) == std::vector<Tag>{Tag::document, Tag::heading1, Tag::section,
                                                                  Tag::heading2, Tag::section,
                                                                  Tag::heading3});
}

TEST_CASE("lists carry their marks in front of indented text", "[layout]") {
  Block inner = block(BlockKind::list, {}, {block(BlockKind::list_item, "inre")});
  Block outer = block(BlockKind::list, {}, {block(BlockKind::list_item, "yttre", {inner})});
  const auto set = lay_out(document({outer}));
  CHECK(set.lines(0) == Lines{"• yttre", "– inre"});
  const auto fragments = set.fragments();
  CHECK(fragments[0]->x == pt(20));
  CHECK(fragments[1]->x == pt(40));
  CHECK(fragments[2]->x == pt(40));
  CHECK(fragments[3]->x == pt(60));
  CHECK(tags(set.pages) == std::vector<Tag>{Tag::document, Tag::list, Tag::list_item, Tag::label,
                                            Tag::list_body, Tag::list, Tag::list_item, Tag::label,
                                            Tag::list_body});
}

TEST_CASE("list items are counted, or keep the number they have", "[layout]") {
  Block list =
      block(BlockKind::list, {}, {block(BlockKind::list_item, "a"), block(BlockKind::list_item, "b")});
  list.list_kind = ListKind::letter;
  CHECK(lay_out(document({list})).lines(0) == Lines{"a) a", "b) b"});
  list.list_kind = ListKind::number;
  list.children[1].number = "7.";
  CHECK(lay_out(document({list})).lines(0) == Lines{"1. a", "7. b"});
}

TEST_CASE("decisions are a lead with numbered points", "[layout]") {
  const auto set = lay_out(document({block(
      BlockKind::decisions, "SVOM beslutar",
      {block(BlockKind::decision_point, "att godkänna"), block(BlockKind::decision_point, "att utse")})}));
  CHECK(set.lines(0) == Lines{"SVOM beslutar", "1. att godkänna", "2. att utse"});
}

TEST_CASE("a definition begins with its term in bold", "[layout]") {
  Block definition = block(BlockKind::definition, "den som är mellan 13 och 25 år.");
  definition.label = "Ungdom";
  const auto set = lay_out(document({block(BlockKind::definitions, {}, {definition})}));
  REQUIRE(set.fragments().size() == 2);
  CHECK(set.fragments()[0]->text == "Ungdom ");
  CHECK(set.fragments()[0]->face != set.fragments()[1]->face);
  CHECK(text_of(set.pages) == "Ungdom den som är mellan 13 och 25 år.\n");
}

TEST_CASE("the values of the metadata head stand in one column", "[layout]") {
  Block date = block(BlockKind::metadata_item, "2023-10-13"),
        number = block(BlockKind::metadata_item, "SVOM 1");
  date.label = "Datum";
  number.label = "Diarienummer";
  const auto set = lay_out(document({block(BlockKind::metadata_head, {}, {date, number})}));
  CHECK(set.lines(0) == Lines{"Datum 2023-10-13", "Diarienummer SVOM 1"});
  const auto fragments = set.fragments();
  CHECK(fragments[0]->x == pt(20));
  CHECK(fragments[1]->x == fragments[3]->x);
  CHECK(fragments[1]->x > pt(20 + 60));
}

TEST_CASE("the contents give every heading's page", "[layout]") {
  std::vector<Block> blocks = {contents(2), block(BlockKind::page_break)};
  for (int i = 1; i <= 12; ++i)
    blocks.push_back(section(std::to_string(i), "Rubrik", {paragraph(full_lines(3 + i % 4))}));
  const auto set = lay_out(document(blocks), plain_style(40, 20));
  for (int i = 1; i <= 12; ++i) {
    const std::string number = std::to_string(i);
    const Destination* to = destination(set.pages, "a" + number);
    REQUIRE(to);
    const auto lines = set.lines(static_cast<std::size_t>(to->page));
    CHECK(std::find(lines.begin(), lines.end(), number + " Rubrik") != lines.end());
    const std::string entry = set.lines(0)[static_cast<std::size_t>(i)];
    CHECK(entry.starts_with(number + " Rubrik " +
                            std::to_string(to->page + 1)));  // then the leader, an artifact
  }
  CHECK(set.pages.pages[0].links.size() == 12);
  const auto fragments = set.fragments();
  const auto leader = std::find_if(fragments.begin(), fragments.end(),
                                   [](const auto* one) { return one->text.starts_with(". ."); });
  REQUIRE(leader != fragments.end());
  CHECK((*leader)->content == ContentId::none);
  CHECK(right_end(**(leader - 1)) == pt(20 + 200).millipoints);  // the number reaches the margin
}

TEST_CASE("the contents show no more levels than they are told", "[layout]") {
  const Block text = section("1", "A", {section("1.1", "B", {paragraph("x")}, 2)});
  CHECK(lay_out(document({contents(1), text})).pages.pages[0].links.size() == 1);
  CHECK(lay_out(document({contents(2), text})).pages.pages[0].links.size() == 2);
}

TEST_CASE("an appendix begins a page and stands in outline and contents", "[layout]") {
  Block appendix = block(BlockKind::appendix, "Karta", {paragraph("x")});
  appendix.number = "1";
  const auto set = lay_out(document({contents(1), paragraph("a"), appendix}));
  REQUIRE(set.pages.pages.size() == 2);
  CHECK(set.lines(1) == Lines{"Bilaga\u00A01 – Karta", "x"});
  REQUIRE(set.pages.outline.size() == 1);
  CHECK(set.pages.outline[0].title == "Bilaga\u00A01 – Karta");
  CHECK(set.lines(0)[1].starts_with("Bilaga\u00A01 Karta 2"));
}

TEST_CASE("the list of appendices names each", "[layout]") {
  Block first = block(BlockKind::appendix, "Karta"), second = block(BlockKind::appendix, "Budget");
  first.number = "1";
  second.number = "2";
  const auto set = lay_out(document({block(BlockKind::appendix_list, {}, {first, second})}));
  CHECK(set.lines(0) == Lines{"Bilaga\u00A01 Karta", "Bilaga\u00A02 Budget"});
  CHECK(set.pages.outline.empty());
}

TEST_CASE("signatures stand side by side, each with its lines", "[layout]") {
  const Block berg =
      block(BlockKind::signature, {},
            {block(BlockKind::signature_party, "Berg"), block(BlockKind::signature_name, "Eva Ek"),
             block(BlockKind::signature_office, "Ordförande")});
  const Block krokom = block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Krokom")});
  const auto set = lay_out(document({block(BlockKind::signatures, {}, {berg, krokom})}), plain_style(60, 20));
  const auto& page = set.pages.pages[0];
  CHECK(text_of(set.pages) ==
        "Berg\nOrt och datum\nUnderskrift\nNamnförtydligande\nEva Ek\nOrdförande\n"
        "Krokom\nOrt och datum\nUnderskrift\nNamnförtydligande\n");
  REQUIRE(page.rectangles.size() == 5);  // two lines for Berg, whose name is printed, three for Krokom
  CHECK(page.rectangles[0].x == pt(20));
  CHECK(page.rectangles[2].x == pt(20 + 140 + 20));  // (300 - 20) / 2 each
  CHECK(page.rectangles[0].width == pt(140));
  CHECK(page.rectangles[0].y == pt(30 + 12 + 11));  // below the party and the room to write in
  CHECK(page.rectangles[0].y == page.rectangles[2].y);
}

TEST_CASE("headers and footers are filled in on every page, as artifacts", "[layout]") {
  Document made = document({paragraph("a"), block(BlockKind::page_break), paragraph("b")});
  made.title = "Avtal";
  made.first_header.left = {run("Först")};
  made.header.left = {page_run(Run::Kind::document_title)};
  made.footer.right = made.first_footer.right = {page_run(Run::Kind::page_number), run(" ("),
                                                 page_run(Run::Kind::page_count), run(")")};
  const auto set = lay_out(made);
  CHECK(set.lines(0) == Lines{"Först", "a", "1 (2)"});
  CHECK(set.lines(1) == Lines{"Avtal", "b", "2 (2)"});
  CHECK(text_of(set.pages) == "a\nb\n");
  const TextFragment& footer = set.pages.pages[1].text.back();
  CHECK(right_end(footer) == pt(220).millipoints);
  CHECK(footer.y == set.pages.height - pt(15));
  CHECK(set.pages.pages[1].text[1].y == pt(15));
}

TEST_CASE("a draft carries its mark on every page and lists its gaps first", "[layout]") {
  Document made = document({paragraph("text"), block(BlockKind::page_break), paragraph("mer")});
  made.draft = true;
  made.gaps = {{"avtalstid", "Avtalets längd", 1, origin(5)}};
  const auto set = lay_out(made);
  for (const Page& page : set.pages.pages) {
    REQUIRE(page.watermarks.size() == 1);
    CHECK(page.watermarks[0].text.text == "UTKAST");
    CHECK(page.watermarks[0].text.content == ContentId::none);
  }
  CHECK(text_of(set.pages) == "Uppgifter som saknas\navtalstid – Avtalets längd\ntext\nmer\n");
  CHECK(set.pages.pages[0].backgrounds.size() == 2);
  made.draft = false;
  CHECK(lay_out(made).pages.pages[0].watermarks.empty());
}

TEST_CASE("empty lists and notes leave no trace", "[layout]") {
  const auto set =
      lay_out(document({block(BlockKind::list), block(BlockKind::decisions), block(BlockKind::definitions),
                        block(BlockKind::signatures), block(BlockKind::metadata_head), paragraph("a")}));
  CHECK(set.lines(0) == Lines{"a"});
  CHECK(tags(set.pages) == std::vector<Tag>{Tag::document, Tag::paragraph});
}

TEST_CASE("lists with labels say what the labels are", "[layout]") {
  Block term = block(BlockKind::definition, "betyder");
  term.label = "Ord";
  Block first = block(BlockKind::appendix, "Karta");
  Document made =
      document({block(BlockKind::definitions, {}, {term}), block(BlockKind::appendix_list, {}, {first})});
  first.number = "1";
  made.root.children.push_back(block(BlockKind::appendix_list, {}, {first}));
  made.draft = true;
  made.gaps = {{"avtalstid", "Avtalets längd", 2, origin(1)}};
  const auto set = lay_out(made);
  std::vector<ListNumbering> said;
  int labels = 0;
  for (const StructureElement& element : set.pages.structure) {
    if (element.tag == Tag::list) said.push_back(element.list_numbering);
    labels += element.tag == Tag::label ? 1 : 0;
  }
  CHECK(said == std::vector<ListNumbering>{ListNumbering::description, ListNumbering::description,
                                           ListNumbering::unordered, ListNumbering::decimal});
  CHECK(labels == 4);
}

TEST_CASE("what follows definitions has the room that follows a paragraph", "[layout]") {
  Stylesheet style = plain_style();
  style.of(TextRole::body).after = pt(6);
  Block term = block(BlockKind::definition, "betyder");
  term.label = "Ord";
  const auto set =
      lay_out(document({block(BlockKind::definitions, {}, {term, term}), paragraph("x")}), style);
  std::vector<Length> y;
  for (const TextFragment* fragment : set.fragments())
    if (y.empty() || y.back() != fragment->y) y.push_back(fragment->y);
  REQUIRE(y.size() == 3);
  CHECK(y[1] - y[0] == pt(12));
  CHECK(y[2] - y[1] == pt(12 + 6));
}
