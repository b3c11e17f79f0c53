#include "diag/diagnostic.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("errors and warnings are counted apart", "[diag]") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(Slug::unused_value, OriginId::none, {"x"});
  CHECK(diagnostics.has_warnings());
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(Slug::gap, OriginId::none, {"x", "X"});  // a note is neither
  diagnostics.add(Slug::bad_value, OriginId::none, {"x"});
  CHECK(diagnostics.error_count() == 1);
  CHECK(diagnostics.all().size() == 3);
}

TEST_CASE("the same fault at the same place is said once", "[diag]") {
  Origins origins;
  const OriginId here = origins.add({}), there = origins.add({});
  Diagnostics diagnostics;
  diagnostics.add(Slug::bad_value, here, {"x"});
  diagnostics.add(Slug::bad_value, here, {"x"});
  CHECK(diagnostics.error_count() == 1);
  diagnostics.add(Slug::bad_value, here, {"y"});
  diagnostics.add(Slug::bad_value, there, {"x"});
  diagnostics.add(Slug::not_a_choice, here, {"x"});
  CHECK(diagnostics.error_count() == 4);
}

TEST_CASE("appended faults are counted and not repeated", "[diag]") {
  Diagnostics all, more;
  all.add(Slug::bad_value, OriginId::none, {"x"});
  more.add(Slug::bad_value, OriginId::none, {"x"});
  more.add(Slug::unused_value, OriginId::none, {"x"});
  all.append(more);
  CHECK(all.all().size() == 2);
  CHECK(all.error_count() == 1);
  CHECK(all.has_warnings());
}

TEST_CASE("slugs are written with hyphens", "[diag]") {
  CHECK(slug_name(Slug::unknown_parameter) == "unknown-parameter");
  CHECK(severity(Slug::unknown_parameter) == Severity::error);
}
