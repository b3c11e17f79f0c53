#include "load/missing_file.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "diag/suggestion.hpp"

namespace klausul {

std::vector<std::string> missing_file(const std::string& path, const Files& files) {
  const std::size_t slash = path.rfind('/');
  const std::string folder =
      slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
  const std::string name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  if (!files.is_folder(folder))
    return {path, both("skapa mappen '" + folder + "' med filen i, eller rätta namnet",
                       "make the folder '" + folder + "' with the file in it, or correct the name")};
  const std::size_t point = name.rfind('.');
  std::vector<std::string> alike;
  for (const std::string& entry : files.list(folder))
    if (point != std::string::npos && entry.ends_with(name.substr(point))) alike.push_back(entry);
  const std::string near = suggestion(name, alike);
  return {path, near.empty() ? both("lägg filen i '" + folder + "', eller rätta namnet",
                                    "put the file in '" + folder + "', or correct the name")
                             : near};
}

}  // namespace klausul
