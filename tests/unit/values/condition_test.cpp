#include "values/condition.hpp"

#include "catch.hpp"
#include "making.hpp"

using namespace klausul;
using Outcome = Condition::Outcome;

namespace {

// The values that the conditions of these tests speak of.
Group document() {
  Group values;
  values.set("startdatum", date(2024, 1, 1));
  values.set("slutdatum", date(2026, 12, 31));
  values.set("loptid", integer(36));
  values.set("total", money(780000));
  values.set("kommunernas_del", money(280000, 50));
  values.set("andel", decimal(488, 1, Type::percent));
  values.set("kvot", decimal(15, 1));
  values.set("tjanst", decimal(400, 0, Type::employment_rate));
  values.set("namn", text("Berg"));
  values.set("period", choice("ar"));
  values.set("kvartalsvis", flag(true));
  values.set("lokal", flag(false));
  values.set("huvudman", party("part.berg"));
  values.set("start", {Time{9, 30}, Type::time});
  values.set("slut", {Time{12, 0}, Type::time});
  values.set("kostnad.summa", money(780000));
  values.set("borta", missing(Type::date));
  values.set("flagga_borta", missing(Type::flag));
  values.set("rader", list({group({})}));
  return values;
}

struct Judged {
  Outcome outcome = Outcome::unknown;
  std::string slugs, message, hint;
};

Judged judge(std::string_view condition) {
  const Group values = document();
  Diagnostics diagnostics;
  const auto read = Condition::parse(condition, OriginId{3}, diagnostics);
  Judged result;
  if (read)
    result.outcome = read->evaluate([&](std::string_view name) { return values.find(name); }, diagnostics);
  result.slugs = slugs(diagnostics);
  if (diagnostics.all().empty()) return result;
  CHECK(diagnostics.all().front().origin == OriginId{3});
  result.message = message_text(diagnostics.all().front(), Language::english);
  result.hint = hint_text(diagnostics.all().front(), Language::english);
  return result;
}

bool holds(std::string_view condition) {
  const Judged result = judge(condition);
  INFO(condition << " " << result.message);
  CHECK(result.slugs.empty());
  CHECK(result.outcome != Outcome::unknown);
  return result.outcome == Outcome::holds;
}

std::string computed(std::string_view expression) {
  const Group values = document();
  Diagnostics diagnostics;
  const auto read = Condition::parse(expression, OriginId::none, diagnostics);
  if (!read) return slugs(diagnostics);
  const Value value = read->compute([&](std::string_view name) { return values.find(name); }, diagnostics);
  return diagnostics.all().empty() ? dump(value) : slugs(diagnostics);
}

}  // namespace

TEST_CASE("each comparison tells less, equal and greater apart", "[values]") {
  CHECK(holds("loptid < 37"));
  CHECK_FALSE(holds("loptid < 36"));
  CHECK(holds("loptid <= 36"));
  CHECK_FALSE(holds("loptid <= 35"));
  CHECK(holds("loptid = 36"));
  CHECK_FALSE(holds("loptid = 35"));
  CHECK(holds("loptid >= 36"));
  CHECK_FALSE(holds("loptid >= 37"));
  CHECK(holds("loptid > 35"));
  CHECK_FALSE(holds("loptid > 36"));
  CHECK(holds("loptid != 35"));
  CHECK_FALSE(holds("loptid != 36"));
}

TEST_CASE("dates, times, amounts and numbers are compared by what they are", "[values]") {
  CHECK(holds("slutdatum > startdatum"));
  CHECK(holds("startdatum = 2024-01-01"));
  CHECK(holds("start < slut"));
  CHECK(holds("kommunernas_del < total"));
  CHECK(holds("total >= 780 000"));
  CHECK(holds("total >= 780000"));
  CHECK_FALSE(holds("total > 780000"));
  CHECK(holds("kommunernas_del = 280000,50"));
  CHECK(holds("andel = 48,80"));
  CHECK(holds("kvot > 1"));
  CHECK(holds("loptid > kvot"));
  CHECK(holds("tjanst = 400"));
  CHECK(holds("kostnad.summa = total"));
}

TEST_CASE("a choice, a text, a party and a flag can be the same or not", "[values]") {
  CHECK(holds("period = 'ar'"));
  CHECK_FALSE(holds("period = 'Label of ar'"));
  CHECK(holds("'manad' != period"));
  CHECK(holds("namn = 'Berg'"));
  CHECK(holds("huvudman = 'part.berg'"));
  CHECK(holds("kvartalsvis = ja"));
  CHECK(holds("lokal = nej"));
  CHECK(holds("kvartalsvis != lokal"));
}

TEST_CASE("a flag is a condition by itself", "[values]") {
  CHECK(holds("kvartalsvis"));
  CHECK_FALSE(holds("lokal"));
  CHECK(holds("ja"));
  CHECK(holds("inte lokal"));
  CHECK(holds("inte inte kvartalsvis"));
}

TEST_CASE("inte binds tighter than comparisons, those than och, och than eller", "[values]") {
  CHECK(holds("inte lokal = ja"));  // (inte lokal) = ja; not inte (lokal = ja), which holds too
  CHECK_FALSE(holds("inte kvartalsvis = ja"));
  CHECK(holds("inte kvartalsvis = lokal"));  // nej = nej; inte (ja = nej) would hold as well
  CHECK(holds("ja eller nej och nej"));      // not (ja eller nej) och nej
  CHECK_FALSE(holds("(ja eller nej) och nej"));
  CHECK(holds("nej och nej eller ja"));
  CHECK_FALSE(holds("nej och (nej eller ja)"));
  CHECK_FALSE(holds("inte ja eller nej"));
  CHECK(holds("inte nej och ja"));
  CHECK(holds("loptid < 40 och loptid > 30"));
}

TEST_CASE("the truth tables of och and eller", "[values]") {
  CHECK(holds("ja och ja"));
  CHECK_FALSE(holds("ja och nej"));
  CHECK_FALSE(holds("nej och ja"));
  CHECK_FALSE(holds("nej och nej"));
  CHECK(holds("ja eller ja"));
  CHECK(holds("ja eller nej"));
  CHECK(holds("nej eller ja"));
  CHECK_FALSE(holds("nej eller nej"));
}

TEST_CASE("sums and differences go from left to right", "[values]") {
  CHECK(holds("10 - 3 - 2 = 5"));
  CHECK(holds("10 - (3 - 2) = 9"));
  CHECK(holds("10 - 3 + 2 = 9"));
  CHECK(holds("1,5 + 1,25 = 2,75"));
  CHECK(holds("-5 + 3 = -2"));
  CHECK(holds("5 > -5"));
  CHECK(holds("10-3=7"));
  CHECK(holds("loptid - 6 = 30"));
}

TEST_CASE("days are added to dates and counted between them", "[values]") {
  CHECK(holds("startdatum + 31 = 2024-02-01"));
  CHECK(holds("2024-02-28 + 1 = 2024-02-29"));
  CHECK(holds("2024-03-01 - 1 = 2024-02-29"));
  CHECK(holds("2025-01-01 - 2024-01-01 = 366"));
  CHECK(holds("slutdatum - startdatum = 1095"));  // 366 + 365 + 365 - 1
  CHECK(holds("startdatum - slutdatum = -1095"));
}

TEST_CASE("a condition over a missing value is unknown and silent", "[values]") {
  for (const char* condition :
       {"borta > startdatum", "borta + 30 < slutdatum", "inte (borta = startdatum)",
        "borta > startdatum och loptid = 36", "borta > startdatum eller loptid = 35", "okand > 5", "borta"}) {
    const Judged result = judge(condition);
    INFO(condition);
    CHECK(result.outcome == Outcome::unknown);
    CHECK(result.slugs.empty());
  }
}

TEST_CASE("a missing value that cannot matter does not make a condition unknown", "[values]") {
  CHECK(holds("borta > startdatum eller loptid = 36"));
  CHECK_FALSE(holds("borta > startdatum och loptid = 35"));
}

TEST_CASE("a flag that is not given counts as nej", "[values]") {
  CHECK_FALSE(holds("flagga_borta"));
  CHECK(holds("inte flagga_borta"));
}

TEST_CASE("values of unlike kinds are not compared", "[values]") {
  for (const char* condition :
       {"total > startdatum", "total > loptid", "andel > loptid", "andel > tjanst", "namn = 5",
        "period = namn", "kvartalsvis = 'ja'", "start = startdatum", "rader = 1", "rader = rader",
        "total = 'x'", "huvudman = namn", "loptid = ja", "startdatum = '2024-01-01'"}) {
    const Judged result = judge(condition);
    INFO(condition);
    CHECK(result.slugs == "bad-condition");
    CHECK(result.outcome == Outcome::unknown);
  }
  CHECK(judge("total > startdatum").message ==
        "the condition cannot be read: an amount and a date cannot be compared at character 7");
}

TEST_CASE("texts and flags have no order", "[values]") {
  CHECK(judge("namn < 'C'").slugs == "bad-condition");
  CHECK(judge("namn < 'C'").hint == "use = or !=");
  CHECK(judge("kvartalsvis > lokal").slugs == "bad-condition");
}

TEST_CASE("what is neither true nor false is no condition", "[values]") {
  CHECK(judge("loptid").slugs == "bad-condition");
  CHECK(judge("loptid och kvartalsvis").slugs == "bad-condition");
  CHECK(judge("inte loptid > 5").hint == "write inte (a < b)");
  CHECK(judge("startdatum + 1").slugs == "bad-condition");
}

TEST_CASE("values that cannot be added are not", "[values]") {
  for (const char* condition : {"startdatum + slutdatum = 1", "total + loptid = 5", "namn + 'x' = 'Bergx'",
                                "startdatum + 1,5 = slutdatum", "5 - startdatum = 1", "kvartalsvis + 1 = 2",
                                "start + 1 = slut", "-namn = 'x'"}) {
    INFO(condition);
    CHECK(judge(condition).slugs == "bad-condition");
  }
}

TEST_CASE("a result that is too large is said, not wrapped", "[values]") {
  CHECK(judge("9223372036854775807 + 1 > 0").slugs == "bad-condition");
  CHECK(judge("0 - 9223372036854775807 - 2 < 0").slugs == "bad-condition");
  CHECK(judge("total + 92233720368547758 > 0").slugs == "bad-condition");
  CHECK(judge("startdatum + 9000000 > startdatum").slugs == "bad-condition");
  CHECK(judge("startdatum - 9223372036854775807 < startdatum").slugs == "bad-condition");
}

TEST_CASE("what cannot be read is said with its place", "[values]") {
  CHECK(judge("loptid <").message ==
        "the condition cannot be read: expected a name or a value, found the end at character 9");
  CHECK(judge("(loptid = 5").message ==
        "the condition cannot be read: expected ')', found the end at character 12");
  CHECK(judge("loptid = 5)").message ==
        "the condition cannot be read: expected 'och', 'eller' or the end, found ')' at character 11");
  CHECK(judge("loptid = 5 loptid").message ==
        "the condition cannot be read: expected 'och', 'eller' or the end, found 'loptid' at character 12");
  CHECK(judge("namn = '\u00C5\u00C4\u00D6' & ja").message ==
        "the condition cannot be read: unexpected character '&' at character 14");
}

TEST_CASE("what is no condition is refused", "[values]") {
  for (const char* wrong : {"",
                            "   ",
                            "()",
                            "och",
                            "loptid = = 5",
                            "loptid == 5",
                            "1 < 2 < 3",
                            "loptid = 'x",
                            "48.8 < 5",
                            "2023-02-30 < slutdatum",
                            "5 5",
                            "a b",
                            "inte",
                            "-",
                            "5x",
                            "\"x\" = namn",
                            "a.",
                            "loptid <> 5",
                            "1 +",
                            "5,",
                            "a..b"}) {
    INFO(wrong);
    CHECK(judge(wrong).slugs == "bad-condition");
  }
}

TEST_CASE("common slips get a hint", "[values]") {
  CHECK(judge("andel > 48.8").hint == "write a comma: 48,8");
  CHECK(judge("L\u00F6ptid = 36").hint == "write 'loptid'");
  CHECK(judge("l\u00F6ptid = 36").hint == "write 'loptid'");
  CHECK(judge("1 < 2 < 3").hint == "write a < b och b < c");
}

TEST_CASE("depth and length are limited", "[values]") {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '(') + "ja" +
           std::string(static_cast<std::size_t>(depth), ')');
  };
  CHECK(holds(nested(90)));
  CHECK(judge(nested(200)).slugs == "bad-condition");
  CHECK(judge(std::string(1'000'000, '(')).slugs == "bad-condition");
  std::string longest = "ja";
  for (int i = 0; i < 300; ++i) longest += " och ja";
  CHECK(holds(longest));
  for (int i = 0; i < 100000; ++i) longest += " och ja";
  CHECK(judge(longest).slugs == "bad-condition");
}

TEST_CASE("names come once each, in order of appearance", "[values]") {
  Diagnostics diagnostics;
  const auto read = Condition::parse("slut > start och kostnad.summa < total eller inte slut = 'ja'",
                                     OriginId::none, diagnostics);
  CHECK(read->names() == std::vector<std::string>{"slut", "start", "kostnad.summa", "total"});
}

TEST_CASE("an expression gives its value and type", "[values]") {
  CHECK(computed("total - kommunernas_del") == "belopp 499999,50 kr");
  CHECK(computed("total + 1000") == "belopp 781000,00 kr");
  CHECK(computed("startdatum + 30") == "datum 2024-01-31");
  CHECK(computed("slutdatum - startdatum") == "heltal 1095");
  CHECK(computed("loptid + 1") == "heltal 37");
  CHECK(computed("loptid + kvot") == "decimaltal 37,5");
  CHECK(computed("100 - andel") == "procent 51,2");
  CHECK(computed("-total") == "belopp -780000,00 kr");
  CHECK(computed("total") == "belopp 780000,00 kr");
}

TEST_CASE("an expression over a missing value is missing, of the type it would have", "[values]") {
  CHECK(computed("borta + 30") == "datum saknas");
  CHECK(computed("borta - startdatum") == "heltal saknas");
}

TEST_CASE("an expression must have a value to reckon with", "[values]") {
  CHECK(computed("loptid > 5") == "bad-condition");
  CHECK(computed("namn") == "bad-condition");
  CHECK(computed("rader") == "bad-condition");
}

TEST_CASE("antal counts items of a list, flags that are on, and values that are given", "[values]") {
  CHECK(holds("antal(rader) = 1"));
  CHECK(holds("antal(kvartalsvis, lokal, flagga_borta) = 1"));  // one of three flags
  CHECK(holds("antal(namn, borta, total) = 2"));
  CHECK(holds("antal(borta) = 0 och antal(namn) >= 1"));
  CHECK(holds("antal( rader,namn ) + 1 = 3"));
  CHECK(!holds("antal(kvartalsvis, lokal) = 2"));
  CHECK(holds("antal(kostnad.summa) = 1"));
}

TEST_CASE("antal wants names in brackets, and is a name of its own without them", "[values]") {
  CHECK(judge("antal()").slugs == "bad-condition");
  CHECK(judge("antal(3) = 1").slugs == "bad-condition");
  CHECK(judge("antal(namn = 1").slugs == "bad-condition");
  CHECK(judge("antal(namn, ) = 1").slugs == "bad-condition");
  CHECK(judge("antal = 1").outcome == Outcome::unknown);  // a value that nothing gives
  CHECK(judge("namn, lokal").slugs == "bad-condition");
}
