#include "resolve/parent.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

// It holds a and b, and opens b, c and one kind of cost.
Parent parent() {
  Parent result;
  for (const char* key : {"a@1.0", "b@1.0"}) {
    LockedInput held;
    held.name = key;
    result.clauses.push_back(held);
  }
  result.open_clauses = {"b", "c"};
  result.open_costs = {"lokalkostnader"};
  return result;
}

Clause clause(const std::string& id, const std::string& parameter) {
  Clause result;
  result.head.key = {id, "1.0"};
  Declaration declared;
  declared.name = parameter;
  result.declarations.parameters.push_back(declared);
  return result;
}

std::vector<Slug> slugs(const Diagnostics& diagnostics) {
  std::vector<Slug> said;
  for (const Diagnostic& d : diagnostics.all()) said.push_back(d.slug);
  return said;
}

Declaration amount(const std::string& cost) {
  Declaration declared;
  declared.name = "belopp";
  declared.type = Type::money;
  declared.cost = cost;
  return declared;
}

}  // namespace

TEST_CASE("what a parent holds is locked unless it opens it", "[resolve]") {
  CHECK(parent().is_locked("a"));
  CHECK_FALSE(parent().is_locked("b"));
  CHECK_FALSE(parent().is_locked("c"));
  CHECK_FALSE(parent().is_locked("d"));
}

TEST_CASE("only a clause that the parent neither holds nor opens is refused", "[resolve]") {
  const Clause a = clause("a", "x"), b = clause("b", "y"), c = clause("c", "z"), d = clause("d", "w");
  const std::vector<LocalClause> all = {{&a, {}}, {&b, {}}, {&c, {}}, {&d, {}}};
  Diagnostics diagnostics;
  check_slots(parent(), all, diagnostics);
  REQUIRE(slugs(diagnostics) == std::vector{Slug::slot_not_open});
  CHECK(diagnostics.all().front().arguments.front() == "d");
  CHECK(names_of_locked(parent(), all) == std::set<std::string>{"x"});
}

TEST_CASE("an amount tells which cost it is, and is one that the parent leaves", "[resolve]") {
  const auto said = [](const Declaration& declared, const std::set<std::string>& locked) {
    Diagnostics diagnostics;
    check_costs(parent(), {declared}, locked, diagnostics);
    return slugs(diagnostics);
  };
  CHECK(said(amount("lokalkostnader"), {}).empty());
  CHECK(said(amount("ingen"), {}).empty());
  CHECK(said(amount(""), {}) == std::vector{Slug::cost_not_told});
  CHECK(said(amount("personal"), {}) == std::vector{Slug::cost_not_open});
  CHECK(said(amount(""), {"belopp"}).empty());
  Declaration list;
  list.name = "poster";
  list.type = Type::list;
  list.members = {amount("personal")};
  CHECK(said(list, {}) == std::vector{Slug::cost_not_open});
}

}  // namespace klausul
