#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/context.hpp"
#include "load/stamped_text.hpp"
#include "values/declaration.hpp"

namespace klausul {

/// One version of a clause, template or style. Versions compare by number: 2.10 comes after 2.9.
struct ClauseKey {
  std::string id;
  std::string version;
  /// "ekonomi.budget@1.0"
  std::string text() const { return id + "@" + version; }
  bool operator==(const ClauseKey&) const = default;
};

/// -1, 0 or 1 as `a` is before, the same as, or after `b`. Precondition: both are versions.
int compare_versions(const std::string& a, const std::string& b);
bool is_version(std::string_view text);

/// Who has said what of a version. "Ersatt" is no state of a file: it is computed from the successor's
/// `ersatter`.
enum class Status { draft, review, approved, rejected, repealed };
/// "faststalld", as it is written in files.
std::string_view status_name(Status status);
/// "fastställd" and "approved": what it is called in a message (see `both`).
std::string status_words(Status status);

/// A reference from one clause's head to another clause.
struct ClauseRelation {
  std::string id;
  OriginId origin = OriginId::none;
};

/// `<oppnar>`: what a local agreement may fill under one that holds this: a clause, or a kind of cost that it
/// may lay on its party. One of the two is empty.
struct Opening {
  std::string clause, cost;
  OriginId origin = OriginId::none;
};

/// One `<handelse>` of a file's history, each part as the file has it; empty where it has none.
struct HistoryEvent {
  std::string date, actor, what, reason;
  std::string record_number, body, section;  ///< `diarienummer`, `organ`, `paragraf` of a decision.
  std::string from;                          ///< `fran`: the day from which a repeal holds.
  std::string base;                          ///< `ur`: the version that this one was copied from.
  std::string content;  ///< `innehall`: the seal that the content had, whether or not the file was sealed.
  std::string link;     ///< `kedja`: hash over the link before and this event (see `maintain/history`).
  OriginId origin = OriginId::none;
};

/// What stands above the text in every file of the library.
struct Head {
  ClauseKey key;
  Status status = Status::draft;
  std::optional<Date> valid_from, valid_to;
  /// From which day a repealed version may not be used: what its history says. Nothing where that says
  /// nothing; then it may never be.
  std::optional<Date> repealed_from;
  std::string supersedes;  ///< `ersatter`: the version that this one takes the place of.
  std::string variant;     ///< Empty for the only or standard wording.
  std::string name, purpose, reason;
  std::vector<ClauseRelation> requires_clauses, incompatible;
  std::vector<Opening> openings;
  std::vector<HistoryEvent> history;
  std::string newest_link;   ///< `kedja` of `<historik>`, which closes the chain.
  std::string seal;          ///< `sigill` as the file has it.
  std::string content_seal;  ///< Of its content; empty if the file has nothing to hold it against.
  OriginId origin = OriginId::none, history_origin = OriginId::none;
  std::string path;
};

/// One version of a clause.
struct Clause {
  Head head;
  Declarations declarations;
  StampedText body;
};

/// A clause that is a whole document: it decides order and headings.
struct Template : Clause {
  std::string document_kind;  ///< `slag`: "avtal" or "arende".
  std::string style;          ///< "region" or "region@1.0".
  OriginId style_origin = OriginId::none;
};

/// Reads the clause file of `key`. Says every fault in it; answers nothing if it is not there or cannot be
/// used at all, otherwise what could be read (with faults said, it is not to be rendered).
std::optional<Clause> load_clause(const std::string& path, const ClauseKey& key, OriginId asked_by,
                                  const LoadContext& context);
std::optional<Template> load_template(const std::string& path, const ClauseKey& key, OriginId asked_by,
                                      const LoadContext& context);

}  // namespace klausul
