#pragma once
#include <string>
#include <vector>

#include "diag/report.hpp"
#include "load/library.hpp"
#include "store/files.hpp"

namespace klausul {

/// Exit codes of the program.
enum ExitCode {
  exit_done = 0,
  exit_not_equal = 1,  ///< `verify`: something is not what the document was made from.
  exit_errors = 2,    ///< Errors or wrong use; no PDF.
  exit_warnings = 3,  ///< Done, with warnings or gaps.
  exit_engine_fault = 70
};

/// What the user asked of every command.
struct CommonOptions {
  std::string format = "text";  ///< "text" or "json".
  std::string language;         ///< "sv", "en" or empty: the locale's, else Swedish.
  std::string library;          ///< `--library`, or empty.
};

/// The language that `--lang` asks for, else that of the locale in the order POSIX looks at it, else Swedish:
/// the product's own language is the default wherever the surroundings name none.
Language chosen_language(const std::string& asked);

/// One run of a command: what it reads, where it says what is wrong, and how.
class Session {
 public:
  explicit Session(const CommonOptions& options);

  LoadContext context() { return {files, sources, origins, diagnostics}; }
  Language language() const { return language_; }
  bool json() const { return json_; }
  /// The library for a file: the one asked for, or the nearest upward; nothing if there is none.
  std::optional<std::string> find_library_for(const std::string& path) const;
  /// The same; says `library-not-found`, and `file-unreadable` if its folders may not be read.
  std::optional<std::string> library_for(const std::string& path, Diagnostics& faults) const;

  /// Takes up a document's own texts and tickets, and what there is to say of it.
  void adopt(Sources&& own_sources, const Origins& own_origins, const Diagnostics& faults);

  /// Tells all faults (text on stderr, JSON on stdout) with `result`, a JSON object or empty, and answers the
  /// exit code: 2 for errors, 3 for warnings or `gaps`, else 0.
  int finish(const std::string& result, bool gaps = false) const;

  /// `swedish` or `english`, by the session's language.
  std::string_view say(std::string_view swedish, std::string_view english) const {
    return language_ == Language::swedish ? swedish : english;
  }

  DiskFiles files;
  Sources sources;
  Origins origins;
  Diagnostics diagnostics;

 private:
  bool is_library(const std::string& folder) const;

  Language language_;
  bool json_;
  std::string library_;
};

/// Today's date in the machine's time zone: only for commands that speak of today.
Date today();

/// "2023-10-13" as a date; says `wrong-use` for anything else.
std::optional<Date> date_option(const std::string& text, Session& session);

}  // namespace klausul
