#pragma once
#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "lock_of.hpp"
#include "maintain/compare_locks.hpp"

namespace klausul {

/// The lock of one document: as it lies beside the parameter file, and what it is to be.
struct DocumentLock {
  std::string path;
  std::optional<std::string> read;           ///< Its bytes; nothing if there is none.
  std::optional<Lock> lock;                  ///< Nothing if there is none, or none that can be relied on.
  std::optional<LockComparison> comparison;  ///< Of the document that was made with the lock.
};

/// Reads the lock beside a parameter file, if there is one, and says its faults.
DocumentLock lock_beside(const std::string& parameters, const LoadContext& context);

/// Says `signed-agreement` and answers true if the records beside the parameter file tell that a party has
/// signed: what is signed may not move. Records that cannot be read are told, and count as signed.
bool refuse_signed(const std::string& parameters, const Lock& lock, const LoadContext& context);

/// Says `write-failed` and answers true if records beside the parameter file tell that a party has signed and
/// `there`, the bytes of the file at `output`, would be lost: signatures may have been put into it.
bool refuse_over_signed(const std::string& output, const std::string& there, const std::string& parameters,
                        const LoadContext& context);

/// The way in which a locked document is made: as the lock says, unless the command line says otherwise. With
/// `relock` that is what holds; else it is said (`lock-option`).
FillOptions locked_way(const BuildOptions& asked, const FillOptions& plain, const Lock& lock,
                       Diagnostics& diagnostics);

/// Compares what was made with its lock and says what is not the same. True if it is the same document to
/// read and to look at, or if `relock` accepts another.
bool compare_with_lock(DocumentLock& beside, const Lock& made, bool relock, Diagnostics& diagnostics);

/// Says `lock-renewed` of a document that is another than its lock said, when it has been locked anew.
void say_renewed(const DocumentLock& beside, Diagnostics& diagnostics);

/// Writes `made` as the lock, if the file is still what was read. Says `changed-meanwhile` or `write-failed`.
bool write_lock(const DocumentLock& beside, const Lock& made, const std::string& library_root,
                Diagnostics& diagnostics);

/// `{"file": …, "same_bytes": …, "same_document": …, "inputs": […], "pages": […], "changes": […]}`, or "null"
/// of a document without a lock.
std::string lock_json(const DocumentLock& beside);
/// The differences of the text for a terminal; empty if there are none.
std::string lock_changes(const DocumentLock& beside, const Session& session);

}  // namespace klausul
