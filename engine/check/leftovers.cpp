#include "check/leftovers.hpp"

#include <set>

#include "diag/messages.hpp"
#include "maintain/save.hpp"

namespace klausul {
namespace {

std::string advice(const Leftover& leftover) {
  const std::string process = std::to_string(leftover.process);
  if (is_running(leftover.process))
    return both("en process med nummer " + process + " kör: ta bort filen när den inte skriver mer",
                "a process with the number " + process + " runs: remove the file when it writes no more");
  return both("den kan tas bort: ingen process med nummer " + process + " kör på den här datorn",
              "it can be removed: no process with the number " + process + " runs on this machine");
}

}  // namespace

void Leftovers::look_at(const std::string& folder, const FolderEntry& entry, const Files& files) {
  if (entry.kind != FolderEntry::Kind::file) return;
  if (const auto leftover = leftover_named(entry.name))
    temporaries_.emplace(folder + "/" + entry.name, *leftover);
  if (entry.name == journal_name)
    if (auto change = unfinished_change(files, folder)) unfinished_.emplace(folder, std::move(*change));
}

void Leftovers::tell(Diagnostics& diagnostics) const {
  std::set<std::string> waiting;
  for (const auto& [folder, change] : unfinished_) {
    say_unfinished(folder, change, diagnostics);
    waiting.insert(change.temporaries.begin(), change.temporaries.end());
  }
  for (const auto& [path, leftover] : temporaries_)
    if (waiting.count(path) == 0)
      diagnostics.add(Slug::leftover_file, OriginId::none, {path, advice(leftover)});
}

}  // namespace klausul
