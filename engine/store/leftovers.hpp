#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace klausul {

/// A temporary file of a write: "avtal.pdf.4711-0.tmp" beside "avtal.pdf". One that is there when no write
/// goes on was left by a process that was killed: it is no file's last copy, for what it was to replace is as
/// it was.
struct Leftover {
  std::string of;    ///< "avtal.pdf".
  long process = 0;  ///< The process that wrote it.
};

/// Nothing if `name`, a name without folders, is not that of such a file.
std::optional<Leftover> leftover_named(std::string_view name);

/// ".4711-0.tmp".
std::string temporary_ending(long process, unsigned count);

/// True if a process of that number runs on this machine. Numbers come again: it may be another one.
bool is_running(long process);

/// Removes the temporary files in `folder` whose processes are gone. Preconditions: the caller holds the lock
/// under which files in the folder are written, and no change of several files waits there to be finished
/// (see `several_files`).
void remove_leftovers(const std::string& folder);

}  // namespace klausul
