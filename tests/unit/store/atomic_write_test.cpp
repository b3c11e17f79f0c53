#include "store/atomic_write.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <cerrno>
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
  std::optional<SystemReason> failure;
  {
    const SmallDisk disk(1000);
    failure = write_atomically(folder / "x", std::string(5000, 'n'));
  }
  REQUIRE(failure.has_value());
  CHECK(failure->number == EFBIG);
  CHECK(failure->swedish == "filen är för stor");
  CHECK(contents(folder / "x") == "old");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that cannot be put in its place leaves nothing behind", "[store]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "x");
  const std::optional<SystemReason> failure =
      write_atomically(folder / "x", "text");  // a folder has the name
  REQUIRE(failure.has_value());
  CHECK(failure->number == EISDIR);
  CHECK(fs::is_directory(folder / "x"));
  CHECK(folder.entries() == 1);
}

TEST_CASE("writing into a folder that is not there says why", "[store]") {
  const TemporaryFolder folder;
  const std::optional<SystemReason> failure = write_atomically(folder / "none/x", "text");
  REQUIRE(failure.has_value());
  CHECK(failure->number == ENOENT);
  CHECK_FALSE(failure->swedish.empty());
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

TEST_CASE("a link is followed and stays a link, even when it leads to no file yet", "[store]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "elsewhere");
  fs::create_symlink("elsewhere/x", folder / "link");
  fs::create_symlink("link", folder / "link of link");
  CHECK_FALSE(write_atomically(folder / "link", "one").has_value());
  CHECK(contents(folder / "elsewhere/x") == "one");
  CHECK_FALSE(write_atomically(folder / "link of link", "two").has_value());
  CHECK(contents(folder / "elsewhere/x") == "two");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::is_symlink(folder / "link of link"));
  CHECK(folder.entries() == 3);
}

TEST_CASE("links in a circle are refused", "[store]") {
  const TemporaryFolder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  const std::optional<SystemReason> failure = write_atomically(folder / "a", "text");
  REQUIRE(failure.has_value());
  CHECK(failure->number == ELOOP);
  CHECK(folder.entries() == 2);
}

TEST_CASE("a pipe and a device are refused and stay what they are", "[store]") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(write_atomically(folder / "pipe", "text").has_value());
  CHECK(fs::is_fifo(folder / "pipe"));
  fs::create_symlink("/dev/null", folder / "device");
  CHECK(write_atomically(folder / "device", "text").has_value());
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(folder.entries() == 2);
}

TEST_CASE("a name that ends with a slash is a folder's, and part of a path must be folders", "[store]") {
  const TemporaryFolder folder;
  put(folder / "x", "old");
  const auto as_folder = write_atomically(folder / "y/", "text"),
             below_file = write_atomically(folder / "x/y", "text");
  REQUIRE(as_folder.has_value());
  CHECK(as_folder->number == EISDIR);
  REQUIRE(below_file.has_value());
  CHECK(below_file->number == ENOTDIR);
  CHECK(folder.entries() == 1);
}
