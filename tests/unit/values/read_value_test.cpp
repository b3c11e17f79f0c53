#include "catch.hpp"
#include "making.hpp"

using namespace klausul;

namespace {

struct Read {
  std::optional<Value> value;
  std::string slugs, swedish_hint, english_hint, english_message;
};

Read read(const Declaration& declaration, std::string_view written) {
  Diagnostics diagnostics;
  Read result{read_value(declaration, written, OriginId::none, diagnostics), slugs(diagnostics), {}, {}, {}};
  if (diagnostics.all().empty()) return result;
  result.swedish_hint = hint_text(diagnostics.all().front(), Language::swedish);
  result.english_hint = hint_text(diagnostics.all().front(), Language::english);
  result.english_message = message_text(diagnostics.all().front(), Language::english);
  return result;
}
Read read(Type type, std::string_view written) { return read(declared("x", type), written); }

std::string dumped(Type type, std::string_view written) {
  const Read result = read(type, written);
  return result.value ? dump(*result.value) : result.slugs;
}

}  // namespace

TEST_CASE("amounts are read in kronor, with or without groups", "[values]") {
  CHECK(dumped(Type::money, "780000") == "belopp 780000,00 kr");
  CHECK(dumped(Type::money, "780 000") == "belopp 780000,00 kr");
  CHECK(dumped(Type::money, "780\u00A0000") == "belopp 780000,00 kr");
  CHECK(dumped(Type::money, "1 234 567,89") == "belopp 1234567,89 kr");
  CHECK(dumped(Type::money, "  780000,50\n") == "belopp 780000,50 kr");
  CHECK(dumped(Type::money, "-12,05") == "belopp -12,05 kr");
  CHECK(dumped(Type::money, "\u221212") == "belopp -12,00 kr");
  CHECK(dumped(Type::money, "0") == "belopp 0,00 kr");
}

TEST_CASE("what is not an amount is refused", "[values]") {
  for (const char* wrong :
       {"",      "abc", "780.000", "780,5", "780,", ",50", "78 0000", "7800 000", "1  2",  "780 000 kr",
        "7,123", "--5", "5-",      "1,2,3", "0x10", "1e3", "12 34",   "780 00",   " 1 23", "-"}) {
    INFO(wrong);
    CHECK(read(Type::money, wrong).slugs == "bad-value");
  }
}

TEST_CASE("an amount is approximate only where the author says so", "[values]") {
  Diagnostics diagnostics;
  const auto about = read_value(declared("x", Type::money), "8 800 000", OriginId::none, diagnostics, true);
  CHECK(dump(*about) == "belopp ca 8800000,00 kr");
}

TEST_CASE("numbers too large to hold are refused, at the very edge", "[values]") {
  CHECK(dumped(Type::integer, "9223372036854775807") == "heltal 9223372036854775807");
  CHECK(dumped(Type::integer, "9223372036854775808") == "bad-value");
  CHECK(dumped(Type::integer, "99999999999999999999999999") == "bad-value");
  CHECK(dumped(Type::money, "92233720368547758,07") == "belopp 92233720368547758,07 kr");
  CHECK(dumped(Type::money, "92233720368547758,08") == "bad-value");
  CHECK(dumped(Type::money, "92233720368547759") == "bad-value");
  CHECK(dumped(Type::decimal, "0,0000000001") == "bad-value");
  CHECK(read(Type::integer, "9223372036854775808").english_hint == "the number is too large");
}

TEST_CASE("a point instead of a comma is refused with a hint in both languages", "[values]") {
  const Read result = read(Type::percent, "48.8");
  CHECK(result.slugs == "bad-value");
  CHECK(result.swedish_hint.find("skriv komma") != std::string::npos);
  CHECK(result.english_hint.find("write a comma") != std::string::npos);
  CHECK(read(Type::decimal, "1.5").english_hint.find("write a comma") != std::string::npos);
  CHECK(read(Type::money, "780000.50").english_hint.find("write a comma") != std::string::npos);
}

TEST_CASE("percentages and employment rates are written without a sign", "[values]") {
  CHECK(dumped(Type::percent, "48,8") == "procent 48,8");
  CHECK(dumped(Type::employment_rate, "400") == "tjanstegrad 400");
  CHECK(dumped(Type::employment_rate, "62,50") == "tjanstegrad 62,50");
  for (const Type type : {Type::percent, Type::employment_rate})
    for (const char* wrong : {"48,8 %", "48,8%", "48,8\u00A0%", "48,8 procent"}) {
      CHECK(read(type, wrong).slugs == "bad-value");
      CHECK(read(type, wrong).english_hint.find("without sign") != std::string::npos);
      CHECK(read(type, wrong).swedish_hint.find("utan tecken") != std::string::npos);
    }
}

TEST_CASE("whole numbers may be grouped and have no decimals", "[values]") {
  CHECK(dumped(Type::integer, "64 714") == "heltal 64714");
  CHECK(dumped(Type::integer, "-3") == "heltal -3");
  CHECK(dumped(Type::integer, "7,0") == "bad-value");
  CHECK(dumped(Type::integer, "7.176") == "bad-value");
}

TEST_CASE("a decimal keeps the decimals it was written with", "[values]") {
  CHECK(dumped(Type::decimal, "1,0") == "decimaltal 1,0");
  CHECK(dumped(Type::decimal, "0,05") == "decimaltal 0,05");
  CHECK(dumped(Type::decimal, "-0,5") == "decimaltal -0,5");
  CHECK(dumped(Type::decimal, "48") == "decimaltal 48");
}

TEST_CASE("dates are ISO days that exist", "[values]") {
  CHECK(dumped(Type::date, " 2023-10-13 ") == "datum 2023-10-13");
  CHECK(dumped(Type::date, "13 oktober 2023") == "bad-value");
  CHECK(read(Type::date, "2023-02-29").english_hint == "that day is not in the calendar");
  CHECK(read(Type::date, "2023-2-9").english_hint == "write year, month and day: 2023-10-13");
}

TEST_CASE("times are written with a point or a colon", "[values]") {
  CHECK(dumped(Type::time, "09.30") == "klockslag 09:30");
  CHECK(dumped(Type::time, "09:30") == "klockslag 09:30");
  CHECK(dumped(Type::time, "9.30") == "klockslag 09:30");
  CHECK(dumped(Type::time, "23:59") == "klockslag 23:59");
  for (const char* wrong :
       {"24:00", "9.60", "9", "9.5", "930", "9.30.00", "kl. 9.30", ".30", "9:", "-1:30", "009:30"}) {
    INFO(wrong);
    CHECK(read(Type::time, wrong).slugs == "bad-value");
  }
}

TEST_CASE("flags are ja or nej", "[values]") {
  CHECK(dumped(Type::flag, "ja") == "flagga ja");
  CHECK(dumped(Type::flag, " nej ") == "flagga nej");
  for (const char* wrong : {"Ja", "true", "1", "", "ja nej"})
    CHECK(read(Type::flag, wrong).slugs == "bad-value");
}

TEST_CASE("a text loses its outer white space and keeps single spaces inside", "[values]") {
  CHECK(dumped(Type::text, "\n   Ungdoms\t mottagningen \n  i Berg\r\n ") ==
        "text \"Ungdoms mottagningen i Berg\"");
  CHECK(dumped(Type::text, "\u00A0a\u00A0\u00A0b \u00A0 c\u00A0") == "text \"a\u00A0b\u00A0c\"");
}

TEST_CASE("an empty text does not count as given", "[values]") {
  for (const Type type : {Type::text, Type::paragraphs})
    for (const char* empty : {"", "   ", "\n\t\n", "\u00A0"}) CHECK(read(type, empty).slugs == "bad-value");
  CHECK_FALSE(read(Type::text, "").english_hint.empty());
}

TEST_CASE("paragraphs are parted by blank lines and each is trimmed", "[values]") {
  CHECK(dumped(Type::paragraphs, "\n\n  Ett\n  stycke. \n \t \n\n  Ett   till.\r\n\r\nTre\n") ==
        "stycken \"Ett stycke.\\n\\nEtt till.\\n\\nTre\"");
  CHECK(dumped(Type::paragraphs, "ett") == "stycken \"ett\"");
}

TEST_CASE("a control character is refused", "[values]") {
  CHECK(read(Type::text, "a\x1Fz").slugs == "control-character");
  CHECK(read(Type::text, "a\x1Fz").english_message.find("U+001F") != std::string::npos);
}

TEST_CASE("a choice is written with its key", "[values]") {
  Declaration term = declared("x", Type::choice);
  term.choices = {{"ar", "ett \u00E5r"}, {"manad", ""}};
  CHECK(dump(*read(term, " ar ").value) == "val ar \"ett \u00E5r\"");
  CHECK(dump(*read(term, "manad").value) == "val manad \"manad\"");
  CHECK(read(term, "vecka").slugs == "not-a-choice");
  CHECK(read(term, "vecka").english_hint == "choose one of: ar, manad");
  CHECK(read(term, "ett \u00E5r").slugs == "not-a-choice");
}

TEST_CASE("bounds are part of what they allow", "[values]") {
  CHECK(read(bounded(Type::integer, "1", "36"), "1").slugs.empty());
  CHECK(read(bounded(Type::integer, "1", "36"), "36").slugs.empty());
  CHECK(read(bounded(Type::integer, "1", "36"), "0").slugs == "out-of-range");
  CHECK(read(bounded(Type::integer, "1", "36"), "37").slugs == "out-of-range");
  CHECK(read(bounded(Type::money, "0", ""), "-0,01").slugs == "out-of-range");
  CHECK(read(bounded(Type::money, "", "1 000"), "1000,01").slugs == "out-of-range");
  CHECK(read(bounded(Type::date, "2023-01-01", ""), "2022-12-31").slugs == "out-of-range");
  CHECK(read(bounded(Type::time, "", "16.00"), "16:01").slugs == "out-of-range");
  CHECK(read(bounded(Type::percent, "0", "100"), "100,00").slugs.empty());
  CHECK(read(bounded(Type::percent, "0", "100"), "100,01").slugs == "out-of-range");
}

TEST_CASE("the message of a bound names the bounds as they are written", "[values]") {
  CHECK(read(bounded(Type::integer, "1", "36"), "37").english_message ==
        "'37' is out of range: expected at least 1 and at most 36");
  CHECK(read(bounded(Type::integer, "1", ""), "0").english_message ==
        "'0' is out of range: expected at least 1");
}

TEST_CASE("a pattern must match the whole text", "[values]") {
  Declaration number = declared("dnr", Type::text);
  number.pattern = "[A-Z\u00C5\u00C4\u00D6]{2,4} \\d{4}/\\d+";
  number.pattern_help = "som RUN 2023/12";
  CHECK(read(number, "\u00D6H 2023/12").slugs.empty());
  CHECK(read(number, "RUN 2023/12 x").slugs == "pattern-mismatch");
  CHECK(read(number, "RUN 2023/").slugs == "pattern-mismatch");
  CHECK(read(number, "run 2023/12").swedish_hint == "som RUN 2023/12");
}

TEST_CASE("no text makes a pattern slow or deep", "[values]") {
  Declaration slow = declared("x", Type::text);
  slow.pattern = "(a+)+b";
  CHECK(read(slow, std::string(900, 'a')).slugs == "pattern-mismatch");
  slow.pattern = ".*";
  CHECK(read(slow, std::string(900, 'a')).slugs.empty());
  CHECK(read(slow, std::string(2'000'000, 'a')).slugs == "pattern-mismatch");
}

TEST_CASE("a long wrong value is cut in the message", "[values]") {
  const Read result = read(Type::date, std::string(5000, 'x'));
  CHECK(result.slugs == "bad-value");
  CHECK(result.english_message.size() < 120);
}

TEST_CASE("a value knows its type and where it was written", "[values]") {
  Diagnostics diagnostics;
  const OriginId here = OriginId{7};
  const auto value = read_value(declared("x", Type::employment_rate), "400", here, diagnostics);
  CHECK(value->type == Type::employment_rate);
  CHECK(value->origin == here);
  read_value(declared("x", Type::date), "y", here, diagnostics);
  CHECK(diagnostics.all().front().origin == here);
}

TEST_CASE("characters that do not show are no value", "[values]") {
  for (const char* text : {"\u200B", "\u00AD", "\u2060", "\uFEFF", " \u00AD \u202F", "\u2007"}) {
    CAPTURE(text);
    CHECK(read(Type::text, text).slugs == "bad-value");
    CHECK(read(Type::paragraphs, text).slugs == "bad-value");
  }
  CHECK(read(Type::text, "h\u00ADj").slugs.empty());
}

TEST_CASE("a word of two alphabets is said, and the value stands", "[values]") {
  CHECK(read(Type::text, "chefsgru\u043F\u043Ferna").slugs == "mixed-script");
  CHECK(read(Type::paragraphs, "Ett.\n\n\u0410vtal").slugs == "mixed-script");
  CHECK(read(Type::text, "avtal \u043F\u0430\u043A\u0442").slugs.empty());
}
