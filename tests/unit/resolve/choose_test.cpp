#include "resolve/choose.hpp"

#include "catch.hpp"
#include "memory_files.hpp"

namespace klausul {
namespace {

// A family on a disk: 1.0 approved, 1.1 still a draft, 1.2 approved and in place of 1.0 from 2024.
struct Family {
  Family() {
    put("1.0", "faststalld", "");
    put("1.1", "utkast", " ersatter=\"1.0\"");
    put("1.2", "faststalld", " giltig-fran=\"2024-01-01\" ersatter=\"1.0\"");
  }
  void put(const std::string& version, const std::string& status, const std::string& more) {
    files.put("l/clauses/a@" + version + ".xml", "<klausul id=\"a\" version=\"" + version + "\" status=\"" +
                                                     status + "\"" + more +
                                                     "><text><stycke>a</stycke></text></klausul>");
  }
  // The choice of an approved template whose reference names `version`.
  std::optional<Selection> choose(const std::string& version, Date day, std::vector<LockedInput> locked) {
    Library library("l", {files, sources, origins, diagnostics});
    return choose_clause({"a", version, "", OriginId::none}, {day, false, {}, std::move(locked)}, library,
                         diagnostics);
  }
  MemoryFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;
};

LockedInput held(const std::string& version, bool pinned) {
  LockedInput input;
  input.name = "a@" + version;
  input.status = Status::approved;
  input.pinned = pinned;
  return input;
}

Head version(const std::string& number, Status status, std::optional<Date> from = {},
             std::optional<Date> to = {}) {
  Head head;
  head.key = {"a", number};
  head.status = status;
  head.valid_from = from;
  head.valid_to = to;
  return head;
}

// The numbers of the versions in force on a day.
std::vector<std::string> on(Date day, const std::vector<Head>& heads) {
  std::vector<const Head*> family;
  for (const Head& head : heads) family.push_back(&head);
  std::vector<std::string> numbers;
  for (const Head* head : in_force(family, day)) numbers.push_back(head->key.version);
  return numbers;
}

using Numbers = std::vector<std::string>;

}  // namespace

TEST_CASE("a version is in force from its first day to its last, both included", "[resolve]") {
  const std::vector<Head> heads = {version("1.0", Status::approved, Date{2023, 1, 1}, Date{2023, 12, 31})};
  CHECK(on({2022, 12, 31}, heads).empty());
  CHECK(on({2023, 1, 1}, heads) == Numbers{"1.0"});
  CHECK(on({2023, 12, 31}, heads) == Numbers{"1.0"});
  CHECK(on({2024, 1, 1}, heads).empty());
}

TEST_CASE("only approved versions are in force", "[resolve]") {
  CHECK(on({2023, 1, 1}, {version("1.0", Status::draft), version("2.0", Status::review),
                          version("3.0", Status::rejected), version("4.0", Status::repealed)})
            .empty());
}

TEST_CASE("a successor takes the place of what it supersedes from its own first day", "[resolve]") {
  std::vector<Head> heads = {version("1.0", Status::approved),
                             version("2.0", Status::approved, Date{2023, 7, 1}),
                             version("3.0", Status::draft)};
  heads[1].supersedes = "1.0";
  heads[2].supersedes = "2.0";
  CHECK(on({2023, 6, 30}, heads) == Numbers{"1.0"});
  CHECK(on({2023, 7, 1}, heads) == Numbers{"2.0"});  // a draft supersedes nothing
  heads[1].supersedes.clear();
  CHECK(on({2023, 7, 1}, heads) == Numbers{"1.0", "2.0"});
}

TEST_CASE("a successor of one variant leaves the other variants in force", "[resolve]") {
  std::vector<Head> heads = {version("1.0", Status::approved), version("1.1", Status::approved),
                             version("2.0", Status::approved)};
  heads[1].variant = "kort";
  heads[2].variant = "kort";
  heads[2].supersedes = "1.1";
  CHECK(on({2023, 1, 1}, heads) == Numbers{"1.0", "2.0"});
}

TEST_CASE("an approved template that names a draft gets the approved version, which then is not named",
          "[resolve]") {
  Family family;
  const auto chosen = family.choose("1.1", {2023, 1, 1}, {});
  REQUIRE(chosen);
  CHECK(chosen->key.version == "1.0");
  CHECK_FALSE(chosen->pinned);
  REQUIRE(family.diagnostics.all().size() == 1);
  CHECK(family.diagnostics.all()[0].slug == Slug::predecessor_used);
  CHECK(family.choose("1.1", {2024, 1, 1}, {})->key.version == "1.2");
}

TEST_CASE("what a lock holds in place of a named draft stays, whatever is in force or approved since",
          "[resolve]") {
  Family family;
  const std::vector<LockedInput> locked = {held("1.0", false)};
  CHECK(family.choose("1.1", {2024, 1, 1}, locked)->key.version == "1.0");
  family.put("1.1", "faststalld", " ersatter=\"1.0\"");
  const auto chosen = family.choose("1.1", {2023, 1, 1}, locked);
  REQUIRE(chosen);
  CHECK(chosen->key.version == "1.0");
  CHECK_FALSE(chosen->pinned);
  CHECK(family.diagnostics.all().empty());
}

TEST_CASE("a lock that holds the version a reference names holds it for that reference", "[resolve]") {
  Family family;
  family.put("1.1", "faststalld", "");
  const auto both_held = family.choose("1.1", {2023, 1, 1}, {held("1.0", false), held("1.1", true)});
  REQUIRE(both_held);
  CHECK(both_held->key.version == "1.1");
  CHECK(both_held->pinned);
  // A version that another reference names is not held for this one.
  CHECK(family.choose("1.1", {2023, 1, 1}, {held("1.0", true)})->key.version == "1.1");
}

TEST_CASE("a lock makes no draft more than it is", "[resolve]") {
  Family family;
  LockedInput input = held("1.1", true);
  input.origin = static_cast<OriginId>(1);  // a line of a lock
  const auto chosen = family.choose("1.1", {2023, 1, 1}, {input});
  CHECK((!chosen || chosen->status == Status::draft));
}

}  // namespace klausul
