#include "values/compute.hpp"

#include <algorithm>
#include <map>

#include "catch.hpp"
#include "making.hpp"

using namespace klausul;
using Unit = AllocationDeclaration::Unit;
using Rule = AllocationDeclaration::Rule;

namespace {

Value municipality(const char* id, const char* name, const char* code, std::int64_t population) {
  return group(
      {{"kommun", party(id, {{"namn", std::string(name) + "s kommun"}, {"kort", name}, {"kommunkod", code}})},
       {"folkmangd", integer(population)}});
}

// The eight municipalities of domain.md 7.1.
Value municipalities() {
  return list({municipality("part.berg", "Berg", "2326", 7176),
               municipality("part.bracke", "Br\u00E4cke", "2305", 6162),
               municipality("part.harjedalen", "H\u00E4rjedalen", "2361", 10185),
               municipality("part.krokom", "Krokom", "2309", 15532),
               municipality("part.ragunda", "Ragunda", "2303", 5174),
               municipality("part.stromsund", "Str\u00F6msund", "2313", 11397),
               municipality("part.are", "\u00C5re", "2321", 12330),
               municipality("part.ostersund", "\u00D6stersund", "2380", 64714)});
}

Group document() {
  Group values;
  values.set("del", money(780000));
  values.set("kommuner", municipalities());
  return values;
}

Computation allocation(Unit unit = Unit::krona, Rule rule = Rule::exact_share,
                       std::string key = "folkmangd") {
  return {"kostnad", AllocationDeclaration{"del", "kommuner", std::move(key), unit, rule}, OriginId{9}};
}
Computation sum(std::string name, std::string member) {
  return {std::move(name), SumDeclaration{"kommuner", std::move(member), {}, true}, OriginId{9}};
}
Computation enumeration(std::string member) {
  return {"uppraknat", EnumerationDeclaration{"kommuner", std::move(member)}, OriginId{9}};
}
Computation expression(std::string name, std::string text) {
  return {std::move(name), ExpressionDeclaration{std::move(text), {}}, OriginId{9}};
}

const Value& on_item(const Group& values, std::size_t item, std::string_view name) {
  const Value* found = values.find("kommuner")->as<List>()->items.at(item).as<Group>()->find(name);
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::int64_t> kronor(const Group& values) {
  std::vector<std::int64_t> result;
  for (std::size_t i = 0; i < values.find("kommuner")->as<List>()->items.size(); ++i)
    result.push_back(on_item(values, i, "kostnad").as<Money>()->ore / 100);
  return result;
}

std::string at(const Group& values, std::string_view name) {
  const Value* found = values.find(name);
  return found ? dump(*found) : "none";
}

}  // namespace

TEST_CASE("an allocation puts amount and share on each item and the sums outside", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {allocation()}, diagnostics);
  CHECK(slugs(diagnostics).empty());
  CHECK(kronor(values) == std::vector<std::int64_t>{42189, 36228, 59880, 91317, 30419, 67006, 72491, 380470});
  CHECK(dump(on_item(values, 7, "kostnad")) == "belopp 380470,00 kr");
  CHECK(dump(on_item(values, 7, "kostnad.andel")) == "procent 48,8");
  CHECK(dump(on_item(values, 0, "kostnad.andel")) == "procent 5,4");
  CHECK(at(values, "kostnad.summa") == "belopp 780000,00 kr");
  CHECK(at(values, "kostnad.andel_summa") == "procent 100,0");
  CHECK(values.find("kostnad.summa")->origin == OriginId{9});
  CHECK(on_item(values, 3, "kostnad").origin == OriginId{9});
}

TEST_CASE("by rounded percent each pays the printed share", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {allocation(Unit::krona, Rule::rounded_percent)}, diagnostics);
  // domain.md 7.3, last column
  CHECK(kronor(values) == std::vector<std::int64_t>{42120, 35880, 60060, 91260, 30420, 67080, 72540, 380640});
  CHECK(at(values, "kostnad.summa") == "belopp 780000,00 kr");
}

TEST_CASE("by rounded percent odd kronor are shared by remainder, equal ones by population", "[values]") {
  // 10 kronor by 48,8 11,7 9,3 8,6 7,7 5,4 4,6 3,9: floors 4 1 0 0 0 0 0 0, five left for the remainders
  // 88 17 93 86 77 54 46 39: Åre, Östersund, Strömsund, Härjedalen, Berg.
  Group values = document();
  values.set("del", money(10));
  Diagnostics diagnostics;
  compute(values, {allocation(Unit::krona, Rule::rounded_percent)}, diagnostics);
  CHECK(kronor(values) == std::vector<std::int64_t>{1, 0, 1, 1, 0, 1, 1, 5});

  // 33,4 33,3 33,3 of 1 krona would go to the first; populations 1001 and 1000 and 1000 round to the same
  // tenths.
  values.set("kommuner", list({municipality("a", "A", "1", 100000), municipality("b", "B", "2", 100001)}));
  values.set("del", money(1));
  compute(values, {allocation(Unit::krona, Rule::rounded_percent)}, diagnostics);
  CHECK(dump(on_item(values, 0, "kostnad.andel")) == dump(on_item(values, 1, "kostnad.andel")));
  CHECK(kronor(values) == std::vector<std::int64_t>{0, 1});
}

TEST_CASE("in ore the parts are exact to the ore", "[values]") {
  Group values = document();
  values.set("del", money(100, 1));  // 10001 öre over three equal parts: 3334 3334 3333
  values.set("kommuner", list({municipality("c", "C", "3", 1), municipality("b", "B", "2", 1),
                               municipality("a", "A", "1", 1)}));
  Diagnostics diagnostics;
  compute(values, {allocation(Unit::ore)}, diagnostics);
  CHECK(slugs(diagnostics).empty());
  CHECK(dump(on_item(values, 0, "kostnad")) == "belopp 33,33 kr");
  CHECK(dump(on_item(values, 1, "kostnad")) == "belopp 33,34 kr");
  CHECK(dump(on_item(values, 2, "kostnad")) == "belopp 33,34 kr");
  CHECK(at(values, "kostnad.summa") == "belopp 100,01 kr");
}

TEST_CASE("without a key the parts are equal, the odd tenth by kommunkod", "[values]") {
  Group values = document();
  values.set("kommuner", list({municipality("c", "C", "2326", 5), municipality("b", "B", "2309", 7),
                               municipality("a", "A", "2305", 9)}));
  values.set("del", money(300));
  Diagnostics diagnostics;
  compute(values, {allocation(Unit::krona, Rule::exact_share, "")}, diagnostics);
  CHECK(kronor(values) == std::vector<std::int64_t>{100, 100, 100});
  CHECK(dump(on_item(values, 0, "kostnad.andel")) == "procent 33,3");
  CHECK(dump(on_item(values, 1, "kostnad.andel")) == "procent 33,3");
  CHECK(dump(on_item(values, 2, "kostnad.andel")) == "procent 33,4");
}

TEST_CASE("ties go by org.nr where there is no kommunkod, then by register id", "[values]") {
  Group values;
  values.set("del", money(1));
  const auto one = [](const char* id, const char* number) {
    return group({{"kommun", party(id, {{"orgnr", number}})}, {"folkmangd", integer(1)}});
  };
  values.set("kommuner", list({one("part.a", "212000-2"), one("part.b", "212000-1")}));
  Diagnostics diagnostics;
  compute(values, {allocation()}, diagnostics);
  CHECK(kronor(values) == std::vector<std::int64_t>{0, 1});
  values.set("kommuner", list({one("part.b", "212000-1"), one("part.a", "212000-1")}));
  compute(values, {allocation()}, diagnostics);
  CHECK(kronor(values) == std::vector<std::int64_t>{0, 1});
}

TEST_CASE("who gets what does not depend on the order of the list", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {allocation()}, diagnostics);
  Group reversed = document();
  std::vector<Value>& items = reversed.find("kommuner")->as<List>()->items;
  std::reverse(items.begin(), items.end());
  compute(reversed, {allocation()}, diagnostics);
  std::vector<std::int64_t> back = kronor(reversed);
  std::reverse(back.begin(), back.end());
  CHECK(back == kronor(values));
}

TEST_CASE("keys with decimals and posts instead of money can be divided", "[values]") {
  // domain.md 7.5: posts 9,6 : 1,0
  Group values;
  values.set("del", integer(106));
  values.set("kommuner",
             list({group({{"folkmangd", decimal(96, 1)}}), group({{"folkmangd", decimal(1, 0)}})}));
  Diagnostics diagnostics;
  compute(values, {allocation()}, diagnostics);
  CHECK(dump(on_item(values, 0, "kostnad")) == "heltal 96");
  CHECK(dump(on_item(values, 1, "kostnad")) == "heltal 10");
  CHECK(dump(on_item(values, 0, "kostnad.andel")) == "procent 90,6");  // 96/106 = 90,566…
  CHECK(at(values, "kostnad.summa") == "heltal 106");
}

TEST_CASE("an allocation over a missing value is missing everywhere, silently", "[values]") {
  for (const int what : {0, 1, 2}) {
    Group values = document();
    if (what == 0) values.set("del", missing(Type::money));
    if (what == 1)
      values.find("kommuner")->as<List>()->items[2].as<Group>()->set("folkmangd", missing(Type::integer));
    if (what == 2) values.find("kommuner")->as<List>()->items[2].as<Group>()->members.pop_back();
    Diagnostics diagnostics;
    compute(values, {allocation()}, diagnostics);
    CHECK(slugs(diagnostics).empty());
    for (std::size_t i = 0; i < 8; ++i) {
      CHECK(dump(on_item(values, i, "kostnad")) == "belopp saknas");
      CHECK(dump(on_item(values, i, "kostnad.andel")) == "procent saknas");
    }
    CHECK(at(values, "kostnad.summa") == "belopp saknas");
    CHECK(at(values, "kostnad.andel_summa") == "procent saknas");
    CHECK(values.find("kostnad.summa")->origin == OriginId{9});
  }
}

TEST_CASE("over a list that is not given every result is missing", "[values]") {
  for (const bool declared : {true, false}) {
    Group values = document();
    if (declared)
      values.set("kommuner", missing(Type::list));
    else
      values.members.pop_back();
    Diagnostics diagnostics;
    compute(values, {allocation(), sum("folk", "folkmangd"), enumeration("kommun.kort")}, diagnostics);
    CHECK(slugs(diagnostics).empty());
    CHECK(at(values, "kostnad.summa") == "belopp saknas");
    CHECK(at(values, "kostnad.andel_summa") == "procent saknas");
    CHECK(at(values, "folk") == "heltal saknas");
    CHECK(at(values, "uppraknat") == "text saknas");
  }
}

TEST_CASE("what cannot be divided is said once and is missing", "[values]") {
  const auto said = [](Value amount, Value items, Unit unit = Unit::krona) {
    Group values;
    values.set("del", std::move(amount));
    values.set("kommuner", std::move(items));
    Diagnostics diagnostics;
    compute(values, {allocation(unit)}, diagnostics);
    REQUIRE(slugs(diagnostics) == "bad-computation");
    CHECK(diagnostics.all().front().origin == OriginId{9});
    CHECK(at(values, "kostnad.summa") == "belopp saknas");
    return message_text(diagnostics.all().front(), Language::english);
  };
  CHECK(said(money(-1), municipalities()) == "'kostnad' cannot be computed: the amount is negative");
  CHECK(said(money(1, 50), municipalities()).find("enhet=\"ore\"") != std::string::npos);
  CHECK(said(money(1), list({})) == "'kostnad' cannot be computed: there is nothing to share among");
  CHECK(said(money(1), list({group({{"folkmangd", integer(0)}})})) ==
        "'kostnad' cannot be computed: the keys sum to 0");
  CHECK(said(money(1), list({group({{"folkmangd", integer(-5)}})})) ==
        "'kostnad' cannot be computed: a key is negative");
  CHECK(said(money(1),
             list({group({{"folkmangd", integer(INT64_MAX)}}), group({{"folkmangd", decimal(1, 9)}})})) ==
        "'kostnad' cannot be computed: a key is too large");
}

TEST_CASE("the largest amount over the largest keys is exact", "[values]") {
  Group values;
  values.set("del", {Money{INT64_MAX}, Type::money});
  values.set("kommuner",
             list({group({{"folkmangd", integer(INT64_MAX)}}), group({{"folkmangd", integer(INT64_MAX)}})}));
  Diagnostics diagnostics;
  compute(values, {allocation(Unit::ore)}, diagnostics);
  CHECK(on_item(values, 0, "kostnad").as<Money>()->ore == INT64_MAX / 2 + 1);
  CHECK(values.find("kostnad.summa")->as<Money>()->ore == INT64_MAX);
}

TEST_CASE("nothing over nobody is nothing", "[values]") {
  Group values;
  values.set("del", money(0));
  values.set("kommuner", list({}));
  Diagnostics diagnostics;
  compute(values, {allocation(), enumeration("kommun.kort")}, diagnostics);
  CHECK(slugs(diagnostics).empty());
  CHECK(at(values, "kostnad.summa") == "belopp 0,00 kr");
  CHECK(at(values, "uppraknat") == "text \"\"");
}

TEST_CASE("a sum has the type of what it sums", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {sum("folk", "folkmangd")}, diagnostics);
  CHECK(at(values, "folk") == "heltal 132670");

  values.set("kommuner", list({group({{"x", decimal(96, 1, Type::employment_rate)}}),
                               group({{"x", decimal(100, 2, Type::employment_rate)}})}));
  compute(values, {sum("tjanster", "x")}, diagnostics);
  CHECK(at(values, "tjanster") == "tjanstegrad 10,60");

  values.set("kommuner", list({group({{"x", {Money{10050, true}, Type::money}}}), group({{"x", money(2)}})}));
  compute(values, {sum("pengar", "x")}, diagnostics);
  CHECK(at(values, "pengar") == "belopp ca 102,50 kr");
  CHECK(slugs(diagnostics).empty());
}

TEST_CASE("a sum with a missing member is missing, one that is too large is said", "[values]") {
  Group values;
  Diagnostics diagnostics;
  values.set("kommuner", list({group({{"x", integer(1)}}), group({{"x", missing(Type::integer)}})}));
  compute(values, {sum("s", "x")}, diagnostics);
  CHECK(at(values, "s") == "heltal saknas");
  CHECK(slugs(diagnostics).empty());
  values.set("kommuner", list({group({{"x", integer(INT64_MAX)}}), group({{"x", integer(1)}})}));
  compute(values, {sum("s", "x")}, diagnostics);
  CHECK(at(values, "s") == "heltal saknas");
  CHECK(slugs(diagnostics) == "bad-computation");
}

TEST_CASE("the sum of an empty list is 0 of the declared type", "[values]") {
  Group values;
  values.set("kommuner", list({}));
  Diagnostics diagnostics;
  compute(values, {sum("s", "x")}, {{"s", Type::money, false, {}}}, diagnostics);
  CHECK(at(values, "s") == "belopp 0,00 kr");
  compute(values, {sum("s", "x")}, {{"s", Type::percent, false, {}}}, diagnostics);
  CHECK(at(values, "s") == "procent 0");
  compute(values, {sum("s", "x")}, diagnostics);
  CHECK(at(values, "s") == "heltal 0");
}

TEST_CASE("a missing result has the declared type", "[values]") {
  Group values;
  Diagnostics diagnostics;
  compute(values, {sum("s", "x"), expression("e", "a + 1")},
          {{"s", Type::money, false, {}}, {"e", Type::date, false, {}}}, diagnostics);
  CHECK(at(values, "s") == "belopp saknas");
  CHECK(at(values, "e") == "datum saknas");
}

TEST_CASE("an enumeration joins a member's form", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  values.find("kommuner")->as<List>()->items.resize(3);
  compute(values, {enumeration("kommun.kort")}, diagnostics);
  CHECK(at(values, "uppraknat") == "text \"Berg, Br\u00E4cke och H\u00E4rjedalen\"");
  compute(values, {enumeration("kommun")}, diagnostics);
  CHECK(at(values, "uppraknat") == "text \"Bergs kommun, Br\u00E4ckes kommun och H\u00E4rjedalens kommun\"");
  values.find("kommuner")->as<List>()->items[1].as<Group>()->set("kommun", missing(Type::party));
  compute(values, {enumeration("kommun.kort")}, diagnostics);
  CHECK(at(values, "uppraknat") == "text saknas");
  CHECK(slugs(diagnostics).empty());
}

TEST_CASE("an entry without the form that is enumerated is said", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {enumeration("kommun.genitiv")}, diagnostics);
  CHECK(slugs(diagnostics) == "bad-computation");
  CHECK(at(values, "uppraknat") == "text saknas");
}

TEST_CASE("later computations use earlier results", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values,
          {allocation(), sum("av_alla", "kostnad"), expression("kvar", "del - av_alla"),
           expression("halva", "kostnad.summa - 390000"), sum("procent", "kostnad.andel")},
          diagnostics);
  CHECK(slugs(diagnostics).empty());
  CHECK(at(values, "av_alla") == "belopp 780000,00 kr");
  CHECK(at(values, "kvar") == "belopp 0,00 kr");
  CHECK(at(values, "halva") == "belopp 390000,00 kr");
  CHECK(at(values, "procent") == "procent 100,0");
}

TEST_CASE("two allocations after each other keep both sums", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  Computation second = allocation(Unit::ore);
  second.name = "i_ore";
  compute(values, {allocation(), second}, diagnostics);
  CHECK(at(values, "kostnad.summa") == at(values, "i_ore.summa"));
  CHECK(dump(on_item(values, 0, "i_ore")) == "belopp 42189,49 kr");  // domain.md 7.3: exact 42 189,49
}

TEST_CASE("amounts inside a group are found by their path", "[values]") {
  Group values = document();
  values.set("budget", group({{"del", money(780000)}}));
  Diagnostics diagnostics;
  compute(values,
          {{"kostnad",
            AllocationDeclaration{"budget.del", "kommuner", "folkmangd", Unit::krona, Rule::exact_share},
            OriginId{9}},
           expression("e", "budget.del + 1")},
          diagnostics);
  CHECK(at(values, "kostnad.summa") == "belopp 780000,00 kr");
  CHECK(at(values, "e") == "belopp 780001,00 kr");
}

TEST_CASE("an expression that cannot be worked out is a bad computation", "[values]") {
  Group values = document();
  Diagnostics diagnostics;
  compute(values, {expression("e", "del + kommuner")}, diagnostics);
  CHECK(slugs(diagnostics) == "bad-computation");
  CHECK(values.find("e")->is_missing());
  CHECK(message_text(diagnostics.all().front(), Language::english) ==
        "'e' cannot be computed: an amount and a list cannot be added at character 5");
}

TEST_CASE("a sum over a choice of items takes those whose flag is on, or with inte those whose flag is off",
          "[values]") {
  const auto item = [](std::int64_t number, std::optional<bool> flag) {
    Group group;
    group.set("antal", {Integer{number}, Type::integer, OriginId::none});
    group.set("med", flag ? Value{Flag{*flag}, Type::flag, OriginId::none}
                          : Value{Missing{}, Type::flag, OriginId::none});
    return Value{std::move(group), Type::group, OriginId::none};
  };
  Group values;
  List list;
  list.items = {item(7, true), item(5, false), item(3, std::nullopt)};
  values.set("poster", {std::move(list), Type::list, OriginId::none});
  Diagnostics diagnostics;
  compute(values,
          {{"med_summa", SumDeclaration{"poster", "antal", "med", true}, OriginId::none},
           {"utan_summa", SumDeclaration{"poster", "antal", "med", false}, OriginId::none}},
          diagnostics);
  CHECK(values.find("med_summa")->as<Integer>()->number == 7);
  CHECK(values.find("utan_summa")->as<Integer>()->number == 8);
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("what is computed with an approximate amount is approximate", "[values]") {
  const auto ca = [](std::int64_t kronor) { return Value{Money{kronor * 100, true}, Type::money}; };
  Group values;
  values.set("ungefar", ca(100));
  values.set("jamnt", money(200));
  values.set("poster", list({group({{"pris", money(1)}}), group({{"pris", ca(2)}})}));
  values.set("jamna", list({group({{"pris", money(1)}}), group({{"pris", money(2)}})}));
  Diagnostics diagnostics;
  const auto summed = [](const char* name, const char* over) {
    return Computation{name, SumDeclaration{over, "pris", {}, true}, OriginId{9}};
  };
  compute(values,
          {expression("skillnad", "jamnt - ungefar"), expression("minus", "-ungefar"),
           expression("exakt", "jamnt + 5"), summed("summa", "poster"), summed("exakt_summa", "jamna")},
          diagnostics);
  CHECK(dump(*values.find("skillnad")) == "belopp ca 100,00 kr");
  CHECK(dump(*values.find("minus")) == "belopp ca -100,00 kr");
  CHECK(dump(*values.find("exakt")) == "belopp 205,00 kr");
  CHECK(dump(*values.find("summa")) == "belopp ca 3,00 kr");
  CHECK(dump(*values.find("exakt_summa")) == "belopp 3,00 kr");
}

TEST_CASE("shares of an approximate amount are exact, their sum is approximate", "[values]") {
  Group values = document();
  values.set("del", {Money{780000 * 100, true}, Type::money});
  Diagnostics diagnostics;
  compute(values, {allocation()}, diagnostics);
  CHECK_FALSE(on_item(values, 0, "kostnad").as<Money>()->approximate);
  CHECK(values.find("kostnad.summa")->as<Money>()->approximate);
}

TEST_CASE("without parties, too, who gets what does not depend on the order of the items", "[values]") {
  std::vector<std::string> names = {"A", "B", "C", "D"};
  const std::map<std::string, std::int64_t> expected = {{"A", 26}, {"B", 25}, {"C", 25}, {"D", 25}};
  do {
    std::vector<Value> items;
    for (const std::string& name : names)
      items.push_back(group({{"folkmangd", integer(1)}, {"enhet", text(name)}}));
    Group values;
    values.set("del", money(101));
    values.set("kommuner", list(items));
    Diagnostics diagnostics;
    compute(values, {allocation()}, diagnostics);
    for (std::size_t i = 0; i < names.size(); ++i)
      CHECK(on_item(values, i, "kostnad").as<Money>()->ore == expected.at(names[i]) * 100);
  } while (std::next_permutation(names.begin(), names.end()));
}
