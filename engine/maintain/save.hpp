#pragma once
#include <functional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "store/several_files.hpp"

namespace klausul {

/// Makes the change if the file is still what was read. Under the lock of the library the file is read again
/// and compared; if it is another (or is there, for a new one), nothing is overwritten: `changed-meanwhile`
/// is said, and what was to be written is kept beside it, `budget@1.1.konflikt.xml` for `budget@1.1.xml`. The
/// write is whole or not at all; `write-failed` is said if it cannot be done. True if the change was made.
/// First an earlier change that was cut short is finished (see `finish_change`), and what killed writers left
/// in the folder is removed.
/// `still_holds` is asked under the lock whether what else the change was judged by is as it was; if not, the
/// change is kept apart in the same way.
bool save(const Change& change, const std::string& library_root, Diagnostics& diagnostics,
          const std::function<bool()>& still_holds = {});

/// The same for several files, of which all are changed or none: see `several_files`. If the writing is cut
/// short when all is decided, `unfinished-change` is said; the next write finishes it. `folder` is a library
/// or another folder that all files lie in.
bool save_all(const std::vector<Change>& changes, const std::string& folder, Diagnostics& diagnostics,
              const std::function<bool()>& still_holds = {});

enum class Saved { yes, changed, failed };
/// As `save` for a change that can be made anew from what is there now: if the file is not what was read,
/// nothing is said, written or kept beside it.
Saved save_if_as_read(const Change& change, const std::string& folder, Diagnostics& diagnostics);

/// Finishes a change of several files that was cut short, if there is one, under the folder's lock. Says
/// `change-finished`; `changed-meanwhile` for a file that somebody has changed since; `unfinished-change` and
/// why if it cannot be. True if none waits any more.
bool finish_change(const std::string& folder, Diagnostics& diagnostics);

/// Says `unfinished-change` of `folder`, with the files that it is about.
void say_unfinished(const std::string& folder, const UnfinishedChange& change, Diagnostics& diagnostics);

}  // namespace klausul
