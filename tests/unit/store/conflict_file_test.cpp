#include "store/conflict_file.hpp"

#include "catch.hpp"
#include "memory_files.hpp"

using namespace klausul;

TEST_CASE("what is kept of a write that came second gets a name that nothing has", "[load]") {
  MemoryFiles files;
  CHECK(conflict_path("a/budget@1.1.xml", files) == "a/budget@1.1.konflikt.xml");
  files.put("a/budget@1.1.konflikt.xml", "");
  CHECK(conflict_path("a/budget@1.1.xml", files) == "a/budget@1.1.konflikt-2.xml");
}

TEST_CASE("such a name tells which file it is of, and no other name does", "[load]") {
  CHECK(conflicted_file("a/budget@1.1.konflikt.xml") == "a/budget@1.1.xml");
  CHECK(conflicted_file("avtal.las.konflikt-12.xml") == "avtal.las.xml");
  for (const char* other : {"budget@1.1.xml", "konflikt.xml", "a.konflikt", "a.konflikt-.xml",
                            "a.konflikter.xml", "a.konflikt-2x.xml", "a.konflikt.xml/b.xml", ""})
    CHECK_FALSE(conflicted_file(other));
}
