#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace klausul {

/// Puts `bytes` in the file at `path` so that a reader sees either the old file or the new one, whole: written to a
/// temporary file beside it, flushed to the disk, renamed. On failure the old file is as it was and the temporary
/// one is removed; the answer is then the system's reason, otherwise nothing.
std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes);

}  // namespace klausul
