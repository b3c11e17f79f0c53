// What is computed for each item of a list: divisions and expressions.
#include "catch.hpp"
#include "making.hpp"
#include "values/compute.hpp"

using namespace klausul;
using Unit = AllocationDeclaration::Unit;

namespace {

// The eight populations of domain.md 7.1, in its order.
Group document() {
  List all;
  for (const std::int64_t people : {7176, 6162, 10185, 15532, 5174, 11397, 12330, 64714})
    all.items.push_back(group({{"folkmangd", integer(people)}}));
  Group values;
  values.set("del", money(780000));
  values.set("kommuner", {std::move(all), Type::list});
  return values;
}

Computation allocation() {
  return {"kostnad",
          AllocationDeclaration{"del", "kommuner", "folkmangd", Unit::krona,
                                AllocationDeclaration::Rule::exact_share},
          OriginId{9}};
}

const Value& on_item(const Group& values, std::size_t item, std::string_view name) {
  const Value* found = values.find("kommuner")->as<List>()->items.at(item).as<Group>()->find(name);
  REQUIRE(found != nullptr);
  return *found;
}

Computation division(std::string member, int parts, Unit unit = Unit::krona) {
  return {"kvartal", DivisionDeclaration{"kommuner", std::move(member), parts, unit}, OriginId{9}};
}
Computation for_each(std::string name, std::string text) {
  return {std::move(name), ExpressionDeclaration{std::move(text), "kommuner"}, OriginId{9}};
}
std::int64_t ore(const Value& value) { return value.as<Money>()->ore; }

}  // namespace

TEST_CASE("Instalments of whole kronor sum to the year, and the first ones take what is left") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {allocation(), division("kostnad", 4)}, diagnostics);
  CHECK(diagnostics.all().empty());
  // domain.md 7.3: Östersund's 380 470.
  CHECK(ore(on_item(values, 7, "kvartal.del1")) == 9511800);
  CHECK(ore(on_item(values, 7, "kvartal.del2")) == 9511800);
  CHECK(ore(on_item(values, 7, "kvartal.del3")) == 9511700);
  CHECK(ore(on_item(values, 7, "kvartal.del4")) == 9511700);
  std::int64_t year = 0;
  for (int i = 1; i <= 4; ++i) year += ore(*values.find("kvartal.del" + std::to_string(i) + "_summa"));
  CHECK(year == 78000000);
  for (std::size_t item = 0; item < 8; ++item) {
    std::int64_t sum = 0;
    for (int i = 1; i <= 4; ++i) sum += ore(on_item(values, item, "kvartal.del" + std::to_string(i)));
    CHECK(sum == ore(on_item(values, item, "kostnad")));
  }
}

TEST_CASE("Instalments of \u00F6re divide what kronor cannot") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {allocation(), division("kostnad", 4, Unit::ore)}, diagnostics);
  CHECK(ore(on_item(values, 7, "kvartal.del1")) == 9511750);  // 380 470 / 4 = 95 117,50
  CHECK(ore(on_item(values, 7, "kvartal.del4")) == 9511750);
}

TEST_CASE("What is divided may be missing, and may not be negative") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {division("finns_inte", 2)}, diagnostics);
  CHECK(on_item(values, 0, "kvartal.del2").is_missing());
  CHECK(values.find("kvartal.del1_summa")->is_missing());
  CHECK(diagnostics.all().empty());
  values.set("noll", money(0));
  compute(values, {allocation(), for_each("minus", "noll - kostnad"), division("minus", 4)}, diagnostics);
  CHECK(diagnostics.all().size() == 1);  // told once, though all eight are
  CHECK(diagnostics.all().front().slug == Slug::bad_computation);
}

TEST_CASE("An expression over a list is made for each item, of its own members first") {
  Group values = document();
  values.set("i_fjol", money(40000));
  values.set("folkmangd", integer(1));  // the item's own counts
  Diagnostics diagnostics;
  compute(
      values,
      {allocation(), for_each("skillnad", "kostnad - i_fjol"), for_each("dubbelt", "folkmangd + folkmangd")},
      diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(ore(on_item(values, 0, "skillnad")) == 218900);   // Berg: 42 189 - 40 000
  CHECK(ore(on_item(values, 1, "skillnad")) == -377200);  // Bräcke: 36 228 - 40 000
  CHECK(on_item(values, 0, "dubbelt").as<Integer>()->number == 14352);
  CHECK(values.find("skillnad") == nullptr);
}
