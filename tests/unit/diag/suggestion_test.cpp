#include "diag/suggestion.hpp"

#include <vector>

#include "catch.hpp"
#include "diag/messages.hpp"

using namespace klausul;

namespace {

const std::vector<std::string> commands = {"build", "check", "explain"};

}  // namespace

TEST_CASE("a name that is nearly another is taken for it", "[diag]") {
  CHECK(suggestion("biuld", commands) == both("menade du 'build'?", "did you mean 'build'?"));
}

TEST_CASE("a name that is near none is answered with those there are", "[diag]") {
  CHECK(suggestion("tvätta", commands) ==
        both("det finns: build, check, explain", "there is: build, check, explain"));
}

TEST_CASE("of many names ten are told", "[diag]") {
  const std::vector<std::string> many = {"a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8", "i9", "j0", "k1"};
  CHECK(suggestion("långt ifrån", many) == both("det finns: a1, b2, c3, d4, e5, f6, g7, h8, i9, j0 …",
                                                "there is: a1, b2, c3, d4, e5, f6, g7, h8, i9, j0 …"));
}

TEST_CASE("where there is nothing, nothing is suggested", "[diag]") {
  CHECK(suggestion("build", std::vector<std::string>{}).empty());
}
