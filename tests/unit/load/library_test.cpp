#include "load/library.hpp"

#include <algorithm>

#include "catch.hpp"
#include "memory_files.hpp"
#include "resolve/resolve.hpp"

namespace klausul {
namespace {

std::string clause(const std::string& id, const std::string& version, const std::string& text) {
  return "<klausul id=\"" + id + "\" version=\"" + version + "\" status=\"faststalld\"><text>" + text +
         "</text></klausul>";
}

struct Shelves {
  Shelves() {
    files.put("l/templates/m@1.0.xml",
              "<mall id=\"m\" version=\"1.0\" status=\"faststalld\" slag=\"avtal\" stil=\"s\">"
              "<text><klausul ref=\"a\"/><klausul ref=\"b.c@1.0\"/></text></mall>");
    files.put(
        "l/templates/stil/s@1.0.xml",
        "<stil id=\"s\" version=\"1.0\" status=\"utkast\"><typ roll=\"brodtext\" familj=\"F\"/></stil>");
    files.put("l/clauses/a@1.0.xml", clause("a", "1.0", "<stycke>a</stycke>"));
    files.put("l/clauses/b/c@1.0.xml", clause("b.c", "1.0", "<stycke>c</stycke>"));
    files.put("l/clauses/b/c@2.0.xml", clause("b.c", "2.0", "<styck>c</styck>"));
    files.put("l/clauses/b/c@2.10.xml", clause("b.c", "2.10", "<stycke>c</stycke>"));
    files.put("l/clauses/b/c@2.9.xml", clause("b.c", "2.9", "<stycke>c</stycke>"));
    files.put("l/clauses/unused@1.0.xml", "not XML");
    files.put("l/clauses/b/readme.txt", "not a clause");
    files.put("l/clauses/b/c@draft.xml", "no version");
    files.put("l/clauses/register/r.xml", "<register/>");
  }
  Library library() { return Library("l", {files, sources, origins, diagnostics}); }
  bool was_read(const std::string& path) const {
    return std::find(files.reads().begin(), files.reads().end(), path) != files.reads().end();
  }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("the index is names alone: no file is opened to list versions and ids", "[load]") {
  Shelves shelves;
  const Library library = shelves.library();
  CHECK(library.clause_versions("b.c") == std::vector<std::string>{"1.0", "2.0", "2.9", "2.10"});
  CHECK(library.clause_versions("b").empty());
  CHECK(library.clause_versions("register.r").empty());
  CHECK(library.clause_versions("../templates/m").empty());
  CHECK(library.clause_ids() == std::vector<std::string>{"a", "b.c", "unused"});
  CHECK(library.template_ids() == std::vector<std::string>{"m"});
  CHECK(library.style_ids() == std::vector<std::string>{"s"});
  CHECK(shelves.files.reads().empty());
}

TEST_CASE("a document opens the clauses that it refers to, each once, and no others", "[load]") {
  Shelves shelves;
  Library library = shelves.library();
  const Request request{"m", OriginId::none, {2023, 10, 13}, {}, {}};
  REQUIRE(resolve(request, library, shelves.origins, shelves.diagnostics));
  CHECK(shelves.diagnostics.all().empty());  // b.c@2.0 has a fault, but nobody chose it
  CHECK(shelves.was_read("l/clauses/a@1.0.xml"));
  CHECK(shelves.was_read("l/clauses/b/c@1.0.xml"));
  CHECK_FALSE(shelves.was_read("l/clauses/unused@1.0.xml"));
  const std::vector<std::string>& reads = shelves.files.reads();
  CHECK(std::count(reads.begin(), reads.end(), "l/clauses/a@1.0.xml") == 1);
  resolve(request, library, shelves.origins, shelves.diagnostics);
  CHECK(std::count(reads.begin(), reads.end(), "l/clauses/a@1.0.xml") == 1);
}

TEST_CASE("a file's faults are told when it is used, and once", "[load]") {
  Shelves shelves;
  Library library = shelves.library();
  REQUIRE(library.clause_head({"b.c", "2.0"}) != nullptr);
  CHECK(shelves.diagnostics.all().empty());
  library.use_clause({"b.c", "2.0"});
  library.use_clause({"b.c", "2.0"});
  REQUIRE(shelves.diagnostics.all().size() == 1);
  CHECK(shelves.diagnostics.all()[0].slug == Slug::unknown_element);
}

TEST_CASE("versions compare by number", "[load]") {
  CHECK(compare_versions("2.10", "2.9") > 0);
  CHECK(compare_versions("2.0", "10.0") < 0);
  CHECK(compare_versions("1.0", "1.00") == 0);
  for (const char* version : {"1.0", "12.345"}) CHECK(is_version(version));
  for (const char* none : {"", "1", "1.", ".1", "1.0.0", "v1.0", "1.-1", "1234567.0"})
    CHECK_FALSE(is_version(none));
}

TEST_CASE("the library is the nearest folder upward that holds clauses and templates", "[load]") {
  const MemoryFiles files({{"a/clauses/x", ""},
                           {"a/templates/x", ""},
                           {"a/b/clauses/x", ""},
                           {"a/b/c/p.xml", ""},
                           {"/r/clauses/x", ""},
                           {"/r/templates/x", ""}});
  CHECK(find_library("a/b/c/p.xml", files) == "a");
  CHECK(find_library("/r/s/t/p.xml", files) == "/r");
  CHECK(find_library("b/p.xml", files) == std::nullopt);
  CHECK(find_library("p.xml", files) == std::nullopt);
}

}  // namespace klausul
