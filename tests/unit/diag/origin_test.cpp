#include "diag/origin.hpp"

#include "catch.hpp"

using namespace klausul;

namespace {

Origin at_line(int line, std::string clause = {}) { return {{FileId::none, line, 1}, std::move(clause)}; }

}  // namespace

TEST_CASE("a ticket is redeemed for the place it was given for", "[diag]") {
  Origins origins;
  const OriginId first = origins.add(at_line(1));
  const OriginId second = origins.add(at_line(2, "hyra@1.0"));
  CHECK(first != OriginId::none);
  CHECK(origins.at(first).pos.line == 1);
  CHECK(origins.at(second).clause == "hyra@1.0");
}

TEST_CASE("a document's table lies on top of the shared one", "[diag]") {
  Origins shared;
  const OriginId below = shared.add(at_line(1));
  Origins one(shared), other(shared);
  const OriginId in_one = one.add(at_line(10));
  const OriginId in_other = other.add(at_line(20));
  CHECK(in_one == in_other);
  CHECK(one.at(below).pos.line == 1);
  CHECK(one.at(in_one).pos.line == 10);
  CHECK(other.at(in_other).pos.line == 20);
  CHECK(shared.size() == 1);
  CHECK(one.size() == 2);
}

TEST_CASE("the first reference that brought in a clause is kept", "[diag]") {
  Origins shared;
  const OriginId first = shared.add(at_line(1)), second = shared.add(at_line(2));
  shared.include("hyra@1.0", first);
  shared.include("hyra@1.0", second);
  CHECK(shared.included_by("hyra@1.0") == first);
  CHECK(shared.included_by("syfte@1.0") == OriginId::none);
  CHECK(Origins(shared).included_by("hyra@1.0") == first);
}
