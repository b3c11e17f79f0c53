#include "maintain/record_edit.hpp"

#include <algorithm>

#include "catch.hpp"
#include "load/agreement_records.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

const std::vector<LockedParty> parties = {{"part.region", "Regionen", true},
                                          {"part.are", "Åre kommun", true}};

NewRecord signature(const std::string& party, const std::string& name, const std::string& day) {
  return {"underskrift", party, {{"namn", name}, {"roll", ""}, {"datum", day}}, "", {}};
}

// False if what is written is no records without faults.
bool is_read(const std::string& bytes) {
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics said;
  return records_in("a.uppgifter.xml", bytes, {files, sources, origins, said}).has_value();
}

}  // namespace

TEST_CASE("the first record makes its party, and what has no value is left out", "[maintain]") {
  std::string bytes = empty_records();
  add_record(bytes, signature("part.are", "Bo \"Bosse\" & Ek", "2023-12-04"), parties);
  CHECK(bytes ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppgifter>\n  <part id=\"part.are\">\n"
        "    <underskrift namn=\"Bo &quot;Bosse&quot; &amp; Ek\" datum=\"2023-12-04\"/>\n  </part>\n"
        "</uppgifter>\n");
  CHECK(is_read(bytes));
}

TEST_CASE("whatever the order in which they are made, records stand in one", "[maintain]") {
  std::vector<NewRecord> records = {
      signature("part.are", "Bo", "2023-12-04"),
      {"beslut", "part.are", {{"organ", "organ.ks"}, {"datum", "2023-12-01"}}, "", {}},
      signature("part.region", "Anna", "2023-12-02"),
      {"uppfoljning", "", {{"datum", "2025-03-31"}}, "", {{"fran", "2025-01-31"}}},
      {"uppfoljning", "", {{"datum", "2024-03-31"}}, "", {}},
      {"anteckning", "", {{"datum", "2024-01-01"}}, "Brev < svar", {}},
      {"uppsagning", "part.are", {{"datum", "2023-11-01"}}, "", {}},
      {"uppsagningstid", "", {{"raknas-fran", "mottagen"}}, "", {}},
      signature("part.are", "Cia", "2023-12-03"),
  };
  std::vector<std::size_t> order(records.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::string wanted;
  for (int turn = 0; turn < 200; ++turn) {
    std::string bytes = empty_records();
    for (const std::size_t i : order) add_record(bytes, records[i], parties);
    if (wanted.empty()) {
      wanted = bytes;
      CHECK(is_read(bytes));
      std::size_t at = 0;
      for (const char* part :
           {"<uppsagningstid", "part.region", "Anna", "part.are", "<beslut", "Cia", "Bo", "<uppsagning ",
            "2024-03-31", "2025-03-31", "    <flyttad fran=\"2025-01-31\"/>\n  </uppfoljning>",
            "Brev &lt; svar</anteckning>"}) {
        at = bytes.find(part, at);
        REQUIRE(at != std::string::npos);
      }
    }
    CHECK(bytes == wanted);
    std::next_permutation(order.begin(), order.end());
    std::rotate(order.begin(), order.begin() + turn % 5, order.end());
  }
}

TEST_CASE("what people have written keeps its bytes, comments and line ends", "[maintain]") {
  const std::string before =
      "<uppgifter>\r\n\t<!-- Åre -->\r\n\t<part id='part.are'/> <!-- ännu inget -->\r\n";
  const std::string after = "\t<anteckning>x</anteckning>\r\n</uppgifter>";
  std::string bytes = before + after;
  add_record(bytes, {"uppfoljning", "", {{"datum", "2025-03-31"}}, "", {}}, parties);
  CHECK(bytes == before + "\t<uppfoljning datum=\"2025-03-31\"/>\r\n" + after + "\r\n");
  add_record(bytes, signature("part.are", "Bo", "2023-12-04"), parties);
  CHECK(bytes.find(
            "<part id='part.are'>\r\n\t  <underskrift namn=\"Bo\" datum=\"2023-12-04\"/>\r\n\t</part> <!-- "
            "ännu inget -->") != std::string::npos);
  CHECK(is_read(bytes));
}

TEST_CASE("a record is changed in its place, the right one of its kind and party", "[maintain]") {
  std::string bytes =
      "<uppgifter>\n  <part id=\"part.region\"><uppsagning datum=\"2024-01-01\"/></part>\n"
      "  <part id=\"part.are\"><uppsagning datum=\"2024-01-02\"/><beslut organ=\"o\" datum=\"2023-01-01\"/>"
      "<uppsagning datum=\"2024-01-03\" antecknad=\"2024-01-04\"/></part>\n"
      "  <uppfoljning datum=\"2025-01-01\"/>\n  <uppfoljning datum=\"2026-01-01\"/>\n</uppgifter>\n";
  std::string wanted = bytes;
  change_record(bytes, {"uppsagning", "part.are", 1},
                {{"mottagen", "2024-01-05"}, {"mottagen-av", ""}, {"antecknad", "2024-01-06"}});
  const std::string_view old = "datum=\"2024-01-03\" antecknad=\"2024-01-04\"";
  wanted.replace(wanted.find(old), old.size(),
                 "datum=\"2024-01-03\" mottagen=\"2024-01-05\" antecknad=\"2024-01-06\"");
  CHECK(bytes == wanted);
  add_inside(bytes, {"uppfoljning", "", 1}, "flyttad", {{"fran", "2026-01-01"}});
  change_record(bytes, {"uppfoljning", "", 1}, {{"datum", "2026-02-01"}});
  CHECK(bytes.find("  <uppfoljning datum=\"2025-01-01\"/>\n  <uppfoljning datum=\"2026-02-01\">\n"
                   "    <flyttad fran=\"2026-01-01\"/>\n  </uppfoljning>\n</uppgifter>\n") !=
        std::string::npos);
  CHECK(is_read(bytes));
}

}  // namespace klausul
