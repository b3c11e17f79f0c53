#include "diag/suggestion.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"

namespace klausul {

std::string suggestion(std::string_view name, std::span<const std::string> known) {
  constexpr std::size_t most = 16;
  if (known.empty()) return {};
  if (const std::string near = closest(name, known); !near.empty())
    return both("menade du '" + near + "'?", "did you mean '" + near + "'?");
  std::string names;
  for (const std::string& one : known.first(std::min(most, known.size())))
    names += (names.empty() ? "" : ", ") + one;
  if (known.size() > most) names += " …";
  return both("det finns: " + names, "there is: " + names);
}

}  // namespace klausul
