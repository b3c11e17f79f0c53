#include "maintain/uses.hpp"

#include "catch.hpp"
#include "maintain/lock_text.hpp"

namespace klausul {
namespace {

using Kind = LockedInput::Kind;

LockedInput input(Kind kind, const std::string& name) {
  LockedInput made;
  made.kind = kind, made.name = name, made.hash = "h";
  if (made.in_library()) made.content = "sha256:h", made.status = Status::approved;
  return made;
}

std::string lock() {
  Lock lock;
  lock.title = "Avtal om \"mat\" & <dryck>";
  lock.document_kind = "avtal", lock.date = "2023-10-13", lock.record_number = "D 1";
  lock.parties = {{"part.berg", "Bergs kommun", true}, {"part.are", "Åre kommun", false}};
  LockedInput hidden = input(Kind::clause, "syfte@1.10");
  hidden.shown = false, hidden.variant = "kort";
  lock.inputs = {input(Kind::document_template, "syfte@3.0"), input(Kind::clause, "syfte@1.1"),
                 input(Kind::clause, "syfte.mer@1.0"), hidden, input(Kind::parameters, "avtal.xml")};
  lock.text = {"klausul namn=syfte@9.9"};
  return lock_text(lock);
}

const ItemName purpose{FileKind::clause, "syfte", ""};

}  // namespace

TEST_CASE("a lock tells which versions of a clause its document was made from", "[maintain]") {
  const LockUses uses = uses_in_lock(lock(), purpose);
  CHECK(uses.complete);
  REQUIRE(uses.versions.size() == 2);
  CHECK(uses.versions[0].name == "syfte@1.1");
  CHECK(uses.versions[0].status == Status::approved);
  CHECK(uses.versions[0].shown);
  CHECK(uses.versions[1].key().version == "1.10");
  CHECK(uses.versions[1].variant == "kort");
  CHECK_FALSE(uses.versions[1].shown);
  CHECK(uses.title == "Avtal om \"mat\" & <dryck>");
  CHECK(uses.document_kind + " " + uses.date + " " + uses.record_number == "avtal 2023-10-13 D 1");
  REQUIRE(uses.parties.size() == 2);
  CHECK(uses.parties[0].signs);
  CHECK(uses.parties[1].name == "Åre kommun");
}

TEST_CASE("one version is not another that begins alike, nor another kind of item", "[maintain]") {
  CHECK(uses_in_lock(lock(), {FileKind::clause, "syfte", "1.1"}).versions.size() == 1);
  CHECK(uses_in_lock(lock(), {FileKind::clause, "syfte", "1.0"}).versions.empty());
  CHECK(uses_in_lock(lock(), {FileKind::document_template, "syfte", ""}).versions.size() == 1);
  CHECK(uses_in_lock(lock(), {FileKind::clause, "mer", ""}).versions.empty());
}

TEST_CASE("a lock that is cut off before its clauses end is not complete, wherever it is cut", "[maintain]") {
  const std::string whole = lock();
  const std::size_t end = whole.find("<parametrar"), enough = whole.find("/>", end) + 2;
  for (std::size_t size = 0; size < enough; ++size)
    CHECK_FALSE(uses_in_lock(whole.substr(0, size), purpose).complete);
  CHECK(uses_in_lock(whole.substr(0, enough), purpose).versions.size() == 2);
  CHECK(uses_in_lock(whole.substr(0, enough), purpose).complete);
}

TEST_CASE("other files are no locks, and comments name nothing", "[maintain]") {
  CHECK_FALSE(uses_in_lock("<avtal><parametrar/></avtal>", purpose).complete);
  const LockUses uses =
      uses_in_lock("<las>\r\n<!-- <klausul namn=\"syfte@1.0\"/> --><resultat/></las>", purpose);
  CHECK(uses.complete);
  CHECK(uses.versions.empty());
}

}  // namespace klausul
