#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/clause.hpp"
#include "load/context.hpp"
#include "load/library_file.hpp"
#include "values/watch.hpp"

namespace klausul {

/// One thing that a document was made from.
struct LockedInput {
  /// In the order in which a lock names them.
  enum class Kind {
    document_template,
    style,
    clause,
    parameters,
    parent,  ///< The agreement that a local one fills out: its parameter file, and its lock.
    register_entry,
    registry,     ///< A file of such entries, which the document's manifest names.
    hyphenation,  ///< The library's own list of cuts.
    patterns,     ///< The dictionary's patterns.
    image,
    face,
    program  ///< The engine, or a library that shapes what it makes.
  };
  Kind kind = Kind::clause;
  /// One of its kind: "ekonomi.budget@1.0", "part.berg", "Lato Bold", "harfbuzz"; of a file that has no such
  /// name, its path from where it belongs.
  std::string name;
  std::string hash;  ///< SHA-256 of its bytes, in hexadecimal; of a register entry, of its fields; of a
                     ///< program, its version.
  // Of files of the library only:
  std::string content;            ///< The seal of what it says, which its history is no part of.
  Status status = Status::draft;  ///< As the document's day saw it.
  std::string variant;            ///< Empty for the standard wording.
  bool pinned = false;            ///< Only references that name this version led to it.
  bool shown = true;  ///< Of a clause: its text stands in the document, in no section that is off.
  OriginId origin = OriginId::none;  ///< Its line in the lock.

  bool in_library() const { return kind <= Kind::clause; }
  // Precondition of both: it is.
  ClauseKey key() const;
  FileKind file_kind() const;
};

/// A party to the document.
struct LockedParty {
  std::string id, name;
  bool signs = false;  ///< It has a place to sign in the document.
  bool operator==(const LockedParty&) const = default;
};

/// A value that a register watches, as the document holds it.
struct LockedDay {
  bool operator==(const LockedDay&) const = default;
  Watch watch = Watch::none;
  std::string name;                      ///< The parameter's; of one in a list's items "uppfoljningar.dag".
  Date date;                             ///< Of all but a notice period,
  int months = 0;                        ///< which has these,
  NoticeFrom from = NoticeFrom::untold;  ///< and the day that they count from, if the text's clause says it.
};

/// How the document was asked for, as far as it decides the bytes. The style stands among the inputs.
struct LockedMaking {
  std::string part;  ///< As `--pdf` names it.
  bool compact = true, signature_fields = false, provenance = true;
  bool draft = false;       ///< It may hold what is not approved, and gaps.
  std::string alternative;  ///< Which wording of its points; empty shows them all.
};

/// What a document was made from and what it became: enough to make it again, and to see that it is the same.
struct Lock {
  std::string path;
  std::string title, document_kind, date, terms_date, record_number;  ///< Dates as `2023-10-13`.
  std::vector<LockedParty> parties;
  std::vector<LockedDay> days;  ///< In the order of their declarations.
  LockedMaking making;
  std::vector<LockedInput> inputs;  ///< By kind, and within a kind in the document's own order.
  std::string pdf_hash, text_hash;
  std::vector<std::string> page_hashes;  ///< Of what is seen on each page.
  std::vector<std::string> text;         ///< Line by line, in reading order.
  OriginId making_origin = OriginId::none, result_origin = OriginId::none;
};

/// "avtal.xml" as "avtal.las.xml".
std::string lock_path(const std::string& parameters);
/// "avtal.xml" as "avtal.KIND.xml".
std::string path_beside(const std::string& parameters, std::string_view kind);
/// True for a file that lies beside a parameter file and is none: a lock, records of the agreement, a bundle,
/// or what was kept apart of either.
bool lies_beside(std::string_view path);

/// `form` of a lock: the only one so far.
constexpr std::string_view lock_form = "1";

/// Names of elements: "mall", "stil", "klausul", "parametrar" …
std::string_view element_of(LockedInput::Kind kind);

/// Reads a lock. Says every fault, `lock-broken` if it contradicts itself, and answers nothing if it cannot
/// be relied on.
std::optional<Lock> load_lock(const std::string& path, const LoadContext& context);

}  // namespace klausul
