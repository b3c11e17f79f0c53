#include "diag/source.hpp"

#include "catch.hpp"

using namespace klausul;

TEST_CASE("lines and columns count from one", "[diag]") {
  const SourceFile file("a.xml", "ab\ncd\n");
  CHECK(file.line_of(0) == 1);
  CHECK(file.column_of(0) == 1);
  CHECK(file.line_of(1) == 1);
  CHECK(file.column_of(1) == 2);
  CHECK(file.line_of(3) == 2);
  CHECK(file.column_of(3) == 1);
  CHECK(file.line(1) == "ab");
  CHECK(file.line(2) == "cd");
}

TEST_CASE("the line break belongs to the line it ends", "[diag]") {
  const SourceFile file("a.xml", "ab\ncd");
  CHECK(file.line_of(2) == 1);
  CHECK(file.column_of(2) == 3);
}

TEST_CASE("a column counts characters, not bytes", "[diag]") {
  const SourceFile file("a.xml", "\u00E5\u00E4x");
  CHECK(file.column_of(4) == 3);
}

TEST_CASE("a column counts characters in a line of any length", "[diag]") {
  std::string line = "first\n";
  for (int i = 0; i < 5000; ++i) line += "å";  // two bytes each
  const SourceFile file("a.xml", line + "x\nend");
  CHECK(file.column_of(6) == 1);
  CHECK(file.column_of(6 + 2 * 4999) == 5000);
  CHECK(file.column_of(6 + 2 * 5000) == 5001);
  CHECK(file.column_of(6 + 2 * 5000 + 2) == 1);  // of the last line
}

TEST_CASE("a byte order mark is no column of the first line", "[diag]") {
  const SourceFile file("a.xml", "\xEF\xBB\xBF<a>\n<b>");
  CHECK(file.column_of(3) == 1);
  CHECK(file.column_of(4) == 2);
  CHECK(file.line_of(7) == 2);
  CHECK(file.column_of(7) == 1);
}

TEST_CASE("a carriage return before the line feed is not part of the line", "[diag]") {
  const SourceFile file("a.xml", "ab\r\ncd\r\n");
  CHECK(file.line(1) == "ab");
  CHECK(file.line(2) == "cd");
  CHECK(file.line_of(4) == 2);
  CHECK(file.column_of(4) == 1);
}

TEST_CASE("a place past the end is on the last line, and a line that is not there is empty", "[diag]") {
  const SourceFile file("a.xml", "ab\ncd");
  CHECK(file.line_count() == 2);
  CHECK(file.line_of(999) == 2);
  CHECK(file.column_of(999) == 3);
  CHECK(file.line(0).empty());
  CHECK(file.line(3).empty());
  CHECK(SourceFile("tom.xml", "").line_of(0) == 1);
}

TEST_CASE("files keep their ids and places as more are added", "[diag]") {
  Sources sources;
  const FileId first = sources.add("a.xml", "x\ny");
  const SourceFile& kept = sources.at(first);
  for (int i = 0; i < 100; ++i) sources.add("b.xml", "");
  CHECK(&sources.at(first) == &kept);
  const SourcePos pos = sources.pos(first, 2);
  CHECK(pos.file == first);
  CHECK(pos.line == 2);
  CHECK(pos.column == 1);
}

TEST_CASE("a carriage return alone ends a line, as in XML", "[diag]") {
  const SourceFile file("a.xml", "ab\rcd\r\nef\r");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "ab");
  CHECK(file.line(2) == "cd");
  CHECK(file.line(3) == "ef");
  CHECK(file.line_of(3) == 2);
  CHECK(file.column_of(4) == 2);
}
