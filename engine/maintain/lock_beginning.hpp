#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "load/lock_file.hpp"

namespace klausul {

/// The start tags of a lock, one after the other; comments are passed over, and nothing is checked. Views are
/// into the text.
class LockTags {
 public:
  explicit LockTags(std::string_view text) : text_(text) {}

  /// False at the end of the text.
  bool next();
  bool is(std::string_view element) const;
  /// An attribute's value as it is written; empty if there is none.
  std::string_view raw(std::string_view attribute) const;
  /// The same as it is meant, references replaced.
  std::string value(std::string_view attribute) const;

 private:
  std::string_view text_, tag_;
  std::size_t at_ = 0;
};

/// What a lock tells of its document before it tells what that became.
struct LockBeginning {
  /// False if the text ends before all clauses were named: it is cut off, no lock, or says what no lock does.
  bool complete = false;
  std::string title, document_kind, date, record_number;  ///< The date as `2023-10-13`.
  bool draft = false;
  std::vector<LockedParty> parties;
  std::vector<LockedDay> days;
  std::string parameters_hash;

  /// True if that is the parameter file that was locked.
  bool is_of(std::string_view parameters) const;
};

/// Reads on only until the clauses are over (see `lock_text` for the order), and checks little: whether a
/// lock is whole is for those who build from it. Thousands of locks are read so.
LockBeginning lock_beginning(std::string_view text);

}  // namespace klausul
