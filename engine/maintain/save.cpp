#include "maintain/save.hpp"

#include "diag/messages.hpp"
#include "load/conflict_file.hpp"
#include "store/atomic_write.hpp"
#include "store/files.hpp"
#include "store/folders.hpp"
#include "store/lock.hpp"

namespace klausul {
namespace {

bool say_failure(const std::string& path, const SystemReason& reason, Diagnostics& diagnostics) {
  diagnostics.add(Slug::write_failed, OriginId::none, {path, both(reason.swedish, reason.english), ""});
  return false;
}

bool keep_apart(const Change& change, const Files& files, Diagnostics& diagnostics) {
  const std::string name = conflict_path(change.path, files);
  if (const auto failure = write_atomically(name, change.bytes)) say_failure(name, *failure, diagnostics);
  diagnostics.add(Slug::changed_meanwhile, OriginId::none, {change.path, files.is_file(name) ? name : ""});
  return false;
}

}  // namespace

bool save(const Change& change, const std::string& library_root, Diagnostics& diagnostics) {
  const DiskFiles files;
  const LibraryLock lock(library_root);
  if (!lock.held()) return say_failure(change.path, *lock.failure(), diagnostics);
  if (const auto failure = make_folder_for(change.path))
    return say_failure(change.path, *failure, diagnostics);
  // A file that cannot be read now is not what was read either: nothing is put in its place.
  if (files.read(change.path) != change.read) return keep_apart(change, files, diagnostics);
  if (const auto failure = write_atomically(change.path, change.bytes))
    return say_failure(change.path, *failure, diagnostics);
  return true;
}

}  // namespace klausul
