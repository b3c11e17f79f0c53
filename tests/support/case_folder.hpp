#pragma once
#include <string>
#include <vector>

#include "memory_files.hpp"

namespace klausul {

/// One case: a library of its own in a folder, what is to be done with it, and what must come of it.
/// The format is told in `tests/README.md`.
struct CaseFolder {
  std::string name;
  std::string path;    ///< On the disk.
  MemoryFiles files;   ///< The case's files over those of `cases/_bas`, under `root`.
  bool draft = false;  ///< `<!-- bygg: draft -->` in the parameter file.
  std::string alternative;   ///< `<!-- bygg: alternativ-b -->`: with the wording b of the points.
  bool sign_fields = false;  ///< `<!-- bygg: sign-fields -->`: with fields for electronic signatures.
  bool check = false;  ///< `<!-- bygg: check -->`: check the library instead of building a document.
  std::vector<std::string> faults;  ///< "templates/mall@1.0.xml:7 unknown-parameter", sorted.

  /// What every path of `files` begins with.
  static constexpr const char* root = "fall";

  bool has(const std::string& expectation) const;
  std::string expected(const std::string& expectation) const;
  void write(const std::string& expectation, const std::string& text) const;
};

/// Every case of `tests/cases` and `tests/regressions`, sorted by name. Folders that begin with `_` are
/// shared files.
std::vector<CaseFolder> read_cases(const std::string& tests_folder);

}  // namespace klausul
