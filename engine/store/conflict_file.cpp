#include "store/conflict_file.hpp"

namespace klausul {
namespace {

constexpr std::string_view ending = ".xml", mark = ".konflikt";

}  // namespace

std::string conflict_path(const std::string& path, const Files& files) {
  const std::size_t name = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
  std::size_t point = path.rfind('.');
  if (point == std::string::npos || point <= name) point = path.size();
  const std::string stem = path.substr(0, point), tail = path.substr(point);
  std::string free = stem + std::string(mark) + tail;
  for (int i = 2; files.is_file(free); ++i) free = stem + std::string(mark) + "-" + std::to_string(i) + tail;
  return free;
}

std::optional<std::string> conflicted_file(std::string_view path) {
  const std::size_t at = path.rfind(mark);
  if (at == std::string_view::npos || !path.ends_with(ending) ||
      at + mark.size() > path.size() - ending.size())
    return std::nullopt;
  const std::string_view number =
      path.substr(at + mark.size(), path.size() - ending.size() - at - mark.size());
  const bool counted = number.size() > 1 && number[0] == '-' &&
                       number.find_first_not_of("0123456789", 1) == std::string_view::npos;
  if (!number.empty() && !counted) return std::nullopt;
  return std::string(path.substr(0, at)) + std::string(ending);
}

}  // namespace klausul
