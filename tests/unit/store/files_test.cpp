#include "store/files.hpp"

#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace klausul;
namespace fs = std::filesystem;

TEST_CASE("a file is read byte for byte", "[store]") {
  const TemporaryFolder folder;
  const std::string bytes("\xEF\xBB\xBF" "a\r\n\0b", 8);
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
