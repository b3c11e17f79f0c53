#include "values/swedish.hpp"

#include "catch.hpp"
#include "making.hpp"

using namespace klausul;

namespace {

// `_` stands for a no-break space, so that expected texts can be read.
std::string held(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '_' ? std::string("\u00A0") : std::string(1, c);
  return result;
}

std::optional<std::string> running(const Value& value, std::string_view form = {}) {
  return format(value, form, FieldPlace::running);
}
std::optional<std::string> compact(const Value& value) { return format(value, {}, FieldPlace::compact); }

}  // namespace

TEST_CASE("a date is long in running text and ISO in cells", "[values]") {
  const Value day = date(2023, 10, 13);
  CHECK(running(day) == held("13_oktober_2023"));
  CHECK(compact(day) == "2023-10-13");
  CHECK(running(day, "iso") == "2023-10-13");
  CHECK(format(day, "lang", FieldPlace::compact) == held("13_oktober_2023"));
  CHECK(running(date(2022, 12, 31), "ar") == "2022");
  // Fridays by the seeds: S002:5 and the almanac; a leap day, and a Sunday.
  CHECK(running(date(2016, 5, 27), "med_veckodag") == held("fredagen den 27_maj_2016"));
  CHECK(running(date(2016, 5, 27), "veckodag") == "fredag");
  CHECK(running(date(2024, 2, 29), "veckodag") == "torsdag");
  CHECK(running(date(2023, 10, 15), "veckodag") == "söndag");
  CHECK(running(date(2026, 3, 1)) == held("1_mars_2026"));
}

TEST_CASE("every month has its Swedish name", "[values]") {
  const std::vector<std::string> names = {"januari",   "februari", "mars",     "april",
                                          "maj",       "juni",     "juli",     "augusti",
                                          "september", "oktober",  "november", "december"};
  for (int month = 1; month <= 12; ++month)
    CHECK(long_date({2024, month, 2}) == held("2_" + names[static_cast<std::size_t>(month - 1)] + "_2024"));
}

TEST_CASE("only days that exist are read", "[values]") {
  CHECK(parse_iso_date("2024-02-29") == Date{2024, 2, 29});
  CHECK(parse_iso_date("2000-02-29") == Date{2000, 2, 29});
  for (const char* wrong :
       {"2023-02-29", "1900-02-29", "2023-13-01", "2023-00-01", "2023-01-00", "2023-04-31", "0000-01-01",
        "2023-1-01", "20231013", "2023-10-13 ", "2023/10/13", "+023-10-13", "2023-10-1x", ""})
    CHECK_FALSE(parse_iso_date(wrong).has_value());
}

TEST_CASE("an early year keeps its four digits in ISO", "[values]") {
  CHECK(iso_date({987, 1, 2}) == "0987-01-02");
}

TEST_CASE("a time is written with a point and no leading zero", "[values]") {
  CHECK(running({Time{9, 30}, Type::time}) == "9.30");
  CHECK(compact({Time{12, 5}, Type::time}) == "12.05");
  CHECK(running({Time{0, 0}, Type::time}, "klocka") == "0.00");
}

TEST_CASE("an amount is kronor in running text and bare in cells", "[values]") {
  CHECK(running(money(780000)) == held("780_000_kronor"));
  CHECK(compact(money(780000)) == held("780_000"));
  CHECK(running(money(780000), "kort") == held("780_000_kr"));
  CHECK(running(money(8800000), "tal") == held("8_800_000"));
}

TEST_CASE("an amount shows its ore only if it has any", "[values]") {
  CHECK(running(money(780000, 50)) == held("780_000,50_kronor"));
  CHECK(running(money(0, 5)) == held("0,05_kronor"));
  CHECK(running(money(-1, -50)) == held("\u22121,50_kronor"));
}

TEST_CASE("exactly one krona is singular", "[values]") {
  CHECK(running(money(1)) == held("1_krona"));
  CHECK(running(money(-1)) == held("\u22121_krona"));
  CHECK(running(money(1, 50)) == held("1,50_kronor"));
  CHECK(running(money(0)) == held("0_kronor"));
}

TEST_CASE("an approximate amount begins with ca in every form", "[values]") {
  const Value about{Money{880000000, true}, Type::money};
  CHECK(running(about) == held("ca_8_800_000_kronor"));
  CHECK(running(about, "kort") == held("ca_8_800_000_kr"));
  CHECK(compact(about) == held("ca_8_800_000"));
}

TEST_CASE("a percentage is a word in running text and a sign in cells", "[values]") {
  const Value share = decimal(488, 1, Type::percent);
  CHECK(running(share) == held("48,8_procent"));
  CHECK(compact(share) == held("48,8_%"));
  CHECK(running(share, "kort") == held("48,8_%"));
  CHECK(running(share, "tal") == "48,8");
}

TEST_CASE("an employment rate has its sign in both places", "[values]") {
  const Value rate = decimal(400, 0, Type::employment_rate);
  CHECK(running(rate) == held("400_%"));
  CHECK(compact(rate) == held("400_%"));
  CHECK(running(rate, "lang") == held("400_procent"));
  CHECK(running(decimal(1060, 0, Type::employment_rate)) == held("1_060_%"));
}

TEST_CASE("whole numbers are grouped from four digits on", "[values]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234) == held("1_234"));
  CHECK(grouped(1000000) == held("1_000_000"));
  CHECK(grouped(-1234) == held("\u22121_234"));
  CHECK(grouped(INT64_MIN) == held("\u22129_223_372_036_854_775_808"));
}

TEST_CASE("numbers up to twelve may be written as words", "[values]") {
  const std::vector<std::string> words = {"noll", "ett",       "tv\u00E5", "tre", "fyra", "fem", "sex",
                                          "sju",  "\u00E5tta", "nio",      "tio", "elva", "tolv"};
  for (std::size_t i = 0; i < words.size(); ++i)
    CHECK(running(integer(static_cast<std::int64_t>(i)), "ord") == words[i]);
  CHECK(running(integer(13), "ord") == "13");
  CHECK(running(integer(-1), "ord") == "\u22121");
  CHECK(running(integer(9)) == "9");
}

TEST_CASE("decimals keep their number and their zeros", "[values]") {
  CHECK(running(decimal(10, 1)) == "1,0");
  CHECK(running(decimal(5, 2)) == "0,05");
  CHECK(running(decimal(-5, 1)) == "\u22120,5");
  CHECK(running(decimal(123456, 2)) == held("1_234,56"));
  CHECK(running(decimal(48, 0)) == "48");
}

TEST_CASE("a choice prints its label, or its key when asked", "[values]") {
  CHECK(running(choice("ar")) == "Label of ar");
  CHECK(running(choice("ar"), "nyckel") == "ar");
}

TEST_CASE("text is printed as it is", "[values]") {
  CHECK(running(text("a  1234 b")) == "a  1234 b");
  CHECK(running({Text{"a\n\nb"}, Type::paragraphs}) == "a\n\nb");
}

TEST_CASE("a party prints its name and any field it has", "[values]") {
  const Value berg =
      party("part.berg", {{"namn", "Bergs kommun"}, {"genitiv", "Bergs kommuns"}, {"kort", ""}});
  CHECK(running(berg) == "Bergs kommun");
  CHECK(running(berg, "genitiv") == "Bergs kommuns");
  CHECK_FALSE(running(berg, "orgnr").has_value());
  CHECK_FALSE(running(berg, "kort").has_value());
}

TEST_CASE("a statute prints its short form, held together", "[values]") {
  const Value statute{RegisterEntry{"lagrum.sol",
                                    {{"kort", "5 kap. 9 a \u00A7 SoL"},
                                     {"namn", "5 kap. 9 a \u00A7 socialtj\u00E4nstlagen"}}},
                      Type::statute};
  CHECK(running(statute) == held("5_kap._9_a_\u00A7_SoL"));
  CHECK(running(statute, "namn") == held("5_kap._9_a_\u00A7 socialtj\u00E4nstlagen"));
}

TEST_CASE("the pinpoint of a statute does not break", "[values]") {
  CHECK(glued_statute("7 kap. 2 \u00A7 SoL") == held("7_kap._2_\u00A7_SoL"));
  CHECK(glued_statute("10 kap. 8\u20139 \u00A7\u00A7 SoL") == held("10_kap._8\u20139_\u00A7\u00A7_SoL"));
  CHECK(glued_statute("\u00A7 14") == held("\u00A7_14"));
  CHECK(glued_statute("7 kap. 2 \u00A7 f\u00F6rsta stycket socialtj\u00E4nstlagen (2001:453)") ==
        held("7_kap._2_\u00A7 f\u00F6rsta stycket socialtj\u00E4nstlagen (2001:453)"));
  CHECK(glued_statute("8 a och 9 \u00A7\u00A7 KL") == held("8_a och 9_\u00A7\u00A7_KL"));
  CHECK(glued_statute("enligt 16 kap. 3 \u00A7 HSL, och annat") ==
        held("enligt 16_kap._3_\u00A7_HSL, och annat"));
  CHECK(glued_statute("socialtj\u00E4nstlagen (2001:453)") == "socialtj\u00E4nstlagen (2001:453)");
  CHECK(glued_statute("2 \u00A7 Kommunallagen") == held("2_\u00A7 Kommunallagen"));
  CHECK(glued_statute("") == "");
  CHECK(glued_statute("\u00A7") == "\u00A7");
}

TEST_CASE("a form that the type does not have gives nothing", "[values]") {
  CHECK_FALSE(running(date(2023, 1, 1), "kort").has_value());
  CHECK_FALSE(running(integer(1), "lang").has_value());
  CHECK_FALSE(running(text("a"), "namn").has_value());
}

TEST_CASE("what has no text of its own gives nothing", "[values]") {
  CHECK_FALSE(running(flag(true)).has_value());
  CHECK_FALSE(running(list({})).has_value());
  CHECK_FALSE(running(group({})).has_value());
  CHECK_FALSE(running(missing(Type::money)).has_value());
  CHECK(forms(Type::flag).empty());
  CHECK(forms(Type::list).empty());
}

TEST_CASE("the first of a type's forms is the one of running text", "[values]") {
  for (const Value& value :
       {date(2023, 1, 2), money(5), integer(5), decimal(5, 1), decimal(5, 1, Type::percent),
        decimal(5, 1, Type::employment_rate), choice("a"), text("a")}) {
    CHECK(running(value) == running(value, forms(value.type).front()));
    for (const std::string_view form : forms(value.type)) CHECK(running(value, form).has_value());
  }
}

TEST_CASE("a list of names is joined by commas and och", "[values]") {
  using Parts = std::vector<std::string>;
  CHECK(enumerate(Parts{}) == "");
  CHECK(enumerate(Parts{"A"}) == "A");
  CHECK(enumerate(Parts{"A", "B"}) == "A och B");
  CHECK(enumerate(Parts{"A", "B", "C"}) == "A, B och C");
}
