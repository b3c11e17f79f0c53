#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace klausul {

struct BuildOptions {
  std::vector<std::string> parameters;  ///< One file for each document.
  /// Empty: the parameter file's name with `.pdf`, beside it. For several documents a folder.
  std::string output;
  bool draft = false, strict = false, provenance = true;
  std::string style;            ///< In place of the template's; empty for that.
  std::string part;             ///< "a-1a", "a-2a", "a-3a" or "a-4f"; empty: the lock's, else "a-2a".
  std::optional<bool> compact;  ///< Nothing: where the part allows it.
  std::string alternative;      ///< Which wording of the points that have several.
  bool signature_fields = false;
  bool lock = false;       ///< Write a lock beside the parameter file, where there is none.
  bool relock = false;     ///< Write it anew for what the document is now.
  int jobs = 0;            ///< Threads; 0: as many as the machine has.
  bool timings = false;    ///< Tell how long each stage took.
  std::string stop_after;  ///< A stage's name, or empty; for one document only.
};
/// Builds documents and writes each; answers the exit code. One with a lock is built from it, and not written
/// if it has become another. What documents share is prepared once. One that cannot be built stops no other.
int build(const BuildOptions& options, Session& session);

struct BundleOptions {
  std::string file;    ///< The bundle's.
  std::string output;  ///< The folder.
  bool draft = false, signature_fields = false;
  std::string part;  ///< As for `build`.
  int jobs = 0;
};
/// Makes all documents of a bundle and the proof that what is decided reads the same in each; answers the
/// exit code. All are written, or none.
int bundle(const BundleOptions& options, Session& session);

struct CheckOptions {
  std::vector<std::string>
      paths;         ///< Parameter files, folders or libraries; empty: the library of the working folder.
  std::string date;  ///< Empty: today.
};
/// Says everything that is wrong with libraries and documents, and writes nothing.
int check(const CheckOptions& options, Session& session);

struct LintOptions {
  std::vector<std::string> paths;  ///< Text files; "-" for standard input.
};
/// Says what is wrong with the words of plain text. The names in the registers of the library, if there is
/// one, settle how a name is spelled.
int lint(const LintOptions& options, Session& session);

struct ExplainOptions {
  std::string parameters;
  std::string date;  ///< In place of the terms date.
};
/// Prints which version of each clause was chosen, and why.
int explain(const ExplainOptions& options, Session& session);

struct NewOptions {
  std::string template_reference;
  std::string output;
  std::string date;  ///< The document's date; empty: today.
};
/// Writes a parameter file with every declared parameter, its label, type and help as comments, ready to fill
/// in. Never overwrites a file.
int new_parameters(const NewOptions& options, Session& session);

struct VerifyOptions {
  std::string file;        ///< The PDF.
  std::string parameters;  ///< Its parameter file; empty: beside it, under the name that it tells.
};
/// Tells which of the files that a PDF says it was made from are still what they were: in the library, and
/// among those that it carries. Says `bad-pdf` and `no-manifest`. `words` are the program's own arguments.
int verify(const VerifyOptions& options, Session& session, char** words);

}  // namespace klausul
