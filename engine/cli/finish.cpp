#include <iostream>

#include "cli/keeping_commands.hpp"
#include "maintain/save.hpp"

namespace klausul {

int finish(const FinishOptions& options, Session& session) {
  std::optional<std::string> folder = options.folder;
  if (folder->empty()) folder = session.library_for("./x", session.diagnostics);
  if (!folder) return session.finish("");
  while (folder->size() > 1 && folder->ends_with('/')) folder->pop_back();
  const bool waits = unfinished_change(session.files, *folder).has_value();
  const bool done = finish_change(*folder, session.diagnostics);
  if (!session.json() && !waits && done)
    std::cout << session.say("ingenting väntar på att göras färdigt\n", "nothing waits to be finished\n");
  return session.finish(done && waits ? R"({"finished": true})" : R"({"finished": false})");
}

}  // namespace klausul
