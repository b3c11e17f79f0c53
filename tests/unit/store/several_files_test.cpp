#include "store/several_files.hpp"

#include "store/conflict_file.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <map>

#include "catch.hpp"
#include "seal/sha256.hpp"
#include "store/leftovers.hpp"
#include "temporary_folder.hpp"

namespace klausul {
namespace {

// Two files that are there and one that is new, in two folders; and what they become.
const std::map<std::string, std::string> before = {{"mallar/a.xml", "old a"}, {"b.xml", "old b"}};
const std::map<std::string, std::string> after = {
    {"mallar/a.xml", "new a"}, {"b.xml", "new b"}, {"mallar/c.xml", "new c"}};

void put_before(const TemporaryFolder& folder) {
  std::filesystem::create_directory(folder / "mallar");
  for (const auto& [name, text] : before) put(folder / name, text);
}

std::vector<Change> changes_in(const TemporaryFolder& folder) {
  std::vector<Change> changes;
  for (const auto& [name, text] : after) {
    const auto old = before.find(name);
    changes.push_back({folder / name, old == before.end() ? std::nullopt : std::optional(old->second), text});
  }
  return changes;
}

std::map<std::string, std::string> files_in(const TemporaryFolder& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder.path()).string()] = contents(entry.path().string());
  return files;
}

// Does `work` in a process that is killed before its step of that number; true if it had so many.
template <class Work>
bool killed_at(int number, Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    int left = number;
    work([&] {
      if (left-- == 0) ::_exit(9);
    });
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WEXITSTATUS(status) == 9;
}

void write_killed(const TemporaryFolder& folder, int number) {
  REQUIRE(killed_at(number,
                    [&](const BeforeStep& step) { write_several(folder.path(), changes_in(folder), step); }));
}

// Three files written, the journal, three files moved, the journal removed.
constexpr int steps = 8, first_decided = 4;

}  // namespace

TEST_CASE("several files all change, and nothing else is left", "[store]") {
  const TemporaryFolder folder;
  put_before(folder);
  CHECK_FALSE(write_several(folder.path(), changes_in(folder)));
  CHECK(files_in(folder) == after);
  CHECK_FALSE(finish_several(folder.path()));
}

TEST_CASE("a writer killed before all is decided has changed nothing", "[store]") {
  for (int number = 0; number < first_decided; ++number) {
    const TemporaryFolder folder;
    put_before(folder);
    write_killed(folder, number);
    CHECK_FALSE(unfinished_change(DiskFiles(), folder.path()));
    CHECK_FALSE(finish_several(folder.path()));
    for (const std::string& where : {folder.path(), folder / "mallar"}) remove_leftovers(where);
    CHECK(files_in(folder) == before);
  }
}

TEST_CASE("a writer killed when all is decided is finished by another", "[store]") {
  for (int number = first_decided; number < steps; ++number) {
    const TemporaryFolder folder;
    put_before(folder);
    write_killed(folder, number);
    const auto waiting = unfinished_change(DiskFiles(), folder.path());
    REQUIRE(waiting);
    CHECK(waiting->paths ==
          std::vector<std::string>{folder / "b.xml", folder / "mallar/a.xml", folder / "mallar/c.xml"});
    const auto change = finish_several(folder.path());
    REQUIRE(change);
    CHECK_FALSE(change->failure);
    CHECK(change->kept_apart.empty());
    CHECK(change->written.size() == 3);
    CHECK(files_in(folder) == after);
  }
  const TemporaryFolder folder;
  put_before(folder);
  CHECK_FALSE(killed_at(
      steps, [&](const BeforeStep& step) { write_several(folder.path(), changes_in(folder), step); }));
}

TEST_CASE("who finishes may be killed too", "[store]") {
  for (int number = 0; number < 4; ++number) {
    const TemporaryFolder folder;
    put_before(folder);
    write_killed(folder, first_decided + 1);
    REQUIRE(killed_at(number, [&](const BeforeStep& step) { finish_several(folder.path(), step); }));
    REQUIRE(finish_several(folder.path()));
    CHECK(files_in(folder) == after);
  }
}

TEST_CASE("what somebody wrote after the killed writer is kept", "[store]") {
  const TemporaryFolder folder;
  put_before(folder);
  write_killed(folder, first_decided);
  put(folder / "mallar/a.xml", "by hand");
  const auto change = finish_several(folder.path());
  REQUIRE(change);
  REQUIRE(change->kept_apart.size() == 1);
  CHECK(change->kept_apart.front().path == folder / "mallar/a.xml");
  auto wanted = after;
  wanted["mallar/a.xml"] = "by hand";
  wanted["mallar/a.konflikt.xml"] = "new a";
  CHECK(files_in(folder) == wanted);
}

TEST_CASE("a file that cannot be written leaves all as they were", "[store]") {
  const TemporaryFolder folder;
  put_before(folder);
  std::vector<Change> changes = changes_in(folder);
  changes.push_back({folder / "mallar", std::nullopt, "a folder is there"});
  const auto failure = write_several(folder.path(), changes);
  REQUIRE(failure);
  CHECK(failure->path == folder / "mallar");
  CHECK_FALSE(failure->is_decided);
  CHECK(files_in(folder) == before);
}

TEST_CASE("a journal is what its description says", "[store]") {
  const TemporaryFolder folder;
  put_before(folder);
  put(folder / "b.xml.1-7.tmp", "new b");
  put(folder / "c d.xml.1-8.tmp", "new c");
  put(folder / ".klausul.pagar", "klausul-pagar 1\n" + seal_of("old b") + " " + seal_of("new b") +
                                     " .1-7.tmp b.xml\n- " + seal_of("new c") + " .1-8.tmp c d.xml\n");
  REQUIRE(finish_several(folder.path()));
  const std::map<std::string, std::string> wanted = {
      {"b.xml", "new b"}, {"c d.xml", "new c"}, {"mallar/a.xml", "old a"}};
  CHECK(files_in(folder) == wanted);
}

TEST_CASE("a journal that would move files out of the folder is not followed", "[store]") {
  const std::string hash = seal_of("x");
  for (const std::string& line :
       {"- " + hash + " .1-7.tmp ../x.xml", "- " + hash + " .1-7.tmp /x.xml", "- " + hash + " /../x b.xml",
        "- " + hash + " .1-7.tmp a/../../x.xml", "- " + hash + " .1-7.tmp ", std::string("x")}) {
    const TemporaryFolder folder;
    const std::string journal = "klausul-pagar 1\n" + line + "\n";
    put(folder / ".klausul.pagar", journal);
    const auto change = finish_several(folder.path());
    REQUIRE(change);
    CHECK(change->failure);
    CHECK(files_in(folder) == std::map<std::string, std::string>{{".klausul.pagar", journal}});
    CHECK(unfinished_change(DiskFiles(), folder.path())->paths.empty());
  }
}

TEST_CASE("what is kept apart has a name that nothing has", "[store]") {
  const TemporaryFolder folder;
  const DiskFiles files;
  CHECK(conflict_path(folder / "a@1.0.xml", files) == folder / "a@1.0.konflikt.xml");
  put(folder / "a@1.0.konflikt.xml", "");
  CHECK(conflict_path(folder / "a@1.0.xml", files) == folder / "a@1.0.konflikt-2.xml");
  CHECK(conflict_path("a.b/c", files) == "a.b/c.konflikt");
}

}  // namespace klausul
