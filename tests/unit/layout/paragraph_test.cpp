#include "catch.hpp"
#include "layout_fixture.hpp"

using namespace klausul;
using Lines = std::vector<std::string>;

TEST_CASE("white space collapses and is dropped at a paragraph's ends", "[layout]") {
  const auto set = lay_out(document({paragraph("  En   rad \n med\tblanktecken  ")}));
  CHECK(set.lines(0) == Lines{"En rad med blanktecken"});
}

TEST_CASE("a line's baseline shares the leading above and below the letters", "[layout]") {
  const auto set = lay_out(document({paragraph("Ord")}));
  const TextFragment& word = *set.fragments()[0];
  // Top 30, leading 12, ascent 8, descent 2: one point above, baseline at 30 + 1 + 8.
  CHECK(word.x == pt(20));
  CHECK(word.y == pt(39));
}

TEST_CASE("a paragraph breaks at spaces and a line is as long as the text area at most", "[layout]") {
  // 20 characters a line. "aaaa bbbb cccc dddd" is 19; the next word does not fit.
  const auto set = lay_out(document({paragraph("aaaa bbbb cccc dddd eeee")}), plain_style(20));
  CHECK(set.pages.pages.size() == 1);
  REQUIRE(set.lines(0).size() == 2);
  const auto exact = lay_out(document({paragraph("aaaa bbbb cccc ddddd")}), plain_style(20));
  CHECK(exact.lines(0) == Lines{"aaaa bbbb cccc ddddd"});
  CHECK(right_end(*exact.fragments()[0]) == pt(20 + 100).millipoints);
}

TEST_CASE("a no-break space holds its neighbours together", "[layout]") {
  const auto set =
      lay_out(document({paragraph("aaaaaaaaaaaaa 8\u00A0800\u00A0000 kronor")}), plain_style(18));
  CHECK(set.lines(0) == Lines{"aaaaaaaaaaaaa", "8\u00A0800\u00A0000 kronor"});
}

TEST_CASE("an en dash in an interval is no place to break", "[layout]") {
  const auto set = lay_out(document({paragraph("aaaaaaaaaaaa 2016–2020 b")}), plain_style(18));
  CHECK(set.lines(0) == Lines{"aaaaaaaaaaaa", "2016–2020 b"});
}

TEST_CASE("a hyphen that stands for a left out part breaks only at the space after it", "[layout]") {
  const auto set = lay_out(document({paragraph("aaaaaaaaaaaa hälso- och sjukvård")}), plain_style(19));
  REQUIRE(set.lines(0) == Lines{"aaaaaaaaaaaa hälso-", "och sjukvård"});
  CHECK(set.fragments()[0]->hyphen_before_break);
  CHECK_FALSE(set.fragments()[0]->soft_hyphen);
  CHECK(set.fragments()[0]->text.ends_with("hälso-"));
  CHECK(text_of(set.pages) == "aaaaaaaaaaaa hälso- och sjukvård\n");
}

TEST_CASE("a word with a hyphen inside is not broken after it", "[layout]") {
  const auto set = lay_out(document({paragraph("aaaaaaa samverkans-avtalet")}), plain_style(24));
  CHECK(set.lines(0) == Lines{"aaaaaaa", "samverkans-avtalet"});
  CHECK(text_of(set.pages) == "aaaaaaa samverkans-avtalet\n");
  const auto figures = lay_out(document({paragraph("aaaaaaaaaaa 2023-10-13 b")}), plain_style(19));
  CHECK(figures.lines(0) == Lines{"aaaaaaaaaaa", "2023-10-13 b"});
}

TEST_CASE("a hyphenated word is a Span with the whole word as its actual text", "[layout]") {
  const auto set =
      lay_out(document({paragraph("aaaaaa samverkansavtalet bb")}), plain_style(20), {"samverkans-avtalet"});
  REQUIRE(set.lines(0) == Lines{"aaaaaa samverkans-", "avtalet bb"});
  const auto fragments = set.fragments();
  REQUIRE(fragments.size() == 4);
  CHECK(fragments[1]->text == "samverkans-");
  CHECK(fragments[1]->soft_hyphen);
  CHECK(fragments[1]->content == fragments[2]->content);
  CHECK(fragments[0]->content != fragments[1]->content);
  const auto owner = set.pages.contents[static_cast<std::size_t>(fragments[1]->content)];
  const StructureElement& span = set.pages.structure[static_cast<std::size_t>(owner)];
  CHECK(span.tag == Tag::span);
  CHECK(span.actual_text == "samverkansavtalet ");  // its content ends with the space before "bb"
  CHECK(text_of(set.pages) == "aaaaaa samverkansavtalet bb\n");
}

TEST_CASE("words are not hyphenated where lines come out well without", "[layout]") {
  const auto set = lay_out(document({paragraph("aaaaaaaa kommunerna bb")}), plain_style(14), {"kommu-nerna"});
  CHECK(set.lines(0) == Lines{"aaaaaaaa", "kommunerna bb"});
}

TEST_CASE("headings are not hyphenated", "[layout]") {
  Stylesheet style = plain_style(14);
  style.of(TextRole::heading1).hyphenate = false;
  const auto set =
      lay_out(document({section("", "aaaa kommunerna bb", {paragraph("c")})}), style, {"kommu-nerna"});
  CHECK(set.lines(0) == Lines{"aaaa", "kommunerna bb", "c"});
}

TEST_CASE("a word that is wider than the line is broken and its author warned", "[layout]") {
  const auto set = lay_out(document({paragraph("a " + std::string(200, 'x') + " b")}), plain_style(30));
  CHECK(set.said(Slug::word_broken));
  for (const auto* fragment : set.fragments()) CHECK(right_end(*fragment) <= pt(20 + 150).millipoints);
  CHECK(text_of(set.pages) == "a " + std::string(200, 'x') + " b\n");
}

TEST_CASE("an address breaks after its marks, without a warning", "[layout]") {
  const std::string address = "https://www.regionjh.se/avtalochoverenskommelser/barn";
  const auto set = lay_out(document({paragraph(address)}), plain_style(30));
  CHECK_FALSE(set.said(Slug::word_broken));
  for (const auto& line : set.lines(0))
    CHECK((line.back() == '/' || line.back() == '.' || line.ends_with("barn")));
  CHECK(text_of(set.pages) == address + "\n");
}

TEST_CASE("a word with a slash goes whole to the next line if that leaves the line fairly full", "[layout]") {
  const auto set = lay_out(document({paragraph("xxxxxxxxxxxxxxx xxxxxxxxxx samverkan/avtalet")}));
  CHECK(set.lines(0) == Lines{"xxxxxxxxxxxxxxx xxxxxxxxxx", "samverkan/avtalet"});
}

TEST_CASE("a slash between letters may end a line", "[layout]") {
  const auto set = lay_out(document({paragraph("aaaaaaa förvaltningschef/motsvarande")}), plain_style(25));
  CHECK(set.lines(0) == Lines{"aaaaaaa förvaltningschef/", "motsvarande"});
}

TEST_CASE("a field inside a word is a fragment of its own and no place to break", "[layout]") {
  Document made = document({paragraph("")});
  Run field = run("Berg", 2);
  field.field = "kommun";
  made.root.children[0].runs = {run("aaaaaaaaaaaaaa "), field, run("s kommun")};
  const auto set = lay_out(made, plain_style(18));
  CHECK(set.lines(0) == Lines{"aaaaaaaaaaaaaa", "Bergs kommun"});
  const auto fragments = set.fragments();
  REQUIRE(fragments.size() == 3);
  CHECK(fragments[1]->text == "Berg");
  CHECK(fragments[1]->field == "kommun");
  CHECK(fragments[1]->origin == origin(2));
  CHECK(fragments[2]->text == "s kommun");
  CHECK(fragments[2]->x == pt(20 + 4 * 5));
}

TEST_CASE("a space between two looks belongs to the first", "[layout]") {
  Document made = document({paragraph("")});
  Run strong = run("fet");
  strong.strong = true;
  made.root.children[0].runs = {run("mager"), run(" "), strong, run(" slut")};
  const auto set = lay_out(made);
  const auto fragments = set.fragments();
  REQUIRE(fragments.size() == 3);
  CHECK(fragments[0]->text == "mager ");
  CHECK(fragments[1]->text == "fet ");
  CHECK(fragments[2]->text == "slut");
}

TEST_CASE("justified lines reach the margin, the last does not", "[layout]") {
  Stylesheet style = plain_style(20);
  style.of(TextRole::body).alignment = Alignment::justified;
  const auto set = lay_out(document({paragraph("aaaa bbbb cccc ddd eeeeee")}), style);
  REQUIRE(set.lines(0).size() == 2);
  const auto fragments = set.fragments();
  // "aaaa bbbb cccc ddd" is 18 characters, 90 points; 10 are left for three spaces.
  CHECK(fragments[0]->word_spacing.millipoints == 3333);
  CHECK(fragments[1]->word_spacing == Length{});
}

TEST_CASE("a justified line that would be all too loose is left ragged", "[layout]") {
  Stylesheet style = plain_style(20);
  style.of(TextRole::body).alignment = Alignment::justified;
  // A blank is 5 points. "aaa bbb" is 35 points of 100: its one space would become fourteen times as wide.
  const auto loose = lay_out(document({paragraph("aaa bbb Cccccccccccccccccccc dd")}), style);
  REQUIRE(loose.lines(0) == Lines{"aaa bbb", "Cccccccccccccccccccc", "dd"});
  CHECK(loose.fragments()[0]->word_spacing == Length{});
  CHECK(loose.fragments()[0]->x == pt(20));
  // "aaaa bbbb cccc ddd" has 10 points for its 3 spaces, which is two thirds of a blank each.
  const auto full = lay_out(document({paragraph("aaaa bbbb cccc ddd Cccccccccccccccccccc dd")}), style);
  CHECK(full.fragments()[0]->word_spacing.millipoints == 3333);
}

TEST_CASE("right and centred text stand where they should", "[layout]") {
  Stylesheet style = plain_style(20);
  style.of(TextRole::body).alignment = Alignment::right;
  CHECK(lay_out(document({paragraph("aaaa")}), style).fragments()[0]->x == pt(20 + 80));
  style.of(TextRole::body).alignment = Alignment::centred;
  CHECK(lay_out(document({paragraph("aaaa")}), style).fragments()[0]->x == pt(20 + 40));
}

TEST_CASE("a forced line break ends the line", "[layout]") {
  Document made = document({paragraph("")});
  Run line_break;
  line_break.kind = Run::Kind::line_break;
  made.root.children[0].runs = {run("en"), line_break, line_break, run("två")};
  const auto set = lay_out(made);
  const auto fragments = set.fragments();
  REQUIRE(fragments.size() == 2);
  CHECK(fragments[1]->y - fragments[0]->y == pt(24));
  CHECK(text_of(set.pages) == "en två\n");
}

TEST_CASE("a character without a glyph is said at its run, once", "[layout]") {
  Document made = document({paragraph("")});
  made.root.children[0].runs = {run("snö \u2603 och \u2603", 7)};
  const auto set = lay_out(made);
  REQUIRE(set.diagnostics.all().size() == 1);
  const Diagnostic& said = set.diagnostics.all()[0];
  CHECK(said.slug == Slug::missing_glyph);
  CHECK(said.origin == origin(7));
  CHECK(said.arguments == std::vector<std::string>{"Ahem", "U+2603 \u2603"});
}

TEST_CASE("a face that is not there is said where the style names it", "[layout]") {
  Stylesheet style = plain_style();
  style.of(TextRole::body).family = "Saknas";
  style.of(TextRole::body).origin = origin(9);
  const auto set = lay_out(document({paragraph("text")}), style);
  REQUIRE(set.said(Slug::missing_face));
  CHECK(set.diagnostics.all()[0].origin == origin(9));
}

TEST_CASE("a gap is bold on a ground of its own", "[layout]") {
  Document made = document({paragraph("")});
  Run gap = run("[SAKNAS: x]");
  gap.gap = true;
  made.root.children[0].runs = {run("före "), gap, run(" efter")};
  const auto set = lay_out(made);
  REQUIRE(set.pages.pages[0].backgrounds.size() == 1);
  const RectangleFragment& ground = set.pages.pages[0].backgrounds[0];
  CHECK(ground.x == pt(20 + 25));
  CHECK(ground.width == pt(55));
  CHECK(ground.height == pt(10));
  CHECK(set.fragments()[1]->face != set.fragments()[0]->face);
}

TEST_CASE("a cross-reference is a link to its anchor, one area a line", "[layout]") {
  Document made = document({paragraph("")});
  Run reference = run("bilagan Kartor");
  reference.kind = Run::Kind::cross_reference;
  reference.target = "a8.2";
  made.root.children[0].runs = {run("aaaaaaa se "), reference, run(".")};
  const auto set = lay_out(made, plain_style(18));
  REQUIRE(set.lines(0) == Lines{"aaaaaaa se bilagan", "Kartor."});
  const auto& links = set.pages.pages[0].links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].anchor == "a8.2");
  CHECK(links[0].x == pt(20 + 11 * 5));
  CHECK(links[0].width == pt(35));
  CHECK(links[0].element == links[1].element);
  CHECK(set.pages.structure[static_cast<std::size_t>(links[0].element)].tag == Tag::link);
  CHECK(links[1].x == pt(20));
}

TEST_CASE("an outside link leads to its address", "[layout]") {
  Document made = document({paragraph("")});
  Run link = run("webbplatsen");
  link.url = "https://example.se/";
  made.root.children[0].runs = {run("Se "), link};
  const auto set = lay_out(made);
  REQUIRE(set.pages.pages[0].links.size() == 1);
  CHECK(set.pages.pages[0].links[0].url == "https://example.se/");
  CHECK(set.pages.pages[0].links[0].anchor.empty());
}

TEST_CASE("words of another language say so and are not hyphenated as Swedish", "[layout]") {
  Document made = document({paragraph("")});
  Run english = run("samverkansavtalet");
  english.language = "en";
  made.root.children[0].runs = {run("aaaaaa "), english, run(" bb")};
  const auto set = lay_out(made, plain_style(20), {"samverkans-avtalet"});
  CHECK(set.lines(0) == Lines{"aaaaaa", "samverkansavtalet bb"});
  const auto owner = set.pages.contents[static_cast<std::size_t>(set.fragments()[1]->content)];
  CHECK(set.pages.structure[static_cast<std::size_t>(owner)].language == "en");
}

TEST_CASE("a first line's indent moves that line alone", "[layout]") {
  Stylesheet style = plain_style(20);
  style.of(TextRole::body).first_indent = pt(10);
  const auto set = lay_out(document({paragraph("aaaaaaaaaa bbbbbbbbbb cccc")}), style);
  REQUIRE(set.lines(0) == Lines{"aaaaaaaaaa", "bbbbbbbbbb cccc"});
  CHECK(set.fragments()[0]->x == pt(30));
  CHECK(set.fragments()[1]->x == pt(20));
}
