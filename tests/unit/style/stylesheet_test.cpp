#include "style/stylesheet.hpp"

#include <set>

#include "catch.hpp"

namespace klausul {

TEST_CASE("every role has a name of its own, body text first", "[style]") {
  const std::vector<std::string>& names = text_role_names();
  CHECK(names.front() == "brodtext");
  CHECK(names.size() == Stylesheet{}.text.size());
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

}  // namespace klausul
