#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/clause.hpp"

namespace klausul {

/// The three kinds of versioned files, which are kept alike.
enum class FileKind { clause, document_template, style };
/// The root element's name: "klausul", "mall", "stil".
std::string_view root_name(FileKind kind);

/// A file of the library as those see it who keep it rather than build from it.
struct LibraryFile {
  FileKind kind = FileKind::clause;
  Head head;
  std::string bytes;
  std::string content_seal;  ///< The seal of its content as it stands now.
  /// What its seal covers, an element a line, for people to read and compare: "stycke: Den {{datum}} …".
  /// White space is collapsed; what stands inside an element is indented under it. The file's own id is left
  /// out.
  std::vector<std::string> lines;
};

/// Reads the file of `key`: head, history and seal, with what is wrong with them. Its parameters and text are
/// not checked: `Library` does that. Nothing if it is no such file.
std::optional<LibraryFile> read_library_file(const std::string& path, FileKind kind, const ClauseKey& key,
                                             const LoadContext& context);
/// The same of bytes that are not on the disk, or not yet.
std::optional<LibraryFile> parse_library_file(const std::string& path, const std::string& bytes,
                                              FileKind kind, const ClauseKey& key,
                                              const LoadContext& context);

}  // namespace klausul
