#pragma once
#include <cstddef>
#include <optional>
#include <string>

namespace klausul {

/// At most the first `limit` bytes of a file on the disk: for who asks thousands of files what stands at
/// their beginning. Nothing where `DiskFiles::read` answers nothing.
std::optional<std::string> read_beginning(const std::string& path, std::size_t limit);

}  // namespace klausul
