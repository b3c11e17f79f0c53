#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "load/library.hpp"
#include "load/lock_file.hpp"
#include "load/parameters.hpp"
#include "load/source_text.hpp"

namespace klausul {

/// A file that a parent was read from: its parameter file, or its lock.
struct ParentFile {
  std::string name;  ///< From the local agreement's folder.
  SourceText source;
};

/// The days between which an agreement holds, as far as values that are declared to be such days tell.
struct Period {
  std::optional<Date> begins, ends;  ///< The earliest first day and the latest last one.
};
Period period_of(const std::vector<Declaration>& declared, const Group& values);

/// The agreement that a local one fills out, as far as it binds the local one. What it says, and does not
/// open, is locked: a local agreement that says it too says it in the same version and with the same values.
struct Parent {
  std::string file;  ///< As the local agreement's parameter file names it.
  std::string title, version, date, diary_number;
  bool draft = false;  ///< It is not wholly approved, or has gaps.
  /// False of a local agreement with a lock: what it became is held against the lock, not against what the
  /// parent has become since.
  bool binds = true;
  std::vector<LockedInput> clauses;    ///< What its text holds, each version once.
  std::set<std::string> open_clauses;  ///< Ids, of every `<oppnar ref>` in what it holds.
  std::set<std::string> open_costs;    ///< Of every `<oppnar kostnad>`.
  Group values;                        ///< Of its parameters.
  Period period;
  std::vector<ParentFile> files;  ///< For the local agreement's lock and manifest.

  bool is_locked(const std::string& clause) const;
  /// The value of a parameter, without origins; nothing if it is not given.
  const Value* value(const std::string& name) const;
  /// "a, b och c": the open clauses or costs, for hints.
  static std::string listed(const std::set<std::string>& names);
};

/// One clause that a local agreement holds.
struct LocalClause {
  const Clause* clause = nullptr;
  OriginId asked_by = OriginId::none;  ///< The reference.
};

/// What the locked ones among the clauses declare: in a local agreement those have the parent's values.
std::set<std::string> names_of_locked(const Parent& parent, const std::vector<LocalClause>& clauses);

/// Says `slot-not-open` for each clause that the parent neither holds nor opens.
void check_slots(const Parent& parent, const std::vector<LocalClause>& clauses, Diagnostics& diagnostics);

/// Says `cost-not-told` or `cost-not-open` for each amount among `declared`, lists and groups included,
/// unless it is no cost, or one that the parent leaves to the local agreement, or has the parent's value.
void check_costs(const Parent& parent, const std::vector<Declaration>& declared,
                 const std::set<std::string>& names_of_locked, Diagnostics& diagnostics);

}  // namespace klausul
