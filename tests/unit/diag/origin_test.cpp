#include "diag/origin.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

Origin at_line(int line, std::string_view clause = {}) { return {{FileId::none, line, 1}, clause}; }

}  // namespace

TEST_CASE("a ticket is redeemed for the place it was given for", "[diag]") {
  Origins origins;
  const OriginId first = origins.add(at_line(1));
  const OriginId second = origins.add(at_line(2, "hyra@1.0"));
  CHECK(first != OriginId::none);
  CHECK(origins.at(first).pos.line == 1);
  CHECK(origins.at(second).clause == "hyra@1.0");
}

TEST_CASE("a document's tickets are never those of a shared table", "[diag]") {
  Origins shared, one = Origins::apart(), other = Origins::apart();
  const OriginId in_shared = shared.add(at_line(1));
  const OriginId in_one = one.add(at_line(10)), in_other = other.add(at_line(20));
  CHECK(in_shared != in_one);
  CHECK(in_one == in_other);
  CHECK(one.at(in_one).pos.line == 10);
  CHECK(other.at(in_other).pos.line == 20);
}

TEST_CASE("a shared table takes up a document's, and its tickets are translated", "[diag]") {
  Origins shared, own = Origins::apart();
  const OriginId in_shared = shared.add(at_line(1));
  const OriginId in_own = own.add({{FileId{1}, 10, 1}, {}, OriginId::none});
  shared.adopt(own, 4);
  CHECK(Origins::adopted(in_shared, 1) == in_shared);
  CHECK(Origins::adopted(OriginId::none, 1) == OriginId::none);
  const Origin taken_up = shared.at(Origins::adopted(in_own, 1));
  CHECK(taken_up.pos.line == 10);
  CHECK(taken_up.pos.file == FileId{5});
}

TEST_CASE("an origin's clause is told by whichever table has it", "[diag]") {
  Origins shared, own = Origins::apart();
  shared.add(at_line(1, "hyra@1.0"));
  const OriginId in_own = own.add(at_line(2, "syfte@1.0"));
  const OriginId plain = own.add(at_line(3));
  const OriginId again = own.add(at_line(4, "syfte@1.0"));
  shared.adopt(own, 0);
  for (const OriginId id : {in_own, again}) {
    CHECK(own.at(id).clause == "syfte@1.0");
    CHECK(shared.at(Origins::adopted(id, 1)).clause == "syfte@1.0");
  }
  CHECK(shared.at(Origins::adopted(plain, 1)).clause.empty());
}

TEST_CASE("the first reference that brought in a clause is kept", "[diag]") {
  Origins shared;
  const OriginId first = shared.add(at_line(1)), second = shared.add(at_line(2));
  shared.include("hyra@1.0", first);
  shared.include("hyra@1.0", second);
  CHECK(shared.included_by("hyra@1.0") == first);
  CHECK(shared.included_by("syfte@1.0") == OriginId::none);
}
