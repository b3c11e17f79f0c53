#include "store/files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace klausul;
namespace fs = std::filesystem;

TEST_CASE("a file is read byte for byte", "[store]") {
  const TemporaryFolder folder;
  const std::string bytes(
      "\xEF\xBB\xBF"
      "a\r\n\0b",
      8);
  put(folder / "x.xml", bytes);
  CHECK(DiskFiles().read(folder / "x.xml") == bytes);
}

TEST_CASE("what is not a file cannot be read", "[store]") {
  const TemporaryFolder folder;
  CHECK_FALSE(DiskFiles().read(folder / "none").has_value());
  CHECK_FALSE(DiskFiles().read(folder.path()).has_value());
  CHECK(DiskFiles().is_folder(folder.path()));
  CHECK_FALSE(DiskFiles().is_file(folder.path()));
}

TEST_CASE("a folder is listed in byte order, a missing one is empty", "[store]") {
  const TemporaryFolder folder;
  for (const char* name : {"b", "a", "B", "\u00E5"}) put(folder / name, "");
  CHECK(DiskFiles().list(folder.path()) == std::vector<std::string>{"B", "a", "b", "\u00E5"});
  CHECK(DiskFiles().list(folder / "none").empty());
}

TEST_CASE("files are found in folders below, by their ending", "[store]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "lokal/djup");
  for (const char* name : {"syfte@1.0.xml", "lokal/hyra@1.0.xml", "lokal/anm.txt", "lokal/djup/x.xml"})
    put(folder / name, "");
  CHECK(files_under(DiskFiles(), folder.path(), ".xml") ==
        std::vector<std::string>{folder / "lokal/djup/x.xml", folder / "lokal/hyra@1.0.xml",
                                 folder / "syfte@1.0.xml"});
}

TEST_CASE("a link back to a folder is not walked into, a link to a file is a file", "[store]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "clauses");
  put(folder / "clauses/a.xml", "");
  fs::create_symlink("../clauses", folder / "clauses/self");
  fs::create_symlink("a.xml", folder / "clauses/b.xml");
  CHECK(files_under(DiskFiles(), folder / "clauses", ".xml") ==
        std::vector<std::string>{folder / "clauses/a.xml", folder / "clauses/b.xml"});
}

TEST_CASE("a link to a folder elsewhere is followed, once", "[store]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "avtal");
  fs::create_directories(folder / "2026/lokala");
  put(folder / "avtal/a.xml", "");
  put(folder / "2026/lokala/b.xml", "");
  fs::create_directory_symlink("../2026", folder / "avtal/arkiv");
  fs::create_directory_symlink("../2026", folder / "avtal/igen");  // the same folder
  fs::create_directory_symlink("..", folder / "avtal/upp");        // holds what is walked through
  fs::create_directory_symlink("../../avtal", folder / "2026/lokala/krets");
  CHECK(files_under(DiskFiles(), folder / "avtal", ".xml") ==
        std::vector<std::string>{folder / "avtal/a.xml", folder / "avtal/arkiv/lokala/b.xml"});
}

TEST_CASE("what stands in the way of reading is told, in both languages", "[store]") {
  const TemporaryFolder folder;
  put(folder / "x", "");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(DiskFiles().obstacle(folder / "x").has_value());
  CHECK_FALSE(DiskFiles().obstacle(folder.path()).has_value());
  CHECK_FALSE(DiskFiles().obstacle(folder / "none").has_value());
  CHECK(DiskFiles().obstacle(folder / "pipe").has_value());
  const std::optional<SystemReason> below_file = DiskFiles().obstacle(folder / "x/y");
  REQUIRE(below_file.has_value());
  CHECK(below_file->number == ENOTDIR);
  CHECK(below_file->swedish == "en del av sökvägen är ingen mapp");
  CHECK(below_file->english == "a part of the path is not a folder");
  if (::geteuid() == 0) return;  // the superuser may read everything
  REQUIRE(::chmod((folder / "x").c_str(), 0) == 0);
  const std::optional<SystemReason> locked = DiskFiles().obstacle(folder / "x");
  REQUIRE(locked.has_value());
  CHECK(locked->number == EACCES);
}

TEST_CASE("every reason has words", "[store]") {
  for (int number = 1; number < 130; ++number) {
    CHECK_FALSE(system_reason(number).swedish.empty());
    CHECK_FALSE(system_reason(number).english.empty());
  }
}
