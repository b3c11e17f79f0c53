#include "values/watch.hpp"

#include <array>

namespace klausul {
namespace {

// In the order of `Watch`.
constexpr std::array<std::string_view, 6> names = {"",           "borjar",      "slutar",
                                                   "uppsagning", "uppfoljning", "uppsagningstid"};

// In the order of `NoticeFrom`.
constexpr std::array<std::string_view, 3> beginnings = {"", "lamnad", "mottagen"};

}  // namespace

std::string_view notice_from_name(NoticeFrom from) { return beginnings[static_cast<std::size_t>(from)]; }

std::optional<NoticeFrom> notice_from_named(std::string_view name) {
  for (std::size_t i = 1; i < beginnings.size(); ++i)
    if (beginnings[i] == name) return static_cast<NoticeFrom>(i);
  return std::nullopt;
}

std::string notice_from_names() { return std::string(beginnings[1]) + ", " + std::string(beginnings[2]); }

std::string_view watch_name(Watch watch) { return names[static_cast<std::size_t>(watch)]; }

std::optional<Watch> watch_named(std::string_view name) {
  for (std::size_t i = 1; i < names.size(); ++i)
    if (names[i] == name) return static_cast<Watch>(i);
  return std::nullopt;
}

std::string watch_names() {
  std::string all;
  for (std::size_t i = 1; i < names.size(); ++i) all += (all.empty() ? "" : ", ") + std::string(names[i]);
  return all;
}

}  // namespace klausul
