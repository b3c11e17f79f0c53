#pragma once
// For the sources of this room only.
#include <optional>
#include <string>
#include <string_view>

#include "store/atomic_write.hpp"

namespace klausul {

/// A file beside another that is to take its place.
struct Temporary {
  std::string path;
  std::optional<SystemReason> failure;  ///< Then there is none.
};

/// Writes `bytes` to a new file beside `place`, with the permissions of the file that is there.
Temporary write_temporary(const std::string& place, std::string_view bytes, Flush flush);

/// Moves the temporary file to `place`; on failure it stays where it is.
std::optional<SystemReason> put_in_place(const std::string& temporary, const std::string& place);

/// The place that `path` leads to through symbolic links; the last of them need not lead to a file yet.
/// Empty, with errno set, if there is no such place.
std::string followed(std::string path);

/// Why a file may not be put at `path`: something other than a file is there already.
std::optional<SystemReason> occupied(const std::string& path);

/// A rename is on the disk only when the folder is.
void flush_folder(const std::string& folder);

}  // namespace klausul
