#include "diag/report.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

// A file of one's own and faults in it.
struct Desk {
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;

  OriginId place(FileId file, int line, int column, std::string clause = {}) {
    return origins.add({{file, line, column}, clause});
  }
  std::string text(Language language = Language::english) const {
    return report_text(diagnostics, {sources, origins, language});
  }
  std::string json() const { return report_json(diagnostics, {sources, origins, Language::english}); }
};

}  // namespace

TEST_CASE("a fault is reported as GCC does, with the line, a caret and the hint", "[diag]") {
  Desk desk;
  const FileId file = desk.sources.add("clauses/hyra@3.0.xml", "<a>\n  <stycke>{{motagare}}</stycke>\n");
  desk.diagnostics.add(Slug::unknown_parameter, desk.place(file, 2, 13), {"motagare", "mottagare"});
  CHECK(desk.text() ==
        "clauses/hyra@3.0.xml:2:13: error: unknown parameter 'motagare' [unknown-parameter]\n"
        "    2 |   <stycke>{{motagare}}</stycke>\n"
        "      |             ^\n"
        "      hint: did you mean 'mottagare'?\n");
}

TEST_CASE("the caret stands under the character, after letters of two bytes and a tab", "[diag]") {
  Desk desk;
  const FileId file = desk.sources.add("a.xml", "\t\u00E5\u00E4\u00F6x");
  desk.diagnostics.add(Slug::unknown_parameter, desk.place(file, 1, 5), {"x", ""});
  CHECK(desk.text() ==
        "a.xml:1:5: error: unknown parameter 'x' [unknown-parameter]\n"
        "    1 |  \u00E5\u00E4\u00F6x\n"
        "      |     ^\n"
        "      hint: declare it in <parametrar>, or correct the name\n");
}

TEST_CASE("a place without a column has no caret, and one without a line no quotation", "[diag]") {
  Desk desk;
  const FileId file = desk.sources.add("a.xml", "abc");
  desk.diagnostics.add(Slug::too_deep, desk.place(file, 1, 0), {"100"});
  desk.diagnostics.add(Slug::file_too_large, desk.place(file, 0, 0), {"9"});
  CHECK(desk.text() ==
        "a.xml: error: the file is larger than 9 bytes [file-too-large]\n"
        "      hint: divide the file, or remove what does not belong in it\n"
        "a.xml:1: error: elements are nested deeper than 100 levels [too-deep]\n"
        "    1 | abc\n"
        "      hint: move the innermost part to a clause of its own\n");
}

TEST_CASE("a fault without a place is said without one", "[diag]") {
  Desk desk;
  desk.diagnostics.add(Slug::file_not_found, OriginId::none, {"x.xml"});
  CHECK(desk.text() == "error: file 'x.xml' does not exist [file-not-found]\n      hint: correct the path\n");
  CHECK(desk.text(Language::swedish) ==
        "fel: filen 'x.xml' finns inte [file-not-found]\n      råd: rätta sökvägen\n");
}

TEST_CASE("a long line is cut so that the caret stays in sight", "[diag]") {
  Desk desk;
  const FileId file = desk.sources.add("a.xml", std::string(300, 'a') + "X" + std::string(300, 'b'));
  desk.diagnostics.add(Slug::too_deep, desk.place(file, 1, 301), {"100"});
  const std::string text = desk.text();
  const std::size_t quotation = text.find("    1 | "), caret_line = text.find("      | ");
  REQUIRE(quotation != std::string::npos);
  REQUIRE(caret_line != std::string::npos);
  const std::size_t x = text.find('X', quotation) - quotation,
                    caret = text.find('^', caret_line) - caret_line;
  CHECK(x - (std::string("\u2026").size() - 1) == caret);
  CHECK(text.size() < 350);
}

TEST_CASE("faults come sorted by file and line, those of one place in the order found", "[diag]") {
  Desk desk;
  const FileId b = desk.sources.add("b.xml", "x\ny\n"), a = desk.sources.add("a.xml", "x\ny\n");
  desk.diagnostics.add(Slug::bad_value, desk.place(b, 1, 0), {"4", "", ""});
  desk.diagnostics.add(Slug::bad_value, desk.place(a, 2, 0), {"2", "", ""});
  desk.diagnostics.add(Slug::bad_value, desk.place(a, 2, 0), {"3", "", ""});
  desk.diagnostics.add(Slug::bad_value, desk.place(a, 1, 0), {"1", "", ""});
  const std::string text = desk.text();
  CHECK(text.find("'1'") < text.find("'2'"));
  CHECK(text.find("'2'") < text.find("'3'"));
  CHECK(text.find("'3'") < text.find("'4'"));
}

TEST_CASE("notes name their place, and a clause names what brought it in", "[diag]") {
  Desk desk;
  const FileId clause = desk.sources.add("clauses/hyra@3.0.xml", "x\n");
  const FileId mall = desk.sources.add("templates/mall@1.0.xml", "x\ny\n");
  desk.origins.include("hyra@3.0", desk.place(mall, 2, 1));
  const OriginId here = desk.place(clause, 1, 0, "hyra@3.0"), other = desk.place(mall, 1, 1);
  desk.diagnostics.add(Slug::duplicate_name, here, {"n"}, {{Note::Kind::other_here, other, {}}});
  CHECK(desk.text() ==
        "clauses/hyra@3.0.xml:1: error: the name 'n' is in the document already [duplicate-name]\n"
        "    1 | x\n"
        "      hint: give one of the places another name\n"
        "      note: the other is in templates/mall@1.0.xml:1\n"
        "      note: hyra@3.0 included from templates/mall@1.0.xml:2\n");
}

TEST_CASE("a line that is not UTF-8 is not quoted", "[diag]") {
  Desk desk;
  const FileId file = desk.sources.add("a.xml", "ab\xFF");
  desk.diagnostics.add(Slug::invalid_utf8, desk.place(file, 1, 3), {"2"});
  CHECK(desk.text() ==
        "a.xml:1:3: error: byte 2 is not valid UTF-8 [invalid-utf8]\n      hint: save the file as UTF-8\n");
}

TEST_CASE("the JSON report has every part of a fault", "[diag]") {
  Desk desk;
  CHECK(desk.json() == "[]");
  const FileId file = desk.sources.add("a.xml", "x\n");
  const OriginId here = desk.place(file, 1, 1);
  desk.diagnostics.add(Slug::unknown_parameter, here, {"m\"", "mm"}, {{Note::Kind::used_here, here, {}}});
  CHECK(desk.json() ==
        "[\n  {\"slug\": \"unknown-parameter\", \"severity\": \"error\", \"file\": \"a.xml\", \"line\": 1, "
        "\"column\": 1, \"message\": \"unknown parameter 'm\\\"'\", \"hint\": \"did you mean 'mm'?\", "
        "\"notes\": [{\"message\": \"used in\", \"file\": \"a.xml\", \"line\": 1, \"column\": 1}]}\n]");
}

TEST_CASE("a JSON string escapes quotation marks, backslashes and controls", "[diag]") {
  CHECK(json_string("a\"b\\c\n\t\x01\u00E5") == "\"a\\\"b\\\\c\\n\\t\\u0001\u00E5\"");
}

TEST_CASE("a JSON string is UTF-8 whatever the bytes are: each byte that is not becomes U+FFFD", "[diag]") {
  CHECK(json_string("a\xE5 b\xFF\xFE.xml\"") == "\"a\uFFFD b\uFFFD\uFFFD.xml\\\"\"");
  CHECK(json_string("\u00E5\xC3") == "\"\u00E5\uFFFD\"");
}

TEST_CASE("a place is told by file and line", "[diag]") {
  Desk desk;
  const FileId file = desk.sources.add("a.xml", "x\n");
  const ReportContext context{desk.sources, desk.origins, Language::swedish};
  CHECK(place_text(OriginId::none, context).empty());
  CHECK(place_text(desk.place(file, 1, 5), context) == "a.xml:1");
}
