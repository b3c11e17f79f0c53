#include "maintain/lock_text.hpp"

#include "catch.hpp"
#include "memory_files.hpp"
#include "seal/sha256.hpp"

namespace klausul {
namespace {

using Kind = LockedInput::Kind;

LockedInput input(Kind kind, const std::string& name, const std::string& hash) {
  LockedInput made;
  made.kind = kind, made.name = name, made.hash = hash;
  return made;
}

Lock example() {
  Lock lock;
  lock.title = "Avtal om \"mat\" & <dryck>";
  lock.document_kind = "avtal";
  lock.date = "2023-10-13", lock.terms_date = "2023-10-01", lock.record_number = "D 1";
  lock.parties = {{"part.berg", "Bergs kommun", true}, {"part.are", "Åre kommun", false}};
  lock.days = {{Watch::ends, "avtal_till", {2026, 12, 31}, 0},
               {Watch::notice_period, "uppsagningstid", {}, 12, NoticeFrom::received}};
  lock.making = {"a-3a", false, true, false, true, "b"};
  LockedInput clause = input(Kind::clause, "syfte@1.2", "c1");
  clause.content = "sha256:c2", clause.status = Status::approved, clause.variant = "kort",
  clause.pinned = true;
  clause.shown = false;
  lock.inputs = {clause, input(Kind::parameters, "avtal.xml", "p1"),
                 input(Kind::register_entry, "part.berg", "r1"), input(Kind::program, "harfbuzz", "6.0.0")};
  lock.text = {"Avtal om \"mat\" & <dryck>", "1 Syfte  med\u00a0blanksteg"};
  lock.text_hash = sha256("Avtal om \"mat\" & <dryck>\n1 Syfte  med\u00a0blanksteg\n");
  lock.page_hashes = {"s1", "s2"};
  lock.pdf_hash = "f1";
  return lock;
}

std::optional<Lock> read_back(const std::string& text, Diagnostics& faults) {
  MemoryFiles files;
  files.put("x.las.xml", text);
  Sources sources;
  Origins origins;
  return load_lock("x.las.xml", {files, sources, origins, faults});
}

}  // namespace

TEST_CASE("a lock is read as it was written", "[maintain]") {
  const std::string text = lock_text(example());
  Diagnostics faults;
  const auto lock = read_back(text, faults);
  REQUIRE(lock);
  CHECK(faults.all().empty());
  CHECK(lock_text(*lock) == text);
  CHECK(lock->title == "Avtal om \"mat\" & <dryck>");
  CHECK(lock->text == example().text);
  CHECK(lock->parties.at(1).name == "Åre kommun");
  CHECK_FALSE(lock->parties.at(1).signs);
  CHECK(lock->days.at(0).watch == Watch::ends);
  CHECK(lock->days.at(0).date == Date{2026, 12, 31});
  CHECK(lock->days.at(1).name == "uppsagningstid");
  CHECK(lock->days.at(1).months == 12);
  CHECK(lock->days.at(1).from == NoticeFrom::received);
  const LockedInput& clause = lock->inputs.at(0);
  CHECK(clause.key() == ClauseKey{"syfte", "1.2"});
  CHECK(clause.status == Status::approved);
  CHECK(clause.variant == "kort");
  CHECK(clause.pinned);
  CHECK_FALSE(clause.shown);
  CHECK(lock->making.part == "a-3a");
  CHECK(lock->making.signature_fields);
  CHECK(lock->making.alternative == "b");
  CHECK_FALSE(lock->making.compact);
}

TEST_CASE("a lock has one element a line and ends its last", "[maintain]") {
  const std::string text = lock_text(example());
  CHECK(text.ends_with("</las>\n"));
  CHECK(std::count(text.begin(), text.end(), '\n') == 2 + 1 + 2 + 2 + 1 + 4 + 1 + 2 + 2 + 1);
  // What is used stands before what came of it, the text last.
  CHECK(text.find("<klausul") < text.find("<parametrar"));
  CHECK(text.find("<program") < text.find("<resultat"));
  CHECK(text.find("<sida") < text.find("<rad>"));
}

TEST_CASE("a day of an unknown kind, or without its date or its months, is told", "[maintain]") {
  for (const std::string day :
       {"slag=\"nagon\" namn=\"x\" datum=\"2026-12-31\"", "slag=\"slutar\" namn=\"x\"",
        "slag=\"slutar\" namn=\"x\" datum=\"2026-02-30\"",
        "slag=\"uppsagningstid\" namn=\"x\" manader=\"ett\"",
        "slag=\"uppsagningstid\" namn=\"x\" manader=\"1\" raknas-fran=\"skickad\""}) {
    std::string text = lock_text(example());
    text.insert(text.find("  <dag"), "<dag " + day + "/>");
    Diagnostics faults;
    CHECK_FALSE(read_back(text, faults));
    CHECK(faults.all().size() == 1);
  }
}

TEST_CASE("a lock whose text was edited is refused", "[maintain]") {
  std::string text = lock_text(example());
  text.replace(text.find("1 Syfte"), 7, "2 Syfte");
  Diagnostics faults;
  CHECK_FALSE(read_back(text, faults));
  REQUIRE(faults.all().size() == 1);
  CHECK(faults.all()[0].slug == Slug::lock_broken);
}

TEST_CASE("a lock lies beside its parameter file", "[maintain]") {
  CHECK(lock_path("avtal/avtal.xml") == "avtal/avtal.las.xml");
  CHECK(lock_path("avtal/avtal") == "avtal/avtal.las.xml");
  CHECK(lies_beside("avtal/avtal.las.xml"));
  CHECK(lies_beside("avtal/avtal.las.konflikt-2.xml"));
  CHECK_FALSE(lies_beside("avtal/avtal.xml"));
  CHECK_FALSE(lies_beside("las.xml"));
}

}  // namespace klausul
