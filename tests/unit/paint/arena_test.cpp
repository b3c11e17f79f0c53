#include "paint/arena.hpp"

#include <cstdint>
#include <cstring>

#include "catch.hpp"

using namespace klausul;

TEST_CASE("blocks are apart from each other and aligned", "[paint]") {
  Arena arena;
  arena.enter();
  char* before = nullptr;
  for (std::size_t size = 1; size < 100'000; size = size * 3 + 1) {
    char* block = static_cast<char*>(arena.allocate(size));
    REQUIRE(block);
    std::memset(block, 1, size);
    CHECK(reinterpret_cast<std::uintptr_t>(block) % alignof(std::max_align_t) == 0);
    CHECK(block != before);
    before = block;
  }
  arena.leave();
}

TEST_CASE("memory is used again when the last document has left", "[paint]") {
  Arena arena;
  arena.enter();
  const void* first = arena.allocate(100);
  arena.enter();
  CHECK(arena.allocate(100) != first);
  arena.leave();
  CHECK(arena.allocate(100) != first);  // one document is still there
  arena.leave();
  arena.enter();
  CHECK(arena.allocate(100) == first);
  arena.leave();
}
