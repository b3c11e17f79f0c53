#include "maintain/save.hpp"

#include "../store/temporary_folder.hpp"
#include "catch.hpp"
#include "store/lock.hpp"

namespace klausul {
namespace {

std::vector<Slug> slugs(const Diagnostics& diagnostics) {
  std::vector<Slug> result;
  for (const Diagnostic& d : diagnostics.all()) result.push_back(d.slug);
  return result;
}

}  // namespace

TEST_CASE("a change is made if the file is what was read", "[maintain]") {
  const TemporaryFolder library;
  put(library / "a@1.0.xml", "old");
  Diagnostics diagnostics;
  CHECK(save({library / "a@1.0.xml", "old", "new"}, library.path(), diagnostics));
  CHECK(contents(library / "a@1.0.xml") == "new");
  CHECK(save({library / "b/c@1.0.xml", std::nullopt, "first"}, library.path(), diagnostics));
  CHECK(contents(library / "b/c@1.0.xml") == "first");
  CHECK(diagnostics.all().empty());
  CHECK(library.entries() == 2);
}

TEST_CASE("the second of two writers is told, and keeps its text", "[maintain]") {
  const TemporaryFolder library;
  put(library / "a@1.0.xml", "somebody else's");
  Diagnostics diagnostics;
  CHECK_FALSE(save({library / "a@1.0.xml", "old", "mine"}, library.path(), diagnostics));
  CHECK(slugs(diagnostics) == std::vector<Slug>{Slug::changed_meanwhile});
  CHECK(contents(library / "a@1.0.xml") == "somebody else's");
  CHECK(contents(library / "a@1.0.konflikt.xml") == "mine");
  CHECK_FALSE(save({library / "a@1.0.xml", std::nullopt, "mine again"}, library.path(), diagnostics));
  CHECK(contents(library / "a@1.0.konflikt-2.xml") == "mine again");
  CHECK(contents(library / "a@1.0.konflikt.xml") == "mine");
}

TEST_CASE("a file that is gone meanwhile is not made anew", "[maintain]") {
  const TemporaryFolder library;
  Diagnostics diagnostics;
  CHECK_FALSE(save({library / "a@1.0.xml", "old", "mine"}, library.path(), diagnostics));
  CHECK(slugs(diagnostics) == std::vector<Slug>{Slug::changed_meanwhile});
  CHECK_FALSE(std::filesystem::exists(library / "a@1.0.xml"));
}

TEST_CASE("a library that is not there cannot be written in", "[maintain]") {
  Diagnostics diagnostics;
  CHECK_FALSE(save({"/nowhere/a@1.0.xml", std::nullopt, "x"}, "/nowhere", diagnostics));
  CHECK(slugs(diagnostics) == std::vector<Slug>{Slug::write_failed});
}

}  // namespace klausul
