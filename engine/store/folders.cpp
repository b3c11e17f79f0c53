#include "store/folders.hpp"

#include <filesystem>

namespace klausul {

std::optional<SystemReason> make_folder_for(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  return error ? std::optional(system_reason(error.value())) : std::nullopt;
}

}  // namespace klausul
