#pragma once
#include <optional>
#include <string>

#include "diag/diagnostic.hpp"

namespace klausul {

/// One change to one file of a library.
struct Change {
  std::string path;
  std::optional<std::string> read;  ///< The bytes that the change was made from; nothing for a new file.
  std::string bytes;                ///< What is to stand there.
};

/// Makes the change if the file is still what was read. Under the lock of the library the file is read again
/// and compared; if it is another (or is there, for a new one), nothing is overwritten: `changed-meanwhile`
/// is said, and what was to be written is kept beside it, `budget@1.1.konflikt.xml` for `budget@1.1.xml`. The
/// write is whole or not at all; `write-failed` is said if it cannot be done. True if the change was made.
bool save(const Change& change, const std::string& library_root, Diagnostics& diagnostics);

}  // namespace klausul
