#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diag/origin.hpp"
#include "diag/slug.hpp"

namespace klausul {

enum class Severity { note, warning, error };

/// A further place that helps to understand a fault, in words of its own slug-less message.
struct Note {
  enum class Kind {
    used_here,      ///< A value is used at this line.
    declared_here,  ///< A name is declared at this line.
    other_here,     ///< The other of two things that disagree.
    included_here   ///< The reference that brought the clause in; added by `report`.
  };
  Kind kind = Kind::used_here;
  OriginId origin = OriginId::none;
  std::string argument;
};

/// One fault. The words come from `diag/messages` in the reader's language; `arguments` fill the places {0},
/// {1} … of the slug's texts. A hint with a place whose argument is
/// empty is not said, but the next one (see `Wording`).
struct Diagnostic {
  Slug slug{};
  std::vector<std::string> arguments;
  OriginId origin = OriginId::none;
  std::vector<Note> notes;
};

/// Gathers what is wrong; stages go on after an error, so that the author gets all faults of a group in one
/// run.
class Diagnostics {
 public:
  /// Adds a fault. The same slug with the same arguments at the same origin is said once.
  void add(Slug slug, OriginId origin, std::vector<std::string> arguments = {}, std::vector<Note> notes = {});

  bool has_errors() const { return errors_ > 0; }
  bool has_warnings() const { return warnings_ > 0; }
  int error_count() const { return errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }
  void append(const Diagnostics& other);
  /// Appends what is said of a document's own table, once a shared table that had `size` origins has taken
  /// that up.
  void append_adopted(const Diagnostics& other, std::size_t size);

 private:
  std::vector<Diagnostic> all_;
  std::unordered_multimap<std::size_t, std::size_t>
      by_hash_;  ///< Places in `all_`, by hash of slug, origin, arguments.
  int errors_ = 0;
  int warnings_ = 0;
};

/// "unknown-parameter": stable for ever; tests and tools match it.
std::string_view slug_name(Slug slug);
Severity severity(Slug slug);

}  // namespace klausul
