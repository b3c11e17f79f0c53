#include "maintain/csv.hpp"

#include <vector>

#include "catch.hpp"

namespace klausul {

// RFC 4180, 2: the examples of its rules 1, 6 and 7.
TEST_CASE("fields with commas, quotation marks or line breaks are enclosed", "[maintain]") {
  const auto record = [](const std::vector<std::string>& fields) { return csv_record(fields); };
  CHECK(record({"aaa", "bbb", "ccc"}) == "aaa,bbb,ccc\r\n");
  CHECK(record({"aaa", "b\r\nbb", "ccc"}) == "aaa,\"b\r\nbb\",ccc\r\n");
  CHECK(record({"aaa", "b\"bb", "ccc"}) == "aaa,\"b\"\"bb\",ccc\r\n");
  CHECK(record({"", "Ek, ordförande", ""}) == ",\"Ek, ordförande\",\r\n");
  CHECK(record({""}) == "\r\n");
}

// OWASP, "CSV Injection": the signs that begin a formula.
TEST_CASE("what a spreadsheet would compute is shown instead, and negative numbers are left", "[maintain]") {
  for (const std::string formula : {"=1+1", "+46 70", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "\r=1", "\n1",
                                    "  =1", " @x", "-", "-1+2", "-1-2", "-(1)", "+1", "--1", "-,1", "-1,"})
    CHECK(shown_field(formula) == "'" + formula);
  for (const std::string plain : {"", "-12", "-1 250,50", "-0.5", "Anna =", "§ 214", "–", "2024-01-01", "'=1",
                                  "12-3", "a@b.se", " x", " ", "\t"})
    CHECK(shown_field(plain) == plain);
  CHECK(csv_record(std::vector<std::string>{"=HYPERLINK(\"x\",1)", "-3"}) ==
        "\"'=HYPERLINK(\"\"x\"\",1)\",-3\r\n");
}

}  // namespace klausul
