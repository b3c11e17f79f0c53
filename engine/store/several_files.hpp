#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/files.hpp"
#include "store/system_reason.hpp"

namespace klausul {

/// Several files that change together or not at all, whatever stops the writing:
///
/// 1. each new file is written beside its place, under a name of its own, and flushed to the disk;
/// 2. a journal in the folder, `.klausul.pagar`, names them, written atomically: from here on all is decided;
/// 3. each is renamed to its place, and the journal is removed.
///
/// Stopped before 2, nothing has changed. Stopped after it, the journal stands, and `finish_several` does
/// what remains, from the journal alone. A reader may meet some new files and some old ones between 2 and 3,
/// or until then: each is whole.
///
/// The journal is text: the line "klausul-pagar 1", then a line for each file, with blanks between: the hash
/// (see `seal_of`) of what stood in its place or "-" for nothing, that of what is to stand there, the ending
/// of the temporary file's name, and the path from the folder.
constexpr std::string_view journal_name = ".klausul.pagar";

/// One change to one file.
struct Change {
  std::string path;                 ///< Of a file that lies under the folder.
  std::optional<std::string> read;  ///< The bytes that the change was made from; nothing for a new file.
  std::string bytes;                ///< What is to stand there.
};

struct SeveralFailure {
  std::string path;
  SystemReason reason;
  bool is_decided = false;  ///< The journal stands: what is lacking waits for `finish_several`.
};

/// Called before every step that changes something on the disk. A test stops the writing there.
using BeforeStep = std::function<void()>;

/// Preconditions: the caller holds the lock of `folder`; no journal stands; the files hold what `read` says;
/// their folders are there. Unless `is_decided`, a failure leaves everything as it was.
std::optional<SeveralFailure> write_several(const std::string& folder, const std::vector<Change>& changes,
                                            const BeforeStep& before_step = {});

/// What came of finishing a change.
struct FinishedChange {
  std::vector<std::string> written;  ///< The paths that now hold what was to stand there.
  /// A file that somebody has changed since is as it is; what was to stand there is beside it.
  struct KeptApart {
    std::string path, beside;
  };
  std::vector<KeptApart> kept_apart;
  std::optional<SeveralFailure> failure;  ///< Then the journal still stands.
};

/// Finishes the change that a journal in `folder` tells of; nothing if none stands there. Precondition: the
/// caller holds the lock of `folder`.
std::optional<FinishedChange> finish_several(const std::string& folder, const BeforeStep& before_step = {});

/// What a journal tells of, as paths that begin with its folder.
struct UnfinishedChange {
  std::vector<std::string> paths;
  std::vector<std::string> temporaries;  ///< Of each path, the file that waits to take its place.
};

/// Nothing if no journal stands in `folder`; no paths if it is not what this room writes.
std::optional<UnfinishedChange> unfinished_change(const Files& files, const std::string& folder);

}  // namespace klausul
