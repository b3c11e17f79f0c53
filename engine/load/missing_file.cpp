#include "load/missing_file.hpp"

#include <algorithm>
#include <cerrno>

#include "diag/messages.hpp"
#include "diag/suggestion.hpp"
#include "load/lock_file.hpp"

namespace klausul {
namespace {

// What a person who named a folder may have meant.
std::string files_in(const std::string& folder, const Files& files) {
  constexpr int most = 10;
  std::string names;
  int count = 0;
  for (const std::string& name : files.list(folder)) {
    if (!name.ends_with(".xml") || lies_beside(name)) continue;
    if (++count <= most) names += (names.empty() ? "" : ", ") + name;
  }
  return names + (count > most ? " …" : "");
}

}  // namespace

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

void say_unread(const std::string& path, OriginId asked_by, const Files& files, Diagnostics& diagnostics) {
  const bool folder = files.is_folder(path);
  const std::optional<SystemReason> reason = folder ? system_reason(EISDIR) : files.obstacle(path);
  if (!reason) return diagnostics.add(Slug::file_not_found, asked_by, missing_file(path, files));
  const std::string names = folder ? files_in(path, files) : "";
  const std::string remedy = !names.empty()
                                 ? both("namnge en fil i den: " + names, "name a file in it: " + names)
                             : folder ? both("namnge en fil", "name a file")
                                      : "";
  diagnostics.add(Slug::file_unreadable, asked_by, {path, both(reason->swedish, reason->english), remedy});
}

}  // namespace klausul
