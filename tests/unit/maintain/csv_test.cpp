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

}  // namespace klausul
