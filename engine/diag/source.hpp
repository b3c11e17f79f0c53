#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// A text we have read. `none` is no file at all.
enum class FileId : std::uint32_t { none = 0 };

/// Where in a file. Lines and columns count from 1; a column counts characters, not bytes.
/// Column 0 means the whole line, line 0 the whole file: an honest line beats a wrong caret.
struct SourcePos {
  FileId file = FileId::none;
  int line = 0;
  int column = 0;
};

/// One text with its line index, built over the original bytes (byte order mark and CRLF included). A line
/// ends with LF, CRLF or CR, as in XML.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }

  /// Line of the byte at `offset`; offsets past the end give the last line.
  int line_of(std::size_t offset) const;
  /// Column of the byte at `offset`, counted in characters.
  int column_of(std::size_t offset) const;
  /// The same, when its line is known already.
  int column_in(int line, std::size_t offset) const;
  /// The text of a line without its line break; empty for a line that is not there.
  std::string_view line(int number) const;
  int line_count() const { return static_cast<int>(line_starts_.size()); }

 private:
  std::string path_;
  std::string text_;
  void count_long_lines();
  std::size_t characters_before(std::size_t offset) const;

  std::vector<std::uint32_t> line_starts_;
  std::vector<std::size_t> characters_;  ///< Before each stretch of the text; only where a line is very long.
};

/// Every text read in a run. References to a file stay valid as more are added.
class Sources {
 public:
  FileId add(std::string path, std::string text);
  /// Precondition: `file` came from `add`.
  const SourceFile& at(FileId file) const { return files_[static_cast<std::size_t>(file) - 1]; }
  SourcePos pos(FileId file, std::size_t offset) const;
  const std::deque<SourceFile>& all() const { return files_; }
  /// Puts the files of `others` after these.
  void adopt(Sources&& others);

 private:
  std::deque<SourceFile> files_;
};

}  // namespace klausul
