#pragma once
#include <optional>
#include <string>

#include "check/bench.hpp"
#include "load/registers.hpp"

namespace klausul {

/// A file's outermost start tag, read from its bytes without parsing the rest; empty where there is none to
/// read.
struct RootTag {
  std::string name, id, version;
};
RootTag root_tag(const std::string& bytes);

/// True for the roots of the library's own files: klausul, mall, stil, register.
bool is_library_root(const std::string& root_name);

/// The id and version that a path's name gives it inside a library, or nothing if it has no such name.
/// `folder` is the path of `clauses`, `templates` or `templates/stil`.
std::optional<ClauseKey> key_of_path(const std::string& path, const std::string& folder);

/// Looks over the words of a clause or template (see `check_wording`) and the statutes that it cites (see
/// `check_statutes`). Precondition: its file was read without faults.
void check_text(const Clause& clause, const Registers& registers, const CheckBench& bench,
                Diagnostics& diagnostics);

/// Says `misplaced-file` for every file in a library that nothing can refer to.
void check_names(const std::string& library_root, const CheckBench& bench, Diagnostics& diagnostics);

/// Checks one file with a library's root element as what it is. Inside the library `library_root` (empty:
/// none) it is checked with all it refers to, otherwise by itself.
void check_library_file(const std::string& path, const std::string& library_root, const CheckBench& bench,
                        Diagnostics& diagnostics);

}  // namespace klausul
