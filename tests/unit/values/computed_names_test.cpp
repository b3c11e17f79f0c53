#include "catch.hpp"
#include "making.hpp"
#include "values/compute.hpp"

using namespace klausul;

namespace {

std::vector<Declaration> parameters() {
  Declaration budget = declared("budget", Type::group);
  budget.members = {declared("lokaler", Type::money)};
  return {declared("del", Type::money),
          declared("poster", Type::integer),
          declared("start", Type::date),
          declared("namn", Type::text),
          budget,
          list_of("kommuner", {declared("kommun", Type::party), declared("folkmangd", Type::integer),
                               declared("grad", Type::employment_rate), declared("andel", Type::percent),
                               declared("dag", Type::date), declared("flagga", Type::flag)})};
}

struct Typed {
  std::vector<ComputedName> names;
  std::string slugs, message;
};

Typed typed(Computation computation, const std::vector<ComputedName>& known = {}) {
  computation.origin = OriginId{4};
  Diagnostics diagnostics;
  Typed result{computed_names(computation, parameters(), known, diagnostics), slugs(diagnostics), {}};
  if (diagnostics.all().empty()) return result;
  CHECK(diagnostics.all().front().origin == OriginId{4});
  result.message = message_text(diagnostics.all().front(), Language::english);
  return result;
}

Typed sum(std::string list, std::string member) {
  return typed({"s", SumDeclaration{std::move(list), std::move(member), {}, true}, {}});
}
Typed allocation(std::string amount, std::string list, std::string key) {
  return typed({"k", AllocationDeclaration{std::move(amount), std::move(list), std::move(key)}, {}});
}
Typed enumeration(std::string list, std::string member) {
  return typed({"u", EnumerationDeclaration{std::move(list), std::move(member)}, {}});
}
Typed expression(std::string text) { return typed({"e", ExpressionDeclaration{std::move(text), {}}, {}}); }

}  // namespace

TEST_CASE("an allocation makes two names on the items and two outside", "[values]") {
  const Typed result = allocation("del", "kommuner", "folkmangd");
  CHECK(result.slugs.empty());
  REQUIRE(result.names.size() == 4);
  const auto is = [&](std::size_t i, const char* name, Type type, bool on_item) {
    const ComputedName& one = result.names[i];
    return one.name == name && one.type == type && one.on_item == on_item &&
           one.list == (on_item ? "kommuner" : "");
  };
  CHECK(is(0, "k", Type::money, true));
  CHECK(is(1, "k.andel", Type::percent, true));
  CHECK(is(2, "k.summa", Type::money, false));
  CHECK(is(3, "k.andel_summa", Type::percent, false));
}

TEST_CASE("an allocation divides money or posts by numbers over a list", "[values]") {
  CHECK(allocation("poster", "kommuner", "grad").names[0].type == Type::integer);
  CHECK(allocation("poster", "kommuner", "grad").slugs.empty());
  CHECK(allocation("budget.lokaler", "kommuner", "").slugs.empty());
  CHECK(allocation("start", "kommuner", "folkmangd").slugs == "bad-computation");
  CHECK(allocation("saknas", "kommuner", "folkmangd").slugs == "bad-computation");
  CHECK(allocation("del", "kommuner", "andel").slugs == "bad-computation");
  CHECK(allocation("del", "kommuner", "dag").slugs == "bad-computation");
  CHECK(allocation("del", "kommuner", "saknas").slugs == "bad-computation");
  CHECK(allocation("del", "saknas", "folkmangd").slugs == "bad-computation");
  CHECK(allocation("del", "namn", "").slugs == "bad-computation");
}

TEST_CASE("a sum has its member's type and needs one that can be summed", "[values]") {
  CHECK(sum("kommuner", "folkmangd").names[0].type == Type::integer);
  CHECK(sum("kommuner", "grad").names[0].type == Type::employment_rate);
  CHECK(sum("kommuner", "andel").names[0].type == Type::percent);
  CHECK(sum("kommuner", "dag").slugs == "bad-computation");
  CHECK(sum("kommuner", "kommun").slugs == "bad-computation");
  CHECK(sum("kommuner", "saknas").message == "'s' cannot be computed: 'kommuner.saknas' is not declared");
  CHECK(sum("del", "x").message == "'s' cannot be computed: 'del' is an amount");
}

TEST_CASE("earlier results can be summed and reckoned with", "[values]") {
  const std::vector<ComputedName> known = allocation("del", "kommuner", "folkmangd").names;
  CHECK(typed({"s", SumDeclaration{"kommuner", "k", {}, true}, {}}, known).names[0].type == Type::money);
  CHECK(typed({"s", SumDeclaration{"kommuner", "k.andel", {}, true}, {}}, known).names[0].type ==
        Type::percent);
  CHECK(typed({"e", ExpressionDeclaration{"del - k.summa", {}}, {}}, known).slugs.empty());
  CHECK(typed({"e", ExpressionDeclaration{"del - k", {}}, {}}, known).slugs ==
        "bad-computation");  // on the items only
}

TEST_CASE("an enumeration is text and needs a form that is there", "[values]") {
  CHECK(enumeration("kommuner", "kommun.kort").names[0].type == Type::text);
  CHECK(enumeration("kommuner", "kommun.kort").slugs.empty());
  CHECK(enumeration("kommuner", "dag.iso").slugs.empty());
  CHECK(enumeration("kommuner", "dag").slugs.empty());
  CHECK(enumeration("kommuner", "dag.kort").slugs == "bad-computation");
  CHECK(enumeration("kommuner", "flagga").slugs == "bad-computation");
  CHECK(enumeration("kommuner", "saknas.kort").slugs == "bad-computation");
  CHECK(enumeration("namn", "x").slugs == "bad-computation");
}

TEST_CASE("an expression's type follows from its names", "[values]") {
  CHECK(expression("del - budget.lokaler").names[0].type == Type::money);
  CHECK(expression("del + 100").names[0].type == Type::money);
  CHECK(expression("start + 30").names[0].type == Type::date);
  CHECK(expression("start - start").names[0].type == Type::integer);
  CHECK(expression("poster + 1").names[0].type == Type::integer);
  CHECK(expression("poster + 0,5").names[0].type == Type::decimal);
}

TEST_CASE("an expression that cannot be worked out is said before any value is known", "[values]") {
  CHECK(expression("del + poster").slugs == "bad-computation");
  CHECK(expression("del + saknas").message == "'e' cannot be computed: 'saknas' is not declared");
  CHECK(expression("del +").slugs == "bad-computation");
  CHECK(expression("del > 5").slugs == "bad-computation");
  CHECK(expression("namn").slugs == "bad-computation");
  CHECK(expression("kommuner").slugs == "bad-computation");
}
