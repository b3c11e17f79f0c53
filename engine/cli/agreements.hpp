#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "maintain/agreement.hpp"

namespace klausul {

struct RegisteredAgreement {
  Agreement agreement;
  AgreementSummary summary;
};

/// Finds the agreements of folders, and says what in their files does not fit. What is locked and no
/// agreement
/// (`<arende>`) is passed over; an agreement without a lock is told and left out.
class AgreementSearch {
 public:
  /// `day` is the day that the records are held against.
  AgreementSearch(Date day, Session& session) : day_(day), session_(session) {}

  /// `paths` are folders, parameter files, or what lies beside such; empty is the working folder. In byte
  /// order of the paths, each once.
  std::vector<RegisteredAgreement> run(const std::vector<std::string>& paths);

 private:
  std::set<std::string> bases(const std::vector<std::string>& paths);
  void take_path(const std::string& path, std::set<std::string>& found);
  void look_at(const std::string& base, std::vector<RegisteredAgreement>& found);
  void say_unlocked(const std::string& parameters, bool has_records);
  void compare_parameters(const Agreement& agreement);
  void read_records(Agreement& agreement, const std::string& path);
  const Registers* registers_for(const std::string& path);

  Date day_;
  Session& session_;
  std::map<std::string, std::string> libraries_;  ///< By folder; empty where there is none.
  std::map<std::string, Registers> registers_;    ///< By library.
};

/// The first bytes of a lock, or all of it if the first do not hold what `LockBeginning` tells. Says what is
/// wrong with it if it is none.
std::optional<LockBeginning> read_lock_beginning(const std::string& path, Session& session);

/// "2026-12-31"; empty for none.
std::string date_text(const std::optional<Date>& date);
/// `"2026-12-31"` or `null`.
std::string date_json(const std::optional<Date>& date);

}  // namespace klausul
