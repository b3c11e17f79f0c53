#include "values/declaration.hpp"

#include "catch.hpp"
#include "making.hpp"

using namespace klausul;

namespace {

std::string checked(const Declaration& declaration) {
  Diagnostics diagnostics;
  check_declaration(declaration, diagnostics);
  return slugs(diagnostics);
}

Declaration with_default(Type type, std::string written) {
  Declaration declaration = declared("x", type);
  declaration.default_value = std::move(written);
  return declaration;
}

Declaration patterned(std::string pattern) {
  Declaration declaration = declared("x", Type::text);
  declaration.pattern = std::move(pattern);
  return declaration;
}

Declaration of_choices(std::vector<Choice> choices) {
  Declaration declaration = declared("x", Type::choice);
  declaration.choices = std::move(choices);
  return declaration;
}

std::string english(const std::string& phrase) { return phrase.substr(phrase.find('\x1F') + 1); }

// "here / there / what" in English, or "same".
std::string apart(const Declaration& a, const Declaration& b) {
  const std::optional<Difference> found = difference(a, b);
  return found ? english(found->here) + " / " + english(found->there) + " / " + english(found->what) : "same";
}

}  // namespace

TEST_CASE("parameters and members are found by name", "[values]") {
  Declarations all;
  all.parameters = {declared("a", Type::text), list_of("kommuner", {declared("folkmangd", Type::integer)})};
  CHECK(all.parameter("a")->type == Type::text);
  CHECK(all.parameter("b") == nullptr);
  CHECK(all.parameter("kommuner")->member("folkmangd")->type == Type::integer);
  CHECK(all.parameter("kommuner")->member("x") == nullptr);
}

TEST_CASE("a parameter is shown by its label, or by its name", "[values]") {
  Declaration declaration = declared("matdatum", Type::date);
  CHECK(declaration.shown_label() == "matdatum");
  declaration.label = "Folkm\u00E4ngden den";
  CHECK(declaration.shown_label() == "Folkm\u00E4ngden den");
}

TEST_CASE("bounds fit the type and each other", "[values]") {
  CHECK(checked(bounded(Type::integer, "1", "36")).empty());
  CHECK(checked(bounded(Type::integer, "5", "5")).empty());
  CHECK(checked(bounded(Type::money, "0", "1 000 000")).empty());
  CHECK(checked(bounded(Type::date, "2023-01-01", "")).empty());
  CHECK(checked(bounded(Type::time, "", "16.00")).empty());
  CHECK(checked(bounded(Type::integer, "6", "5")) == "bad-declaration");
  CHECK(checked(bounded(Type::integer, "2023-01-01", "")) == "bad-declaration");
  CHECK(checked(bounded(Type::date, "1", "")) == "bad-declaration");
  CHECK(checked(bounded(Type::percent, "1.5", "")) == "bad-declaration");
  CHECK(checked(bounded(Type::text, "1", "")) == "bad-declaration");
  CHECK(checked(bounded(Type::flag, "", "ja")) == "bad-declaration");
  CHECK(checked(bounded(Type::party, "1", "")) == "bad-declaration");
}

TEST_CASE("a list's bounds are numbers of items", "[values]") {
  Declaration list = list_of("kommuner", {declared("a", Type::text)});
  list.minimum = "2";
  list.maximum = "8";
  CHECK(checked(list).empty());
  list.minimum = "9";
  CHECK(checked(list) == "bad-declaration");
  list.minimum = "-1";
  CHECK(checked(list) == "bad-declaration");
  list.minimum = "1,5";
  CHECK(checked(list) == "bad-declaration");
}

TEST_CASE("a default is a value that may be given", "[values]") {
  CHECK(checked(with_default(Type::integer, "36")).empty());
  CHECK(checked(with_default(Type::flag, "nej")).empty());
  CHECK(checked(with_default(Type::party, "part.berg")).empty());
  CHECK(checked(with_default(Type::integer, "x")) == "bad-declaration");
  CHECK(checked(with_default(Type::list, "x")) ==
        "bad-declaration bad-declaration");  // it has no members either
  Declaration bounds = bounded(Type::integer, "1", "36");
  bounds.default_value = "37";
  CHECK(checked(bounds) == "bad-declaration");
  bounds.default_value = "36";
  CHECK(checked(bounds).empty());
}

TEST_CASE("the reason of a faulty default is told in both languages", "[values]") {
  Diagnostics diagnostics;
  check_declaration(with_default(Type::date, "2023"), diagnostics);
  const Diagnostic& fault = diagnostics.all().front();
  CHECK(message_text(fault, Language::english) ==
        "the declaration of 'x' does not hold together: the default '2023' is not a date");
  CHECK(message_text(fault, Language::swedish) ==
        "deklarationen av 'x' g\u00E5r inte ihop: f\u00F6rvalet '2023' \u00E4r inte ett datum");
}

TEST_CASE("a pattern can be used, and only on a text", "[values]") {
  CHECK(checked(patterned("\\d{6}-\\d{4}")).empty());
  CHECK(checked(patterned("[A-Z]+( [A-Z]+)*")).empty());
  CHECK(checked(patterned("(")) == "bad-declaration");
  CHECK(checked(patterned("[a")) == "bad-declaration");
  CHECK(checked(patterned("(a)\\1")) == "bad-declaration");
  CHECK(checked(patterned("((a{100}){100}){100}")) == "bad-declaration");
  CHECK(checked(patterned(std::string(10000, '('))) == "bad-declaration");
  Declaration number = declared("x", Type::integer);
  number.pattern = "1+";
  CHECK(checked(number) == "bad-declaration");
}

TEST_CASE("a choice has choices, each with a key of its own", "[values]") {
  CHECK(checked(of_choices({{"a", "A"}, {"b", ""}})).empty());
  CHECK(checked(of_choices({})) == "bad-declaration");
  CHECK(checked(of_choices({{"a", "A"}, {"a", "B"}})) == "bad-declaration");
  CHECK(checked(of_choices({{"", "A"}})) == "bad-declaration");
  Declaration text = of_choices({{"a", "A"}});
  text.type = Type::text;
  CHECK(checked(text) == "bad-declaration");
  Declaration defaulted = of_choices({{"a", "A"}});
  defaulted.default_value = "b";
  CHECK(checked(defaulted) == "bad-declaration");
}

TEST_CASE("lists and groups have members, nothing else has", "[values]") {
  CHECK(checked(list_of("x", {declared("a", Type::text)})).empty());
  CHECK(checked(list_of("x", {})) == "bad-declaration");
  Declaration text = list_of("x", {declared("a", Type::text)});
  text.type = Type::text;
  CHECK(checked(text) == "bad-declaration");
  CHECK(checked(list_of("x", {bounded(Type::integer, "2", "1")})) ==
        "bad-declaration");  // members are checked too
}

TEST_CASE("declarations that differ only in words are the same", "[values]") {
  Declaration a = bounded(Type::integer, "1", "1000"), b = bounded(Type::integer, "1", "1 000");
  a.label = "Folkm\u00E4ngd";
  a.help = "Enligt SCB";
  a.group = "Ekonomi";
  b.required = false;
  CHECK(apart(a, b) == "same");
  CHECK(apart(list_of("x", {declared("a", Type::text), declared("b", Type::date)}),
              list_of("x", {declared("b", Type::date), declared("a", Type::text)})) == "same");
}

TEST_CASE("what differs is told in words that suit the message", "[values]") {
  CHECK(apart(declared("x", Type::money), declared("x", Type::integer)) ==
        "an amount / a whole number / type");
  CHECK(apart(bounded(Type::integer, "1", ""), bounded(Type::integer, "2", "")) ==
        "minimum 1 / minimum 2 / bounds");
  CHECK(apart(bounded(Type::integer, "", "5"), bounded(Type::integer, "", "")) ==
        "maximum 5 / without maximum / bounds");
  CHECK(apart(patterned("a"), patterned("")) == "the pattern a / without the pattern / pattern");
  CHECK(apart(of_choices({{"a", ""}, {"b", ""}}), of_choices({{"a", ""}})) ==
        "the choice b / no further choice / choices");
  CHECK(apart(of_choices({{"a", "X"}}), of_choices({{"a", "Y"}})) ==
        "the choice a (X) / the choice a (Y) / choices");
  CHECK(apart(of_choices({{"a", "a"}}), of_choices({{"a", ""}})) == "same");
}

TEST_CASE("lists differ by their members", "[values]") {
  const Declaration kommun = declared("kommun", Type::party), folk = declared("folkmangd", Type::integer);
  CHECK(apart(list_of("x", {kommun, folk}), list_of("x", {kommun})) ==
        "with 'folkmangd' / without 'folkmangd' / parameters in a list");
  CHECK(apart(list_of("x", {kommun}), list_of("x", {kommun, folk})) ==
        "without 'folkmangd' / with 'folkmangd' / parameters in a list");
  CHECK(apart(list_of("x", {folk}), list_of("x", {declared("folkmangd", Type::decimal)})) ==
        "'folkmangd' a whole number / 'folkmangd' a decimal number / type");
}

TEST_CASE("the difference fills the message of a conflict", "[values]") {
  const auto found = difference(declared("x", Type::money), declared("x", Type::integer));
  Diagnostics diagnostics;
  diagnostics.add(Slug::conflicting_declaration, OriginId::none,
                  {"x", found->here, found->there, "b.xml:3", found->what});
  CHECK(message_text(diagnostics.all().front(), Language::swedish) ==
        "'x' deklareras olika: ett belopp h\u00E4r, ett heltal i b.xml:3");
  CHECK(hint_text(diagnostics.all().front(), Language::swedish) == "ge dem samma typ, eller olika namn");
}

TEST_CASE("types and ways of writing have words in both languages", "[values]") {
  CHECK(type_phrase(Type::date) == both("ett datum", "a date"));
  CHECK(written_example(Type::money) == both("780 000 eller 780000,50", "780 000 or 780000,50"));
  CHECK(written_example(Type::list).empty());
  for (const std::string& name : type_names()) CHECK(type_phrase(*type_from_name(name)).size() > 5);
}

TEST_CASE("a choice's label shows", "[values]") {
  Diagnostics diagnostics;
  check_declaration(of_choices({{"a", " "}, {"b", "\u00A0"}, {"c", ""}, {"d", "D"}}), diagnostics);
  CHECK(slugs(diagnostics) == "bad-declaration bad-declaration");
}
