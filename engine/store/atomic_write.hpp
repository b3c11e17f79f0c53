#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/system_reason.hpp"

namespace klausul {

/// Whether a write waits for the disk.
enum class Flush {
  before_return,  ///< The bytes are on the disk when it returns: for what exists nowhere else.
  by_system  ///< The system writes when it likes: for what can be made again from its sources. A power cut
             ///< within seconds may leave the file missing or empty; nothing else can.
};

/// Puts `bytes` in the file at `path` so that a reader sees either the old file or the new one, whole:
/// written to a temporary file beside it, flushed to the disk if asked, renamed. A symbolic link is followed
/// and stays a link. A folder, a device or a pipe is refused, for a rename would put a file in its place. On
/// failure the old file is as it was and the temporary one is removed; the answer is then the reason,
/// otherwise nothing.
std::optional<SystemReason> write_atomically(const std::string& path, std::string_view bytes,
                                             Flush flush = Flush::before_return);

}  // namespace klausul
