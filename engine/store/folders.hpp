#pragma once
#include <optional>
#include <string>

#include "store/system_reason.hpp"

namespace klausul {

/// The path of the folder that `path` lies in: "." for a name alone, "/" for what lies at the root.
std::string folder_of(const std::string& path);

/// Makes the folder that the file at `path` is to lie in, and those above it, where they are not there.
/// Answers why it cannot, otherwise nothing.
std::optional<SystemReason> make_folder_for(const std::string& path);

}  // namespace klausul
