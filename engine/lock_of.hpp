#pragma once
#include <map>
#include <string>

#include "load/lock_file.hpp"
#include "pipeline.hpp"

namespace klausul {

/// A document that has been made, and what it was made with.
struct Made {
  const Prepared& prepared;
  const Parameters& parameters;
  const FillOptions& options;
  const Assembled& document;
};

/// Makes locks of finished documents. One a thread: it remembers the hashes of faces and of the library's
/// files, which many documents share.
class LockMaker {
 public:
  LockMaker(const Files& files, Workshop& workshop) : files_(files), workshop_(workshop) {}

  /// What the document was made from and what it became. It has no path yet, and no origins.
  Lock lock_of(const Made& made);

 private:
  void add_selection(LockedInput::Kind kind, const Selection& selection, Lock& lock);
  void add_library_files(const Assembly& assembly, Lock& lock);
  void add_system_files(const Made& made, Lock& lock);
  const std::string& file_hash(const std::string& path);

  const Files& files_;
  Workshop& workshop_;
  std::map<std::string, std::string> file_hashes_;    ///< By path.
  std::map<std::string, std::string> content_seals_;  ///< By the hash of the bytes.
};

/// "a-2a": a part as `--pdf` and locks name it; and back, `a2a` for what is no name.
std::string_view part_name(PdfPart part);
PdfPart part_named(std::string_view name);

}  // namespace klausul
