#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/system_reason.hpp"

namespace klausul {

/// Puts `bytes` in the file at `path` so that a reader sees either the old file or the new one, whole:
/// written to a temporary file beside it, flushed to the disk, renamed. A symbolic link is followed and stays
/// a link. A folder, a device or a pipe is refused, for a rename would put a file in its place. On failure
/// the old file is as it was and the temporary one is removed; the answer is then the reason, otherwise
/// nothing.
std::optional<SystemReason> write_atomically(const std::string& path, std::string_view bytes);

}  // namespace klausul
