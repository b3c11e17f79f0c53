#include "render/render.hpp"

#include "catch.hpp"
#include "load/parameters.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// A template and a parameter file, as far as the rendered text.
struct Made {
  Made(const std::string& declarations, const std::string& text, const std::string& values,
       bool draft = false)
      : files(
            {{"l/templates/m@1.0.xml",
              "<mall id=\"m\" version=\"1.0\" status=\"faststalld\" slag=\"avtal\" stil=\"s\"><parametrar>" +
                  declarations + "</parametrar><text>" + text + "</text></mall>"},
             {"l/templates/stil/s@1.0.xml",
              "<stil id=\"s\" version=\"1.0\" status=\"utkast\"><typ roll=\"brodtext\" "
              "familj=\"F\"/></stil>"},
             {"l/p.xml", "<avtal mall=\"m\" datum=\"2023-10-13\">" + values + "</avtal>"}}) {
    const LoadContext context{files, sources, origins, diagnostics};
    Library library("l", context);
    const auto parameters = load_parameters("l/p.xml", context);
    REQUIRE(parameters);
    auto assembly =
        resolve({"m", OriginId::none, parameters->terms_date, {}, {}}, library, origins, diagnostics);
    REQUIRE(assembly);
    REQUIRE_FALSE(diagnostics.has_errors());
    prepared = compile(std::move(*assembly), library.registers(), diagnostics);
    view = bind(*prepared, *parameters, draft, diagnostics);
    rendered = render(*prepared, *view, diagnostics);
  }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
  std::optional<Prepared> prepared;
  std::optional<View> view;
  Rendered rendered;
};

const std::string a = "<parameter namn=\"a\" typ=\"text\"/>";

}  // namespace

TEST_CASE("values are escaped, and Mustache does not run in them", "[render]") {
  const Made made(a, "<stycke>{{a}}</stycke>", "<varde namn=\"a\">&lt;b&gt; &amp; {{a}}</varde>");
  CHECK(made.rendered.xml.find("&lt;b&gt; &amp; {{a}}</f>") != std::string::npos);
}

TEST_CASE("a value has the origin of its own text in the parameter file", "[render]") {
  const Made made(a, "<stycke>{{a}}</stycke>", "\n  <varde namn=\"a\">\n    ord</varde>");
  const SourcePos pos = made.origins.at(made.view->values.find("a")->origin).pos;
  CHECK(made.sources.at(pos.file).path() == "l/p.xml");
  CHECK(pos.line == 3);
  CHECK(pos.column == 5);
}

TEST_CASE("what is not looked up is not missed", "[render]") {
  const Made made(a + "<parameter namn=\"ja\" typ=\"flagga\"/>", "{{#ja}}<stycke>{{a}}</stycke>{{/ja}}",
                  "<varde namn=\"ja\">nej</varde>");
  CHECK(made.diagnostics.all().empty());
}

TEST_CASE("a draft marks what is missing and lists it once", "[render]") {
  const Made made(a, "<stycke>{{a}} {{a}}</stycke>", "", true);
  CHECK(made.rendered.missing.size() == 1);
  CHECK(made.rendered.xml.find("\uFDD0[SAKNAS: a]") != std::string::npos);
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].slug == Slug::gap);
  CHECK(made.diagnostics.all()[0].notes.size() == 2);
}

TEST_CASE("fixed text stands where the author wrote it, once for each item", "[render]") {
  const Made made(
      "<parameter namn=\"l\" typ=\"lista\">" + a + "</parameter>",
      "<stycke>f\u00F6re</stycke>{{#l}}<stycke>{{-index}}: {{a}}{{^-last}},{{/-last}} slut</stycke>{{/l}}",
      "<lista namn=\"l\"><post><varde namn=\"a\">x</varde></post>"
      "<post><varde namn=\"a\">y</varde></post></lista>");
  std::string words;
  for (bool tag = false; const char c : made.rendered.xml) {
    if (c == '<') tag = true, words += '|';
    if (!tag) words += c;
    if (c == '>') tag = false;
  }
  for (std::size_t at = words.find("||"); at != std::string::npos; at = words.find("||")) words.erase(at, 1);
  CHECK(words == "|f\u00F6re|1|: |x|, slut|2|: |y| slut|");
}

TEST_CASE("a document past its limit stops growing", "[render]") {
  std::string posts;
  for (int i = 0; i < 700; ++i) posts += "<post><varde namn=\"a\">x</varde></post>";
  const Made made("<parameter namn=\"l\" typ=\"lista\">" + a + "</parameter>",
                  "{{#l}}<stycke>{{a}}" + std::string(100'000, 'z') + "</stycke>{{/l}}",  // 70 MB
                  "<lista namn=\"l\">" + posts + "</lista>");
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].slug == Slug::document_too_large);
  CHECK(made.rendered.xml.size() < 1'000'000);
}

TEST_CASE("the same prepared text renders many documents", "[render]") {
  Made made(a, "<stycke>{{a}}</stycke>", "<varde namn=\"a\">ett</varde>");
  CHECK(render(*made.prepared, *made.view, made.diagnostics).xml == made.rendered.xml);
}

}  // namespace klausul
