#include "maintain/adopt.hpp"

#include "catch.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// A template of `status` with `body`, and a clause in versions 1.0, 1.1 and 1.2, and 1.3 of another wording.
struct Shelf {
  Shelf(const std::string& body, const std::string& status = "utkast") {
    files.put("l/templates/m@1.0.xml", "<mall id=\"m\" version=\"1.0\" status=\"" + status +
                                           "\" slag=\"avtal\" stil=\"s\"><text>" + body + "</text></mall>");
    for (const std::string version : {"1.0", "1.1", "1.2", "1.3"})
      files.put("l/clauses/a@" + version + ".xml", "<klausul id=\"a\" version=\"" + version +
                                                       "\" status=\"utkast\"" +
                                                       (version == "1.3" ? " variant=\"reserv\"" : "") +
                                                       "><text><stycke>a</stycke></text></klausul>");
    files.put("l/clauses/b@1.0.xml",
              "<klausul id=\"b\" version=\"1.0\" status=\"utkast\"><text><klausul "
              "ref=\"a@1.0\"/></text></klausul>");
  }
  // What it takes for the template to use 1.1.
  Adoption adoption() {
    Library library("l", {files, sources, origins, diagnostics});
    const auto ways = referrers({FileKind::clause, "a", ""}, library);
    return adoption_of(*library.use_template({"m", "1.0"}), ways.empty() ? nullptr : &ways.front(),
                       *library.clause_head({"a", "1.1"}), library);
  }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
};

std::string what(const std::string& body, const std::string& status = "utkast") {
  return std::string(adoption_name(Shelf(body, status).adoption().what));
}

}  // namespace

TEST_CASE("what a template does depends on its state and on what its references name", "[maintain]") {
  CHECK(what("<klausul ref=\"a@1.0\"/>") == "edit");
  CHECK(what("<klausul ref=\"a@1.0\"/>", "faststalld") == "revise");
  CHECK(what("<klausul ref=\"a@1.0\"/>", "granskning") == "frozen");
  CHECK(what("<klausul ref=\"a\"/>") == "by_itself");
  CHECK(what("<klausul ref=\"a@1.1\"/>") == "has_it");
  CHECK(what("<klausul ref=\"a@1.2\"/>") == "other");
  CHECK(what("<klausul ref=\"a@1.3\"/>") == "other");
  CHECK(what("<klausul ref=\"a\" variant=\"reserv\"/>") == "other");
  CHECK(what("<klausul ref=\"b\"/>") == "elsewhere");
  CHECK(what("<stycke>a</stycke>") == "unused");
  CHECK(what("<klausul ref=\"a\"/><klausul ref=\"a@1.0\"/>") == "edit");
}

TEST_CASE("an approved template becomes the next free version, and a clause on the way is named",
          "[maintain]") {
  CHECK(Shelf("<klausul ref=\"a@1.0\"/>", "faststalld").adoption().becomes == "1.1");
  CHECK(Shelf("<klausul ref=\"b\"/>").adoption().through == "b@1.0");
}

TEST_CASE("only the references to older versions are changed, and no other byte", "[maintain]") {
  const std::string before =
      "<mall id=\"m\">\r\n<!-- <klausul ref=\"a@1.0\"/> --><text><klausul\tref = 'a@1.0' /><avsnitt>"
      "<klausul variant=\"x\" ref=\"a@1.01\"/><klausul ref=\"a@1.0\"/></avsnitt><klausul ref=\"a\"/>"
      "<stycke ref=\"a@1.0\">a@1.0</stycke><klausul ref=\"b.a@1.0\"/><klausul ref=\"a@1.2\"/></text></mall>";
  const std::string after =
      "<mall id=\"m\">\r\n<!-- <klausul ref=\"a@1.0\"/> --><text><klausul\tref = 'a@1.10' /><avsnitt>"
      "<klausul variant=\"x\" ref=\"a@1.01\"/><klausul ref=\"a@1.10\"/></avsnitt><klausul ref=\"a\"/>"
      "<stycke ref=\"a@1.0\">a@1.0</stycke><klausul ref=\"b.a@1.0\"/><klausul ref=\"a@1.10\"/></text></mall>";
  CHECK(with_references(before, {"1.0", "1.2"}, {"a", "1.10"}) == after);
}

}  // namespace klausul
