#include "paint/tags.hpp"

#include "catch.hpp"
#include "rich_document.hpp"

using namespace klausul;

namespace {

// A paragraph's line for reading the tree, on the last page.
void put(HandMade& made, StructureId element, const std::string& text, Length y = pt(100)) {
  made.line(text, made.face("Liberation Serif"), pt(80), y, made.content(element));
}

std::string tree_of(HandMade& made) {
  Manifest manifest;
  manifest.engine = "klausul 0";  // without one the tree names no clauses
  return normalised(ask("pdfinfo -struct-text {}", made.paint(PdfPart::a2a, manifest).value()));
}

}  // namespace

TEST_CASE("every tag has the name of a standard structure type", "[paint]") {
  CHECK(tag_name(Tag::document) == "Document");
  CHECK(tag_name(Tag::heading3) == "H3");
  CHECK(tag_name(Tag::list_body) == "LBody");
  CHECK(tag_name(Tag::header_cell) == "TH");
  CHECK(tag_name(Tag::contents_item) == "TOCI");
  CHECK(tag_name(Tag::caption) == "Caption");
}

TEST_CASE("the tree is that of the pages, with clause keys and attributes", "[paint]") {
  HandMade made;
  const StructureId heading = made.element(Tag::heading1);
  made.at(heading).clause = "syfte@1.0";
  put(made, heading, "Syfte");
  const StructureId list = made.element(Tag::list);
  made.at(list).list_numbering = ListNumbering::decimal;
  const StructureId item = made.element(Tag::list_item, list);
  put(made, made.element(Tag::label, item), "1.");
  put(made, made.element(Tag::list_body, item), "punkten");
  const StructureId row = made.element(Tag::row, made.element(Tag::table));
  const StructureId cell = made.element(Tag::header_cell, row);
  made.at(cell).scope = Scope::column;
  made.at(cell).column_span = 2;
  put(made, cell, "Kommun");
  CHECK(tree_of(made) ==
        "Document H1 \"syfte@1.0\" (block) \"Syfte\" L (block): /ListNumbering /Decimal LI (block) Lbl "
        "(block) \"1.\" "
        "LBody (block) \"punkten\" Table (block) TR TH: /Scope /Column /ColSpan 2 \"Kommun\"");
}

TEST_CASE("a copy that leaves the house does not name its clauses", "[paint]") {
  HandMade made;
  const StructureId heading = made.element(Tag::heading1);
  made.at(heading).clause = "syfte@1.0";
  put(made, heading, "Syfte");
  CHECK(normalised(ask("pdfinfo -struct-text {}", made.paint().value())) == "Document H1 (block) \"Syfte\"");
}

TEST_CASE("a paragraph over two pages is one element", "[paint]") {
  HandMade made;
  const StructureId paragraph = made.element(Tag::paragraph);
  const ContentId content = made.content(paragraph);
  const FaceId face = made.face("Liberation Serif");
  made.line("första raden", face, pt(80), pt(700), content);
  made.line("Sidfot", face, pt(80), pt(800), ContentId::none);
  made.new_page();
  made.line("andra raden", face, pt(80), pt(100), content);
  CHECK(tree_of(made) == "Document P (block) \"första raden\" \"andra raden\"");
}

TEST_CASE("lines of one content share one stretch on a page", "[paint]") {
  HandMade made;
  const ContentId content = made.content(made.element(Tag::paragraph));
  const FaceId face = made.face("Liberation Serif");
  for (int i = 0; i < 3; ++i) made.line("rad", face, pt(80), pt(100 + 15 * i), content);
  const std::string streams = ask("qpdf --qdf --object-streams=disable {} -", made.paint().value());
  CHECK(streams.find("/MCID 0") != std::string::npos);
  CHECK(streams.find("/MCID 1") == std::string::npos);
}

TEST_CASE("content between an element's own stretches keeps its place", "[paint]") {
  HandMade made;
  const StructureId paragraph = made.element(Tag::paragraph);
  put(made, paragraph, "före");
  put(made, made.element(Tag::span, paragraph), "inuti", pt(115));
  put(made, paragraph, "efter", pt(130));
  CHECK(tree_of(made) == "Document P (block) \"före\" Span (inline) \"inuti\" \"efter\"");
}

TEST_CASE("actual text, alternative text and language reach the file", "[paint]") {
  HandMade made;
  const StructureId word = made.element(Tag::span, made.element(Tag::paragraph));
  made.at(word).actual_text = "kommun";
  made.at(word).alternative = "en kommun";
  made.at(word).language = "en";
  put(made, word, "kom-mun");
  const std::string json = ask("qpdf --json {}", made.paint().value());
  for (const char* part :
       {"\"/ActualText\": \"u:kommun\"", "\"/Alt\": \"u:en kommun\"", "\"/Lang\": \"u:en\""})
    CHECK(json.find(part) != std::string::npos);
}

TEST_CASE("spans, named headers and identifiers reach the file", "[paint]") {
  RichDocument made;
  const std::string tree = tree_of(made);
  CHECK(tree.find("/ColSpan 2 \"Kostnad\"") != std::string::npos);
  CHECK(tree.find("/Scope /Row /RowSpan 2 \"Åre\"") != std::string::npos);
  const auto id = [](StructureId element) {
    const std::string digits = std::to_string(static_cast<int>(element));
    return "e" + std::string(8 - digits.size(), '0') + digits;
  };
  const std::string wide = id(made.wide_header), spanned = id(made.spanned_cell);
  CHECK(tree.find("TD: /Headers [(" + wide + ") (" + spanned + ")] \"10\"") != std::string::npos);
  CHECK(tree.find("TH <" + wide + ">:") != std::string::npos);
  CHECK(tree.find("Note <" + id(made.note) + ">") != std::string::npos);
  const std::string json = normalised(ask("qpdf --json {}", made.paint().value()));
  CHECK(json.find("\"/IDTree\"") != std::string::npos);
}

TEST_CASE("a line of contents holds its link in a reference", "[paint]") {
  RichDocument made;
  CHECK(tree_of(made).find("TOC TOCI Reference (inline) Link (inline) \"1 Syfte\" Object") !=
        std::string::npos);
}

TEST_CASE("a document of hundreds of pages has a parent tree in several nodes", "[paint]") {
  HandMade made;
  put(made, made.element(Tag::paragraph), "sida 1");
  for (int i = 2; i <= 300; ++i) {
    made.new_page();
    put(made, made.element(Tag::paragraph), "sida " + std::to_string(i));
  }
  const std::string pdf = made.paint().value();
  CHECK(ask("qpdf --json {}", pdf).find("\"/Limits\"") != std::string::npos);
  CHECK(tree_of(made).find("\"sida 300\"") != std::string::npos);
}
