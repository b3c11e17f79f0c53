#pragma once
// The commands that bring what is locked and new versions of clauses together.
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace klausul {

struct UpgradeOptions {
  std::string parameters;
  std::vector<std::string> take;  ///< "ekonomi.budget", "ekonomi.budget@1.2", "mall:samverkansavtal" …
  bool all = false;
};
/// Shows which versions of a locked document could move to those in force on its own day, and what its text
/// would become; moves those that are named, by rewriting the lock. Nothing is moved past a change of another
/// kind.
int upgrade(const UpgradeOptions& options, Session& session);

struct UsesOptions {
  std::string item;                ///< "ekonomi.budget", "ekonomi.budget@1.2", "mall:samverkansavtal" …
  std::vector<std::string> paths;  ///< Folders with locks, or locks; empty: the working folder.
};
/// Prints which templates refer to an item, and which locked documents were made from it. Writes nothing.
int uses(const UsesOptions& options, Session& session);

struct ImpactOptions {
  std::string clause;              ///< "ekonomi.budget", or the new version, "ekonomi.budget@1.2".
  std::vector<std::string> paths;  ///< Folders with locks, or locks; empty: the working folder.
  std::string date;                ///< The day that tells which version is new; empty: today.
  bool list = false;               ///< Only who holds an older version; no document is made.
};
/// Prints what a new version of a clause would do: the templates that use the clause, and every locked
/// document that holds an older version, how it would come to the new one, what its parameter file lacks, and
/// how its text would change. Says `not-shown` of a document that cannot be made. Writes nothing.
int impact(const ImpactOptions& options, Session& session);

struct AdoptOptions {
  std::string clause;                  ///< "ekonomi.budget@1.1".
  std::vector<std::string> templates;  ///< Those that are to take it; empty: only tell what each would do.
  std::string actor, date, reason;     ///< As for `klausul clause`.
  std::string seen;                    ///< The seal of the one template that the user has read.
};
/// Lets templates that name an older version of a clause name this one: a draft is changed in place, of an
/// approved template there is a new draft; all are changed or none (see `save_all`). A
/// template that names no version is told that it takes it by itself. Says `not-in-template`,
/// `named-by-clause`, `frozen-version`, and the faults that a template has only with the version.
int adopt(const AdoptOptions& options, Session& session);

struct FinishOptions {
  std::string folder;  ///< Empty: the library.
};
/// Finishes a change of several files, of `adopt` or `bundle`, that was cut short (see `finish_change`).
int finish(const FinishOptions& options, Session& session);

}  // namespace klausul
