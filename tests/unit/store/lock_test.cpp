#include "store/lock.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "catch.hpp"
#include "store/folders.hpp"
#include "temporary_folder.hpp"

namespace klausul {

using std::chrono::milliseconds;

TEST_CASE("a folder's lock is held once at a time, and leaves nothing behind", "[store]") {
  const TemporaryFolder folder;
  {
    const LibraryLock first(folder.path());
    REQUIRE(first.held());
    const LibraryLock second(folder.path(), milliseconds(30));
    CHECK_FALSE(second.held());
    CHECK(second.failure()->english.find("someone else") != std::string::npos);
  }
  const LibraryLock third(folder.path(), milliseconds(0));
  CHECK(third.held());
  CHECK(folder.entries() == 0);
}

TEST_CASE("a process that is killed gives its lock up", "[store]") {
  const TemporaryFolder folder;
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t other = ::fork();
  if (other == 0) {
    const LibraryLock lock(folder.path());
    const char word = lock.held() ? 'h' : 'n';
    [[maybe_unused]] const auto written = ::write(ready[1], &word, 1);
    ::pause();
  }
  char word = 0;
  REQUIRE(::read(ready[0], &word, 1) == 1);
  CHECK(word == 'h');
  CHECK_FALSE(LibraryLock(folder.path(), milliseconds(0)).held());
  ::kill(other, SIGKILL);
  ::waitpid(other, nullptr, 0);
  CHECK(LibraryLock(folder.path(), milliseconds(0)).held());
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST_CASE("a folder that is not there cannot be locked, and says why", "[store]") {
  const LibraryLock lock("/nowhere/at/all");
  CHECK_FALSE(lock.held());
  CHECK(lock.failure()->number == ENOENT);
}

TEST_CASE("the folders of a new file are made, down to its own", "[store]") {
  const TemporaryFolder folder;
  CHECK_FALSE(make_folder_for(folder / "a/b/c.xml"));
  CHECK(std::filesystem::is_directory(folder / "a/b"));
  CHECK_FALSE(std::filesystem::exists(folder / "a/b/c.xml"));
  put(folder / "file", "");
  CHECK(make_folder_for(folder / "file/c.xml"));
}

}  // namespace klausul
