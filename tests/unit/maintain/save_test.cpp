#include "maintain/save.hpp"

#include "../store/temporary_folder.hpp"
#include "catch.hpp"
#include "seal/sha256.hpp"
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

TEST_CASE("several changes are made, or none", "[maintain]") {
  const TemporaryFolder library;
  put(library / "a@1.0.xml", "old a");
  put(library / "b@1.0.xml", "old b");
  Diagnostics diagnostics;
  const std::vector<Change> changes = {{library / "a@1.0.xml", "old a", "new a"},
                                       {library / "b@1.0.xml", "other b", "new b"}};
  CHECK_FALSE(save_all(changes, library.path(), diagnostics));
  CHECK(slugs(diagnostics) == std::vector<Slug>{Slug::changed_meanwhile});
  CHECK(contents(library / "a@1.0.xml") == "old a");
  CHECK(contents(library / "b@1.0.konflikt.xml") == "new b");
  CHECK(save_all({changes[0], {library / "b@1.0.xml", "old b", "new b"}}, library.path(), diagnostics));
  CHECK(contents(library / "a@1.0.xml") == "new a");
  CHECK(contents(library / "b@1.0.xml") == "new b");
}

TEST_CASE("the next write finishes a change that was cut short", "[maintain]") {
  const TemporaryFolder library;
  put(library / "a@1.0.xml", "old a");
  put(library / "a@1.0.xml.1-0.tmp", "new a");
  put(library / std::string(journal_name),
      "klausul-pagar 1\n" + seal_of("old a") + " " + seal_of("new a") + " .1-0.tmp a@1.0.xml\n");
  Diagnostics diagnostics;
  CHECK(save({library / "b@1.0.xml", std::nullopt, "b"}, library.path(), diagnostics));
  CHECK(slugs(diagnostics) == std::vector<Slug>{Slug::change_finished});
  CHECK(contents(library / "a@1.0.xml") == "new a");
  CHECK(library.entries() == 2);
}

TEST_CASE("nothing is written past a change that cannot be finished", "[maintain]") {
  const TemporaryFolder library;
  put(library / std::string(journal_name), "something else");
  Diagnostics diagnostics;
  CHECK_FALSE(save({library / "b@1.0.xml", std::nullopt, "b"}, library.path(), diagnostics));
  CHECK(slugs(diagnostics) == std::vector<Slug>{Slug::write_failed, Slug::unfinished_change});
  CHECK(library.entries() == 1);
}

}  // namespace klausul
