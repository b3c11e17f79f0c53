#include "maintain/demands.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

Declaration declared(const std::string& name, Type type = Type::text, std::vector<Declaration> members = {}) {
  Declaration d;
  d.name = name, d.type = type, d.members = std::move(members);
  return d;
}

GivenValue given(const std::string& name, const std::string& text) {
  GivenValue value;
  value.name = name, value.text = text;
  return value;
}

std::vector<std::string> names(const std::vector<Demand>& demands) {
  std::vector<std::string> result;
  for (const Demand& demand : demands) result.push_back(demand.name);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what is neither given nor optional nor has a default is lacking", "[maintain]") {
  Declaration optional = declared("valfri"), defaulted = declared("given");
  optional.required = false, defaulted.default_value = "x";
  GivenValue entry = given("part", "");
  entry.has_reference = true;
  const std::vector<Declaration> declarations = {
      declared("namn"), declared("ort"), declared("tom"), optional, defaulted, declared("part", Type::party)};
  CHECK(names(lacking(declarations, {given("namn", "N"), given("tom", ""), entry})) == Names{"ort", "tom"});
}

TEST_CASE("a member is lacking if one item of the list lacks it, and is told once", "[maintain]") {
  const std::vector<Declaration> declarations = {
      declared("rader", Type::list, {declared("rad"), declared("plats")})};
  GivenValue list;
  list.element = GivenValue::Element::list, list.name = "rader";
  list.items = {{given("rad", "1"), given("plats", "2")}, {given("rad", "1")}, {given("rad", "1")}};
  CHECK(names(lacking(declarations, {list})) == Names{"rader.plats"});
  CHECK(names(lacking(declarations, {})) == Names{"rader"});
}

TEST_CASE("a member of a group is lacking under the group's name", "[maintain]") {
  GivenValue group;
  group.element = GivenValue::Element::group, group.name = "kontakt", group.members = {given("namn", "N")};
  CHECK(names(lacking({declared("kontakt", Type::group, {declared("namn"), declared("epost")})}, {group})) ==
        Names{"kontakt.epost"});
}

TEST_CASE("what the older version demands too is not newly lacking", "[maintain]") {
  Declarations older, newer;
  Declaration optional = declared("b");
  optional.required = false;
  older.parameters = {declared("a"), optional};
  newer.parameters = {declared("a"), declared("b"), declared("c")};
  CHECK(names(newly_lacking(older, newer, {})) == Names{"b", "c"});
}

}  // namespace klausul
