#include "maintain/compare_locks.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

using Kind = LockedInput::Kind;
using What = InputChange::What;

LockedInput clause(const std::string& name, const std::string& hash, const std::string& content) {
  LockedInput made;
  made.name = name, made.hash = hash, made.content = content;
  return made;
}

Lock example() {
  Lock lock;
  lock.inputs = {clause("syfte@1.0", "a", "A"), clause("budget@1.0", "b", "B")};
  lock.pdf_hash = "f";
  lock.text_hash = "t";
  lock.text = {"ett", "två", "tre"};
  lock.page_hashes = {"p1", "p2"};
  return lock;
}

}  // namespace

TEST_CASE("a lock compared with itself has no differences", "[maintain]") {
  const LockComparison comparison = compare_locks(example(), example());
  CHECK(comparison.inputs.empty());
  CHECK(comparison.same_bytes);
  CHECK(comparison.same_document());
}

TEST_CASE("a lock that tells of other parties or days than the document's is not its lock", "[maintain]") {
  Lock now = example();
  now.parties = {{"part.berg", "Bergs kommun", true}};
  now.days = {{Watch::ends, "till", {2026, 12, 31}, 0},
              {Watch::notice_period, "tid", {}, 12, NoticeFrom::received}};
  Lock locked = now;
  CHECK(compare_locks(locked, now).same_particulars);
  locked.parties[0].id = "part.are";
  CHECK_FALSE(compare_locks(locked, now).same_particulars);
  locked = now;
  locked.days[0].date = {2099, 12, 31};
  CHECK_FALSE(compare_locks(locked, now).same_particulars);
  locked = now;
  locked.days[1].from = NoticeFrom::given;
  CHECK_FALSE(compare_locks(locked, now).same_particulars);
  locked.days[1].from = NoticeFrom::untold;  // as locks were before clauses told it
  CHECK(compare_locks(locked, now).same_particulars);
  locked.days.pop_back();
  CHECK_FALSE(compare_locks(locked, now).same_particulars);
  locked.days.clear();  // a register would lose the agreement's days unseen
  CHECK_FALSE(compare_locks(locked, now).same_particulars);
}

TEST_CASE("inputs are told as changed, with a new record, gone or added", "[maintain]") {
  Lock now = example();
  now.inputs = {clause("syfte@1.0", "a2", "A2"), clause("mal@1.0", "m", "M")};
  LockComparison comparison = compare_locks(example(), now);
  REQUIRE(comparison.inputs.size() == 3);
  CHECK(comparison.inputs[0].what == What::changed);
  CHECK(comparison.inputs[0].now == "a2");
  CHECK(comparison.inputs[1].what == What::gone);
  CHECK(comparison.inputs[1].locked.name == "budget@1.0");
  CHECK(comparison.inputs[2].what == What::added);
  CHECK(comparison.inputs[2].locked.name == "mal@1.0");
  CHECK(comparison.same_document());

  now.inputs = {clause("syfte@1.0", "a2", "A"), clause("budget@1.0", "b", "B")};
  comparison = compare_locks(example(), now);
  REQUIRE(comparison.inputs.size() == 1);
  CHECK(comparison.inputs[0].what == What::record);
}

TEST_CASE("two kinds of input may have one name", "[maintain]") {
  Lock locked = example(), now = example();
  LockedInput style = clause("syfte@1.0", "s", "S");
  style.kind = Kind::style;
  locked.inputs.push_back(style);
  now.inputs.push_back(style);
  CHECK(compare_locks(locked, now).inputs.empty());
}

TEST_CASE("pages are told by number, those that only one has too", "[maintain]") {
  Lock now = example();
  now.page_hashes = {"p1", "q2", "q3"};
  const LockComparison comparison = compare_locks(example(), now);
  CHECK(comparison.pages == std::vector<std::size_t>{2, 3});
  CHECK(comparison.text.empty());
  CHECK_FALSE(comparison.same_document());
}

TEST_CASE("a changed text is shown word by word", "[maintain]") {
  Lock now = example();
  now.text = {"ett", "fyra", "tre"};
  now.text_hash = "t2";
  const LockComparison comparison = compare_locks(example(), now);
  CHECK(has_changes(comparison.text));
  CHECK_FALSE(comparison.same_document());

  // A sentence whose first word was changed is still that sentence.
  Lock before = example();
  before.text = {"Hela budgeten är tolv kronor."};
  now.text = {"Halva budgeten är tolv kronor."};
  CHECK(diff_text(compare_locks(before, now).text, 0, "", "{}") ==
        "[-Hela-]{+Halva+} budgeten är tolv kronor.\n");
}

}  // namespace klausul
