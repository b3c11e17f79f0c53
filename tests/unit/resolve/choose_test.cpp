#include "resolve/choose.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

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

}  // namespace klausul
