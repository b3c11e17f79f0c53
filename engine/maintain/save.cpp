#include "maintain/save.hpp"

#include <mutex>
#include <set>

#include "base/joined.hpp"
#include "diag/messages.hpp"
#include "store/atomic_write.hpp"
#include "store/conflict_file.hpp"
#include "store/folders.hpp"
#include "store/leftovers.hpp"
#include "store/lock.hpp"

namespace klausul {
namespace {

bool say_failure(const std::string& path, const SystemReason& reason, Diagnostics& diagnostics) {
  diagnostics.add(Slug::write_failed, OriginId::none, {path, both(reason.swedish, reason.english), ""});
  return false;
}

bool say_failure(const SeveralFailure& failure, const std::string& folder, Diagnostics& diagnostics) {
  say_failure(failure.path, failure.reason, diagnostics);
  if (failure.is_decided)
    say_unfinished(folder, unfinished_change(DiskFiles(), folder).value_or(UnfinishedChange()), diagnostics);
  return false;
}

void keep_apart(const Change& change, const Files& files, Diagnostics& diagnostics) {
  const std::string name = conflict_path(change.path, files);
  if (const auto failure = write_atomically(name, change.bytes)) say_failure(name, *failure, diagnostics);
  diagnostics.add(Slug::changed_meanwhile, OriginId::none, {change.path, files.is_file(name) ? name : ""});
}

bool finish_under_lock(const std::string& folder, Diagnostics& diagnostics) {
  const auto change = finish_several(folder);
  if (!change) return true;
  for (const FinishedChange::KeptApart& kept : change->kept_apart)
    diagnostics.add(Slug::changed_meanwhile, OriginId::none, {kept.path, kept.beside});
  if (change->failure) return say_failure(*change->failure, folder, diagnostics);
  diagnostics.add(Slug::change_finished, OriginId::none, {joined(change->written)});
  return true;
}

// True if every file is what was read. A file that cannot be read now is not what was read either.
bool are_as_read(const std::vector<Change>& changes, Diagnostics& diagnostics) {
  const DiskFiles files;
  bool same = true;
  for (const Change& change : changes) {
    if (files.read(change.path) == change.read) continue;
    keep_apart(change, files, diagnostics);
    same = false;
  }
  return same;
}

// A run that writes the locks of thousands of documents looks through their folder once.
void tidy(const std::string& folder) {
  static std::mutex mutex;
  static std::set<std::string> seen;
  const std::lock_guard guard(mutex);
  if (seen.insert(folder).second) remove_leftovers(folder);
}

std::optional<SeveralFailure> write(const std::vector<Change>& changes, const std::string& folder) {
  if (changes.size() != 1) return write_several(folder, changes);
  const auto failure = write_atomically(changes.front().path, changes.front().bytes);
  return failure ? std::optional(SeveralFailure{changes.front().path, *failure}) : std::nullopt;
}

// Under the lock.
bool make_ready(const std::vector<Change>& changes, const std::string& folder, Diagnostics& diagnostics) {
  if (!finish_under_lock(folder, diagnostics)) return false;
  tidy(folder);  // where journals are written
  for (const Change& change : changes) {
    if (const auto failure = make_folder_for(change.path))
      return say_failure(change.path, *failure, diagnostics);
    tidy(folder_of(change.path));
  }
  return true;
}

}  // namespace

void say_unfinished(const std::string& folder, const UnfinishedChange& change, Diagnostics& diagnostics) {
  diagnostics.add(Slug::unfinished_change, OriginId::none,
                  {joined(change.paths), "klausul finish " + folder});
}

bool save(const Change& change, const std::string& library_root, Diagnostics& diagnostics,
          const std::function<bool()>& still_holds) {
  return save_all({change}, library_root, diagnostics, still_holds);
}

bool save_all(const std::vector<Change>& changes, const std::string& folder, Diagnostics& diagnostics,
              const std::function<bool()>& still_holds) {
  if (changes.empty()) return true;
  const LibraryLock lock(folder);
  if (!lock.held()) return say_failure(changes.front().path, *lock.failure(), diagnostics);
  if (!make_ready(changes, folder, diagnostics) || !are_as_read(changes, diagnostics)) return false;
  if (still_holds && !still_holds()) {
    for (const Change& change : changes) keep_apart(change, DiskFiles(), diagnostics);
    return false;
  }
  const auto failure = write(changes, folder);
  return !failure || say_failure(*failure, folder, diagnostics);
}

Saved save_if_as_read(const Change& change, const std::string& folder, Diagnostics& diagnostics) {
  const LibraryLock lock(folder);
  if (!lock.held()) {
    say_failure(change.path, *lock.failure(), diagnostics);
    return Saved::failed;
  }
  if (!make_ready({change}, folder, diagnostics)) return Saved::failed;
  if (DiskFiles().read(change.path) != change.read) return Saved::changed;
  const auto failure = write({change}, folder);
  if (failure) say_failure(*failure, folder, diagnostics);
  return failure ? Saved::failed : Saved::yes;
}

bool finish_change(const std::string& folder, Diagnostics& diagnostics) {
  const LibraryLock lock(folder);
  if (!lock.held()) return say_failure(folder, *lock.failure(), diagnostics);
  return finish_under_lock(folder, diagnostics);
}

}  // namespace klausul
