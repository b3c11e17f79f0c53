#include "load/agreement_records.hpp"

#include "catch.hpp"
#include "load/lock_file.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

struct Reading {
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;

  std::optional<AgreementRecords> read(const std::string& inside) {
    files.put("a.uppgifter.xml", "<uppgifter>\n" + inside + "\n</uppgifter>\n");
    return load_records("a.uppgifter.xml", {files, sources, origins, diagnostics});
  }
  // "bad-attribute-value:2": what is said, and at which line.
  std::vector<std::string> said() const {
    std::vector<std::string> all;
    for (const Diagnostic& d : diagnostics.all())
      all.push_back(std::string(slug_name(d.slug)) + ":" + std::to_string(origins.at(d.origin).pos.line));
    return all;
  }
};

using Said = std::vector<std::string>;

Said said_of(const std::string& inside) {
  Reading reading;
  CHECK_FALSE(reading.read(inside));
  return reading.said();
}

}  // namespace

TEST_CASE("records are read with everything they may hold", "[load]") {
  Reading reading;
  const auto records = reading.read(
      "<part id=\"part.berg\">"
      "<beslut organ=\"organ.ks\" datum=\"2023-11-20\" paragraf=\"§ 214\" diarienummer=\"KS 1\"/>"
      "<underskrift namn=\" Anna  Ek \" roll=\"ordförande\" datum=\"2023-12-01\"/>"
      "<uppsagning datum=\"2025-01-10\" mottagen=\"2025-01-14\"/></part>"
      "<uppfoljning datum=\"2025-03-31\" gjord=\"2025-03-28\" anteckning=\"Årlig\"/>"
      "<anteckning datum=\"2025-01-10\">Brev &amp; svar.</anteckning><part id=\"part.are\"/>");
  REQUIRE(records);
  CHECK(reading.said().empty());
  CHECK(records->path == "a.uppgifter.xml");
  REQUIRE(records->parties.size() == 2);
  const AgreementRecords::Party& berg = records->parties[0];
  CHECK(berg.decisions.at(0).body == "organ.ks");
  CHECK(berg.decisions.at(0).date == Date{2023, 11, 20});
  CHECK(berg.decisions.at(0).section + berg.decisions.at(0).record_number == "§ 214KS 1");
  CHECK(berg.signatures.at(0).name == "Anna Ek");
  CHECK(berg.signatures.at(0).role == "ordförande");
  CHECK(berg.notices.at(0).received == Date{2025, 1, 14});
  CHECK(records->parties[1].decisions.empty());
  CHECK(records->follow_ups.at(0).done == Date{2025, 3, 28});
  CHECK(records->remarks.at(0).text == "Brev & svar.");
}

TEST_CASE("every fault of the records is told at its own line", "[load]") {
  CHECK(said_of("<part id=\"part.berg\"/>\n<part id=\"part.berg\"/>") == Said{"duplicate-party:3"});
  CHECK(said_of("<part/>\n<part id=\"Åre\"/>") == Said{"missing-attribute:2", "bad-attribute-value:3"});
  CHECK(said_of("<part id=\"p\">\n<beslut datum=\"2023-02-30\"/>\n</part>") ==
        Said{"missing-attribute:3", "bad-attribute-value:3"});
  CHECK(said_of("<part id=\"p\"><underskrift namn=\" \" datum=\"\"/></part>") ==
        Said{"bad-attribute-value:2", "bad-attribute-value:2"});
  CHECK(said_of("<part id=\"p\">\n<underskrivt/></part>") == Said{"unknown-element:3"});
  CHECK(said_of("<uppfoljning datum=\"2025-03-31\" klar=\"ja\"/>") == Said{"unknown-attribute:2"});
  CHECK(said_of("<anteckning/>\n<anteckning>a <b>c</b></anteckning>") ==
        Said{"empty-element:2", "unknown-element:3"});
  CHECK(said_of("löst") == Said{"stray-text:2"});
}

TEST_CASE("a record may tell who wrote it and when, and a follow-up the days that it had", "[load]") {
  Reading reading;
  const std::string noted = " antecknad=\"2025-01-02\" antecknad-av=\"person.anna\"";
  const auto records = reading.read(
      "<part id=\"part.berg\"><beslut organ=\"organ.ks\" datum=\"2023-11-20\"" + noted +
      "/><underskrift namn=\"Anna Ek\" ort=\"Berg\" datum=\"2023-12-01\"" + noted +
      "/><uppsagning datum=\"2025-01-10\" mottagen=\"2025-01-14\" mottagen-av=\"Åre kommun\"" + noted +
      "/></part><uppfoljning id=\"u1\" datum=\"2025-05-31\"" + noted + "><flyttad fran=\"2025-03-31\"" +
      noted + "/><flyttad fran=\"2025-04-30\"/></uppfoljning><anteckning" + noted + ">Brev.</anteckning>");
  CHECK(reading.said().empty());
  REQUIRE(records);
  const AgreementRecords::Party& berg = records->parties.at(0);
  CHECK(berg.signatures.at(0).place == "Berg");
  CHECK(berg.notices.at(0).receiver == "Åre kommun");
  const AgreementRecords::FollowUp& moved = records->follow_ups.at(0);
  CHECK(moved.id == "u1");
  CHECK(moved.moves.size() == 2);
  CHECK(moved.first_due() == Date{2025, 3, 31});
  for (const AgreementRecords::Noted& one :
       {berg.decisions.at(0).noted, berg.signatures.at(0).noted, berg.notices.at(0).noted, moved.noted,
        moved.moves.at(0).noted, records->remarks.at(0).noted}) {
    CHECK(one.on == Date{2025, 1, 2});
    CHECK(one.by == "person.anna");
  }
  CHECK(moved.moves.at(1).noted.by.empty());
  CHECK(said_of(
            "<uppfoljning id=\"u1\" datum=\"2025-03-31\"/>\n<uppfoljning id=\"u1\" datum=\"2025-04-30\"/>") ==
        Said{"recorded-twice:3"});
  CHECK(said_of("<uppfoljning datum=\"2025-03-31\"><flyttad/></uppfoljning>") == Said{"missing-attribute:2"});
}

TEST_CASE("bytes that are not written yet are read as records, and told by the path they are to have",
          "[load]") {
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics said;
  const auto records =
      records_in("b.uppgifter.xml", "<uppgifter id=\"avtal/b.xml\"/>", {files, sources, origins, said});
  REQUIRE(records);
  CHECK(records->id == "avtal/b.xml");
  CHECK(records->path == "b.uppgifter.xml");
  CHECK_FALSE(records_in("b.uppgifter.xml", "<uppgifter id=\" \"/>", {files, sources, origins, said}));
  CHECK(origins.at(said.all().at(0).origin).pos.line == 1);
}

TEST_CASE("records that are another file, or none, are no records", "[load]") {
  Reading reading;
  reading.files.put("a.uppgifter.xml", "<las form=\"1\"/>");
  CHECK_FALSE(load_records("a.uppgifter.xml",
                           {reading.files, reading.sources, reading.origins, reading.diagnostics}));
  CHECK(reading.said() == Said{"wrong-root:1"});
  CHECK(said_of("<part id=\"p\">") == Said{"xml-syntax:2"});
}

TEST_CASE("records lie beside their parameter file and are no such file", "[load]") {
  CHECK(records_path("avtal/avtal.xml") == "avtal/avtal.uppgifter.xml");
  CHECK(lies_beside("avtal/avtal.uppgifter.xml"));
  CHECK_FALSE(lies_beside("avtal/uppgifter.xml"));
}

}  // namespace klausul
