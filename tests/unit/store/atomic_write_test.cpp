#include "store/atomic_write.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace klausul;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777u;
}

// Lets no file grow beyond `bytes` while it lives: a full disk that works for root too.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("a file is written whole, bytes as they are", "[store]") {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  CHECK_FALSE(write_atomically(folder / "x.pdf", bytes).has_value());
  CHECK(contents(folder / "x.pdf") == bytes);
  CHECK(folder.entries() == 1);
}

TEST_CASE("an older file is replaced and an empty text may be written", "[store]") {
  const TemporaryFolder folder;
  put(folder / "x", "a longer text than the new one");
  CHECK_FALSE(write_atomically(folder / "x", "new").has_value());
  CHECK(contents(folder / "x") == "new");
  CHECK_FALSE(write_atomically(folder / "x", "").has_value());
  CHECK(contents(folder / "x").empty());
}

TEST_CASE("a write that fails half way leaves the old file and nothing else", "[store]") {
  const TemporaryFolder folder;
  put(folder / "x", "old");
  std::optional<std::string> failure;
  {
    const SmallDisk disk(1000);
    failure = write_atomically(folder / "x", std::string(5000, 'n'));
  }
  REQUIRE(failure.has_value());
  CHECK_FALSE(failure->empty());
  CHECK(contents(folder / "x") == "old");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that cannot be put in its place leaves nothing behind", "[store]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "x");
  CHECK(write_atomically(folder / "x", "text").has_value());  // a folder has the name
  CHECK(fs::is_directory(folder / "x"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("writing into a folder that is not there says why", "[store]") {
  const TemporaryFolder folder;
  const std::optional<std::string> failure = write_atomically(folder / "none/x", "text");
  REQUIRE(failure.has_value());
  CHECK_FALSE(failure->empty());
  CHECK(folder.entries() == 0);
}

TEST_CASE("a new file gets the permissions that the umask gives", "[store]") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  const auto failure = write_atomically(folder / "x", "text");
  ::umask(before);
  CHECK_FALSE(failure.has_value());
  CHECK(mode_of(folder / "x") == 0640u);
}

TEST_CASE("a replaced file keeps its permissions", "[store]") {
  const TemporaryFolder folder;
  put(folder / "x", "old");
  REQUIRE(::chmod((folder / "x").c_str(), 0604) == 0);
  CHECK_FALSE(write_atomically(folder / "x", "new").has_value());
  CHECK(mode_of(folder / "x") == 0604u);
}
