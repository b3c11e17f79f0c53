#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/files.hpp"

namespace klausul {

/// Where what was to be written to `path` is kept when somebody else has written there meanwhile:
/// "budget@1.1.konflikt.xml" beside "budget@1.1.xml", or "….konflikt-2.xml" if that name is taken. No part of
/// the library is called so.
std::string conflict_path(const std::string& path, const Files& files);

/// The file that such a kept one is of; nothing for other names.
std::optional<std::string> conflicted_file(std::string_view path);

}  // namespace klausul
