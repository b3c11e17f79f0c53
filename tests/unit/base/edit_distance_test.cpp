#include "base/edit_distance.hpp"

#include <vector>

#include "catch.hpp"

using namespace klausul;

TEST_CASE("each kind of slip counts one", "[base]") {
  CHECK(edit_distance("part", "part") == 0);
  CHECK(edit_distance("motagare", "mottagare") == 1);  // left out
  CHECK(edit_distance("partt", "part") == 1);          // too much
  CHECK(edit_distance("pert", "part") == 1);           // another letter
  CHECK(edit_distance("aprt", "part") == 1);           // swapped
}

TEST_CASE("distances of longer slips add up", "[base]") {
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("ca", "abc") == 3);  // the restricted form: no letter is touched twice
}

TEST_CASE("the nearest candidate is suggested, and none that is far off", "[base]") {
  const std::vector<std::string> names = {"slutdatum", "startdatum", "loptid"};
  CHECK(closest("sludatum", names) == "slutdatum");
  CHECK(closest("statdatum", names) == "startdatum");
  CHECK(closest("kommuner", names).empty());
  CHECK(closest("x", {}).empty());
}

TEST_CASE("of equally near candidates the first is suggested", "[base]") {
  const std::vector<std::string> names = {"avtal1", "avtal2"};
  CHECK(closest("avtal3", names) == "avtal1");
}
