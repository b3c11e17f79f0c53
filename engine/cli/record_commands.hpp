#pragma once
#include <string>

#include "cli/session.hpp"

namespace klausul {

/// What the user asked of a `klausul record` command; each uses its part of it. Days as `2023-11-20`.
struct RecordOptions {
  std::string parameters;   ///< The agreement's parameter file.
  std::string actor, date;  ///< Who records it, and when; empty: today.
  std::string party;        ///< Its id in the lock.
  std::string body, decided, section, record_number;
  std::string name, role, place, signed_on;
  std::string given, received, receiver;
  std::string due, id, note, done, move_to;  ///< Of a follow-up.
  std::string period, from;                  ///< "given" or "received".
  std::string text, day;                     ///< Of a remark.
};

/// Each puts one record in the file beside a locked agreement, in one write, whole or not at all, and makes
/// that file if it is not there; answers the exit code. Nothing is written if the records would then have a
/// fault: it is said, at its line in what would have been written. Says `lock-missing`, `no-agreement`,
/// `changed-meanwhile`.
int record_decision(const RecordOptions& options, Session& session);
int record_signature(const RecordOptions& options, Session& session);
/// A notice, or that one recorded before has been received.
int record_notice(const RecordOptions& options, Session& session);
/// A follow-up, or that one is done, moved or noted otherwise. Says `unknown-follow-up`.
int record_follow_up(const RecordOptions& options, Session& session);
/// What the agreement's text says of its notice period and its lock does not.
int record_notice_period(const RecordOptions& options, Session& session);
int record_remark(const RecordOptions& options, Session& session);

}  // namespace klausul
