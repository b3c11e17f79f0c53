#include "store/leftovers.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "temporary_folder.hpp"

namespace klausul {
namespace {

// The number of a process that has just ended.
long ended_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
  return child;
}

}  // namespace

TEST_CASE("a temporary file is known by its name", "[store]") {
  const auto found = leftover_named("budget@1.0.xml" + temporary_ending(4711, 12));
  REQUIRE(found);
  CHECK(found->of == "budget@1.0.xml");
  CHECK(found->process == 4711);
  for (const char* name : {"budget@1.0.xml", "a.tmp", "a.1.tmp", "a.1-.tmp", "a.-1.tmp", "a.x-1.tmp",
                           ".1-1.tmp", "a-1.2.tmp", "a.99999999999999999999-1.tmp", ""})
    CHECK_FALSE(leftover_named(name));
}

TEST_CASE("only what dead processes left is removed", "[store]") {
  const TemporaryFolder folder;
  const std::string dead = folder / ("a.xml" + temporary_ending(ended_process(), 0));
  const std::string alive = folder / ("a.xml" + temporary_ending(::getpid(), 0));
  for (const std::string& path : {dead, alive, folder / "a.xml", folder / "a.tmp"}) put(path, "x");
  std::filesystem::create_directory(folder / ("b" + temporary_ending(ended_process(), 0)));
  remove_leftovers(folder.path());
  CHECK_FALSE(std::filesystem::exists(dead));
  CHECK(std::filesystem::exists(alive));
  CHECK(folder.entries() == 4);
}

}  // namespace klausul
