#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace klausul {

/// Calls `add(name, required)` for each argument that a command takes, as "CLAUSE! --as! --date" lists them;
/// those with an exclamation mark must be given.
template <typename Add>
void each_argument(std::string_view takes, Add add) {
  while (!takes.empty()) {
    std::string name(takes.substr(0, takes.find(' ')));
    takes.remove_prefix(std::min(takes.size(), name.size() + 1));
    const bool required = name.ends_with('!');
    if (required) name.pop_back();
    add(name, required);
  }
}

}  // namespace klausul
