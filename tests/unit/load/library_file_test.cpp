#include "load/library_file.hpp"

#include "catch.hpp"
#include "load/places.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

struct Reading {
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  LoadContext context() { return {files, sources, origins, diagnostics}; }

  std::optional<LibraryFile> read(const std::string& bytes, FileKind kind = FileKind::clause) {
    return parse_library_file("a@1.0.xml", bytes, kind, {"a", "1.0"}, context());
  }
  std::string seal(const std::string& inside, const std::string& attributes = "status=\"utkast\"") {
    const auto file = read("<klausul id=\"a\" version=\"1.0\" " + attributes + ">" + inside + "</klausul>");
    return file ? file->content_seal : "";
  }
};

}  // namespace

TEST_CASE("the seal covers everything but itself, the status and the history", "[load]") {
  Reading r;
  const std::string text = "<text><stycke>a b</stycke></text>";
  const std::string seal = r.seal(text);
  CHECK(seal.size() == 7 + 64);
  CHECK(r.seal(text + "<historik><handelse datum=\"2023-01-01\" vad=\"skapad\"/></historik>") == seal);
  CHECK(r.seal(text, "status=\"granskning\"") == seal);
  CHECK(r.seal(text, "status=\"utkast\" giltig-fran=\"2023-01-01\"") != seal);
  CHECK(r.seal("<huvud><namn>N</namn></huvud>" + text) != seal);
  CHECK(r.seal("<parametrar/>" + text) != seal);
  CHECK(r.seal("<text><stycke>a c</stycke></text>") != seal);
  CHECK(r.seal("<text><stycke>a b</stycke ></text>") == seal);
}

TEST_CASE("how a file is laid out is no part of its seal; what it says is", "[load]") {
  Reading r;
  const std::string seal = r.seal("<text><stycke>å <betoning>b</betoning> c</stycke></text>");
  CHECK(r.seal("\n  <text><stycke>&#229;\r\n\t<betoning>b</betoning>   c</stycke></text>\n") == seal);
  CHECK(r.seal("<!-- x --><text><stycke>å <!-- y --><betoning>b</betoning> c</stycke></text>") == seal);
  CHECK(r.seal("<text><stycke>å<betoning>b</betoning> c</stycke></text>") != seal);
  CHECK(r.seal("<text><stycke>a\u030A <betoning>b</betoning> c</stycke></text>") != seal);
}

TEST_CASE("a file is shown an element a line, with what stands inside it", "[load]") {
  Reading r;
  const auto file = r.read(
      "<klausul id=\"a\" version=\"1.0\" status=\"utkast\" giltig-fran=\"2023-01-01\">\n"
      "  <huvud><namn>Namn</namn></huvud>\n"
      "  <text><lista>\n<punkt>Den {{datum}}\n <betoning>b</betoning> "
      "c<radbrytning/></punkt></lista></text>\n"
      "  <historik/></klausul>");
  REQUIRE(file);
  CHECK(file->lines == std::vector<std::string>{
                           "version: 1.0", "giltig-fran: 2023-01-01", "huvud", "  namn: Namn", "text",
                           "  lista", "    punkt: Den {{datum}} <betoning>b</betoning> c<radbrytning/>"});
}

TEST_CASE("section tags between elements have lines of their own", "[load]") {
  Reading r;
  const auto file = r.read(
      "<klausul id=\"a\" version=\"1.0\" status=\"utkast\"><text>{{#a}} <stycke>{{b}} c</stycke>{{/a}}\n"
      "<stycke>d</stycke></text></klausul>");
  REQUIRE(file);
  CHECK(file->lines == std::vector<std::string>{"version: 1.0", "text", "  {{#a}}", "  stycke: {{b}} c",
                                                "  {{/a}}", "  stycke: d"});
}

TEST_CASE("a file of another kind is refused", "[load]") {
  Reading r;
  CHECK_FALSE(r.read("<mall id=\"a\" version=\"1.0\" status=\"utkast\"/>"));
  CHECK(r.diagnostics.all().front().slug == Slug::wrong_root);
  CHECK(r.read("<mall id=\"a\" version=\"1.0\" status=\"utkast\"/>", FileKind::document_template));
}

TEST_CASE("elements are found in the bytes, past comments and quoted signs", "[load]") {
  const std::string bytes =
      "<?xml version=\"1.0\"?><!-- <a> --><r x='>'><a><a/></a><!-- <b> --><b y=\"/>\"/>\n</r><!-- </r> -->";
  const ElementPlace root = root_element(bytes);
  CHECK(name_of(bytes, root) == "r");
  CHECK(bytes.substr(root.begin, root.tag_end - root.begin) == "<r x='>'>");
  CHECK(bytes.substr(root.close, root.end - root.close) == "</r>");
  const auto children = child_elements(bytes, root);
  REQUIRE(children.size() == 2);
  CHECK(bytes.substr(children[0].begin, children[0].end - children[0].begin) == "<a><a/></a>");
  CHECK(bytes.substr(children[1].begin, children[1].end - children[1].begin) == "<b y=\"/>\"/>");
  CHECK(children[1].close == children[1].end);
}

}  // namespace klausul
