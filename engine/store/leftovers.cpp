#include "store/leftovers.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "store/files.hpp"
#include "store/several_files.hpp"

namespace klausul {
namespace {

constexpr std::string_view last = ".tmp";

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string temporary_ending(long process, unsigned count) {
  return "." + std::to_string(process) + "-" + std::to_string(count) + std::string(last);
}

std::optional<Leftover> leftover_named(std::string_view name) {
  if (!name.ends_with(last)) return std::nullopt;
  name.remove_suffix(last.size());
  const std::size_t dash = name.rfind('-'), point = name.rfind('.');
  if (dash == std::string_view::npos || point == std::string_view::npos || point == 0 || dash < point)
    return std::nullopt;
  const std::string_view process = name.substr(point + 1, dash - point - 1);
  Leftover found{std::string(name.substr(0, point)), 0};
  const auto end = process.data() + process.size();
  if (!all_digits(process) || !all_digits(name.substr(dash + 1)) ||
      std::from_chars(process.data(), end, found.process).ec != std::errc())
    return std::nullopt;
  return found;
}

bool is_running(long process) {
  const auto number = static_cast<pid_t>(process);
  return number > 0 && (::kill(number, 0) == 0 || errno == EPERM);
}

void remove_leftovers(const std::string& folder) {
  const DiskFiles files;
  for (const FolderEntry& entry : files.entries(folder)) {
    if (entry.kind != FolderEntry::Kind::file) continue;
    const auto leftover = leftover_named(entry.name);
    if (leftover && !is_running(leftover->process)) ::unlink((folder + "/" + entry.name).c_str());
  }
}

}  // namespace klausul
