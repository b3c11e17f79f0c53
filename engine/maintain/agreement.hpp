#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/agreement_records.hpp"
#include "load/registers.hpp"
#include "maintain/lock_beginning.hpp"

namespace klausul {

/// An agreement as a register knows it: what was locked, and what has come of it since.
struct Agreement {
  std::string parameters, lock_path;  ///< Paths.
  LockBeginning lock;
  AgreementRecords records;  ///< Without a path if there are none.
  bool is_readable = true;   ///< False of records with faults: nothing is known of decisions and signatures.
};

/// How far a party has come.
struct PartyState {
  std::string id, name;
  bool signs = false;           ///< The agreement has a place for it to sign.
  std::optional<Date> decided;  ///< Of several decisions the last, of several signatures too.
  std::optional<Date> signed_on;
  std::vector<AgreementRecords::Decision> decisions;    ///< By day.
  std::vector<AgreementRecords::Signature> signatures;  ///< By day.
  std::vector<AgreementRecords::Notice> notices;        ///< By the day they were given.
  std::optional<Date> notice;                           ///< The day it first gave notice,
  std::optional<Date> notice_ends;   ///< and the first day on which one runs out: see `PeriodOfNotice`.
  std::optional<Date> notice_noted;  ///< When that one was recorded.
};

/// The notice period that counts, as far as the agreement and its records say.
struct PeriodOfNotice {
  std::vector<int> named;     ///< The different numbers of months that the agreement names, in its order.
  std::optional<int> months;  ///< Nothing where it names none, or several and nothing says which counts.
  NoticeFrom from = NoticeFrom::untold;

  bool is_settled() const { return months && from != NoticeFrom::untold; }
  /// The day on which a notice has run out; nothing if that cannot be said, or not before it is received.
  std::optional<Date> end_of(const AgreementRecords::Notice& notice) const;
};

/// One day to watch.
struct WatchedDay {
  Watch what = Watch::ends;
  Date date;
  bool done = false;  ///< Of a follow-up.
  std::string note;   ///< Of a follow-up; of a notice that was given, the party's name.
  /// Which of the agreement's days it is, whatever its date or note: "slutar", "uppfoljning id u1".
  std::string key;
  int moves = 0;              ///< How often it is recorded as moved.
  std::optional<Date> noted;  ///< When it was recorded, or recorded as moved.
  /// Of a last day for notice that is counted: what it is the last day for.
  NoticeFrom from = NoticeFrom::untold;
};

/// What a register shows of an agreement. Everything follows from the files alone.
struct AgreementSummary {
  std::vector<PartyState> parties;
  std::optional<Date> begins, ends;  ///< The earliest first day and the latest last day that it names.
  /// The last day for notice that it names, else, if the period is settled, the last that may count as the
  /// day that the period runs from if it is to have gone by its last day.
  std::optional<Date> last_notice;
  bool last_notice_counted = false;
  PeriodOfNotice period;
  std::vector<WatchedDay> follow_ups;  ///< By day.

  bool is_to_be_signed() const;  ///< Somebody has a place to sign.
  /// All parties have signed, also those without a place to; false if nobody is to.
  bool is_signed() const;
  bool is_decided() const;  ///< The same of decisions.
  /// The first follow-up that is not done.
  std::optional<Date> next_follow_up() const;
  /// Begin, end, last day for notice, follow-ups that are not done and notices that run out, by day.
  std::vector<WatchedDay> days() const;
};

AgreementSummary summary_of(const Agreement& agreement);

/// Holds the records against the agreement, its day and each other: `unknown-party`, `not-signing`,
/// `decision-after-signature`, `signed-undecided`, `signed-draft`, `signed-before-date`, `record-order`,
/// `record-in-future`, `recorded-twice`, `notice-unsettled`, `notice-settled`, `notice-before-date`.
void check_records(const Agreement& agreement, Date day, Diagnostics& diagnostics);

/// Holds the deciding bodies against the registers: `unknown-register-entry`, `wrong-register-entry`,
/// `foreign-body`, `body-may-not-decide`; `unsettled-body` for one of which the register does not say whose
/// it is or what it may.
void check_bodies(const AgreementRecords& records, const Registers& registers, Diagnostics& diagnostics);

/// The names of the parties that have signed, "Bergs kommun, Åre kommun"; an id where the lock has no name.
/// Empty if none has.
std::string signed_by(const AgreementRecords& records, const std::vector<LockedParty>& parties);

}  // namespace klausul
