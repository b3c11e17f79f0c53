#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/lock_file.hpp"

namespace klausul {

/// Changes to the bytes of an agreement's records (see `AgreementRecords`) that leave every other byte where
/// it is. Precondition of all: the bytes were read as records without faults.

/// Names and values, in the order in which they are to stand; what has no value is left out.
using RecordAttributes = std::vector<std::pair<std::string_view, std::string>>;

/// One record: an element of a party, or of the agreement.
struct NewRecord {
  std::string_view element;  ///< "beslut", "underskrift", "uppfoljning" …
  std::string party;         ///< Its id; empty for what is of the agreement.
  RecordAttributes attributes;
  std::string text;       ///< Of an `anteckning`.
  RecordAttributes move;  ///< Of a follow-up that has got another day: its `flyttad`.
};

/// Records of which there are none yet.
std::string empty_records();

/// Adds a record where the order puts it: the notice period, the parties as `parties` has them, follow-ups,
/// remarks; within a party decisions, signatures, notices; those of a kind by day, the new one last. So the
/// order in which they are made does not matter to a file that klausul alone has written.
void add_record(std::string& bytes, const NewRecord& record, const std::vector<LockedParty>& parties);

/// Which record it is: number `number`, from 0, of those elements of its party, or of the agreement.
struct RecordPlace {
  std::string_view element;
  std::string party;
  std::size_t number = 0;
};

/// Sets attributes of a record that is there.
void change_record(std::string& bytes, const RecordPlace& place, const RecordAttributes& attributes);

/// Puts an element with these attributes last in a record: the `flyttad` of a follow-up, a `tillagg`.
void add_inside(std::string& bytes, const RecordPlace& place, std::string_view element,
                const RecordAttributes& attributes);

}  // namespace klausul
