#pragma once
#include <optional>
#include <string>

#include "store/system_reason.hpp"

namespace klausul {

/// Makes the folder that the file at `path` is to lie in, and those above it, where they are not there.
/// Answers why it cannot, otherwise nothing.
std::optional<SystemReason> make_folder_for(const std::string& path);

}  // namespace klausul
