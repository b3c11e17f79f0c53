#include "values/value.hpp"

#include "catch.hpp"
#include "making.hpp"

using namespace klausul;

TEST_CASE("every type has the dialect's name and is found by it", "[values]") {
  CHECK(type_from_name("text") == Type::text);
  CHECK(type_from_name("klockslag") == Type::time);
  CHECK(type_from_name("belopp") == Type::money);
  CHECK(type_from_name("tjanstegrad") == Type::employment_rate);
  CHECK(type_from_name("lagrum") == Type::statute);
  CHECK(type_from_name("grupp") == Type::group);
  CHECK_FALSE(type_from_name("money").has_value());
  CHECK_FALSE(type_from_name("").has_value());
  CHECK(type_names().size() == static_cast<std::size_t>(Type::decision) + 1);
  for (const std::string& name : type_names()) CHECK(type_name(*type_from_name(name)) == name);
}

TEST_CASE("four types are held by registers", "[values]") {
  int count = 0;
  for (const std::string& name : type_names()) count += is_register_type(*type_from_name(name));
  CHECK(count == 4);
  CHECK(is_register_type(Type::party));
  CHECK(is_register_type(Type::statute));
  CHECK_FALSE(is_register_type(Type::list));
}

TEST_CASE("a group keeps its order and replaces a member in its place", "[values]") {
  Group values;
  values.set("b", integer(1));
  values.set("a", integer(2));
  values.set("b", integer(3));
  REQUIRE(values.members.size() == 2);
  CHECK(values.members[0].first == "b");
  CHECK(values.find("b")->as<Integer>()->number == 3);
  CHECK(values.find("c") == nullptr);
}

TEST_CASE("a register field that is not there is empty", "[values]") {
  const Value berg = party("part.berg", {{"namn", "Bergs kommun"}, {"kort", ""}});
  CHECK(berg.as<RegisterEntry>()->field("namn") == "Bergs kommun");
  CHECK(berg.as<RegisterEntry>()->field("kort").empty());
  CHECK(berg.as<RegisterEntry>()->field("orgnr").empty());
}

TEST_CASE("a dump tells the type and the value exactly", "[values]") {
  CHECK(dump(money(780000)) == "belopp 780000,00 kr");
  CHECK(dump(money(0, -5)) == "belopp -0,05 kr");
  CHECK(dump({Money{100, true}, Type::money}) == "belopp ca 1,00 kr");
  CHECK(dump({Money{INT64_MIN}, Type::money}) == "belopp -92233720368547758,08 kr");
  CHECK(dump(integer(-7)) == "heltal -7");
  CHECK(dump(decimal(10, 1, Type::percent)) == "procent 1,0");
  CHECK(dump(date(2023, 10, 13)) == "datum 2023-10-13");
  CHECK(dump({Time{9, 5}, Type::time}) == "klockslag 09:05");
  CHECK(dump(text("a \"b\"\nc")) == "text \"a \\\"b\\\"\\nc\"");
  CHECK(dump(flag(false)) == "flagga nej");
  CHECK(dump(choice("ar")) == "val ar \"Label of ar\"");
  CHECK(dump(missing(Type::date)) == "datum saknas");
}

TEST_CASE("a dump of a list shows its items and their members", "[values]") {
  const Value items =
      list({group({{"kommun", party("part.berg")}, {"folkmangd", integer(7176)}}), group({})});
  CHECK(dump(items) == "lista [{kommun: part.berg, folkmangd: 7176}, {}]");
}
