#pragma once
#include <string>
#include <vector>

#include "load/lock_file.hpp"
#include "maintain/word_diff.hpp"

namespace klausul {

/// An input that is not the one that was locked.
struct InputChange {
  enum class What {
    changed,
    record,  ///< What it says is the same; its state or its history is not.
    gone,    ///< It is used no more.
    added    ///< It was not used before.
  };
  What what = What::changed;
  LockedInput locked;  ///< For `added`, what is used now.
  std::string now;     ///< Its hash or version now; empty for `gone`.
};

/// What a document has become, held against its lock.
struct LockComparison {
  std::vector<InputChange> inputs;
  bool same_bytes = true;
  /// Its title, days and parties, which a register reads of it. Locks of before days were kept have none.
  bool same_particulars = true;
  std::vector<std::size_t>
      pages;  ///< The numbers, from 1, of pages that do not look the same, or that only one has.
  std::vector<DiffLine> text;  ///< Empty if the text is the same.

  /// Read and seen, it is the document that was locked.
  bool same_document() const { return pages.empty() && text.empty(); }
};

LockComparison compare_locks(const Lock& locked, const Lock& now);

}  // namespace klausul
