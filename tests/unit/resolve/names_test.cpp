#include "resolve/names.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

Declaration declared(const std::string& name, Type type, std::vector<Declaration> members = {}) {
  Declaration d;
  d.name = name;
  d.type = type;
  d.members = std::move(members);
  return d;
}

// namn (text), dag (date), kontakt {namn}, orter [{namn, byar [{by}]}], kostnad computed on orter's items and
// outside.
NameTable table() {
  NameTable names;
  names.parameters = {
      declared("namn", Type::text), declared("dag", Type::date),
      declared("kontakt", Type::group, {declared("namn", Type::text), declared("region", Type::party)}),
      declared("orter", Type::list,
               {declared("namn", Type::party), declared("byar", Type::list, {declared("by", Type::text)})})};
  names.computed = {{"kostnad", Type::money, true, "orter"},
                    {"kostnad.andel", Type::percent, true, "orter"},
                    {"kostnad.summa", Type::money, false, ""}};
  return names;
}

using Problem = NameMeaning::Problem;
using Steps = std::vector<std::string>;

}  // namespace

TEST_CASE("a name is looked for in the item first, then further out", "[resolve]") {
  const NameTable names = table();
  const std::vector<ItemScope> in_place = scopes_inside({"orter"}, names);
  REQUIRE(in_place.size() == 1);
  CHECK(meaning("namn", {}, names).type == Type::text);
  CHECK(meaning("namn", in_place, names).type == Type::party);
  CHECK(meaning("namn", in_place, names).depth == 0);
  CHECK(meaning("dag", in_place, names).depth == 1);
  CHECK(meaning("by", in_place, names).problem == Problem::unknown);
  const std::vector<ItemScope> in_village = scopes_inside({"orter", "byar"}, names);
  REQUIRE(in_village.size() == 2);
  CHECK(meaning("by", in_village, names).depth == 0);
  CHECK(meaning("namn", in_village, names).depth == 1);
  CHECK(meaning("dag", in_village, names).depth == 2);
}

TEST_CASE("a scope that declares a name settles it: a form it lacks is not looked for further out",
          "[resolve]") {
  const NameTable names = table();
  CHECK(meaning("namn.genitiv", scopes_inside({"orter"}, names), names).problem == Problem::none);
  CHECK(meaning("namn.genitiv", {}, names).problem == Problem::unknown_form);
  CHECK(meaning("dag.iso", {}, names).form == "iso");
  CHECK(meaning("dag.kort", {}, names).problem == Problem::unknown_form);
}

TEST_CASE("groups are followed by points, and what is left is the form", "[resolve]") {
  const NameTable names = table();
  const NameMeaning region = meaning("kontakt.region.kort", {}, names);
  CHECK(region.problem == Problem::none);
  CHECK(region.type == Type::party);
  CHECK(region.steps == Steps{"kontakt", "region"});
  CHECK(region.form == "kort");
  CHECK(meaning("kontakt.telefon", {}, names).problem != Problem::none);
  CHECK(meaning("kontakt", {}, names).type == Type::group);
}

TEST_CASE("computed names stand where they are computed, and the longest one wins", "[resolve]") {
  const NameTable names = table();
  const std::vector<ItemScope> in_place = scopes_inside({"orter"}, names);
  CHECK(meaning("kostnad", in_place, names).type == Type::money);
  CHECK(meaning("kostnad.andel", in_place, names).type == Type::percent);
  CHECK(meaning("kostnad.andel.tal", in_place, names).form == "tal");
  CHECK(meaning("kostnad", {}, names).problem == Problem::unknown);
  CHECK(meaning("kostnad.summa", {}, names).type == Type::money);
}

TEST_CASE("the three names of a list exist in items only", "[resolve]") {
  const NameTable names = table();
  CHECK(meaning("-index", {}, names).problem == Problem::unknown);
  CHECK(meaning("-index", scopes_inside({"orter"}, names), names).type == Type::integer);
  CHECK(meaning("-last", scopes_inside({"orter"}, names), names).type == Type::flag);
  CHECK(scopes_inside({"dag"}, names).empty());  // a section over an optional value opens no scope
}

}  // namespace klausul
