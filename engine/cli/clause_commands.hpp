#pragma once
#include <string>

#include "cli/session.hpp"

namespace klausul {

/// What the user asked of a `klausul clause` command; each uses its part of it.
struct ClauseOptions {
  std::string item, other;  ///< `ekonomi.budget@1.1`, `mall:samverkansavtal`, `stil:region`.
  std::string actor;        ///< `--as`: id of a person in the registers.
  std::string date;         ///< Empty: today.
  std::string reason, record_number, body, section;
  std::string valid_from, valid_to;
  std::string seen;  ///< The seal of what the user has read; empty: not said.
  std::string name, purpose, document_kind = "avtal", style;
  bool major = false;
  int context = 2;
};

/// Each answers the exit code. Those that change something make one write, whole or not at all.
int clause_list(const ClauseOptions& options, Session& session);
int clause_show(const ClauseOptions& options, Session& session);
int clause_log(const ClauseOptions& options, Session& session);
int clause_diff(const ClauseOptions& options, Session& session);
int clause_new(const ClauseOptions& options, Session& session);
int clause_revise(const ClauseOptions& options, Session& session);
int clause_edit_check(const ClauseOptions& options, Session& session);
int clause_submit(const ClauseOptions& options, Session& session);
int clause_approve(const ClauseOptions& options, Session& session);
int clause_reject(const ClauseOptions& options, Session& session);
int clause_repeal(const ClauseOptions& options, Session& session);

}  // namespace klausul
