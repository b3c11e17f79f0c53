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

TEST_CASE("of many names sixteen are told", "[diag]") {
  std::vector<std::string> many;
  std::string sixteen;
  for (int i = 10; i < 27; ++i) many.push_back("a" + std::to_string(i));
  for (int i = 0; i < 16; ++i) sixteen += (i ? ", " : "") + many[static_cast<std::size_t>(i)];
  CHECK(suggestion("långt ifrån", many) ==
        both("det finns: " + sixteen + " …", "there is: " + sixteen + " …"));
}

TEST_CASE("where there is nothing, nothing is suggested", "[diag]") {
  CHECK(suggestion("build", std::vector<std::string>{}).empty());
}
