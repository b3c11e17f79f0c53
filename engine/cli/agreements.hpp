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
  /// The parameter file's path from the folder of the register: the library that it lies in, else the folder
  /// that is named, or that all are in that are named. The same wherever the program is run.
  std::string place;
};

/// What could not be read.
struct Unreadable {
  std::string path;
  std::string_view what;  ///< "folder", "lock" or "records".
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
  const std::vector<Unreadable>& unreadable() const { return unreadable_; }

 private:
  std::set<std::string> bases(const std::vector<std::string>& paths);
  void take_path(const std::string& path, std::set<std::string>& found);
  void look_at(const std::string& base, std::vector<RegisteredAgreement>& found);
  OriginId origin_of(const std::string& path, const std::string& text);
  void say_kept(const std::string& base);
  void say_unlocked(const std::string& parameters, bool has_records);
  void read_records(Agreement& agreement, const std::string& path);
  const Registers* registers_for(const std::string& path);
  const std::string& library_of(const std::string& path);
  std::string place_of(const std::string& path);

  Date day_;
  Session& session_;
  std::map<std::string, std::string> libraries_;          ///< By folder; empty where there is none.
  std::map<std::string, std::string> places_;             ///< Of folders.
  std::map<std::string, std::vector<std::string>> kept_;  ///< Names of conflict files, by folder.
  std::string named_;                                     ///< The folder of all that is named.
  std::vector<Unreadable> unreadable_;
  std::map<std::string, std::string> ids_;  ///< Of agreements that have one in their records, with the file.
  std::map<std::string, Registers> registers_;  ///< By library.
};

/// "avtal/avtal" for the parameter file of that name, its lock and its records; empty for what is none of
/// them.
std::string agreement_base(const std::string& path);

/// Says `parameters-changed` or `parameters-missing` if the parameter file is not the one that was locked.
void compare_parameters(const Agreement& agreement, Session& session);

/// The first bytes of a lock, or all of it if the first do not hold what `LockBeginning` tells. Says what is
/// wrong with it if it is none.
std::optional<LockBeginning> read_lock_beginning(const std::string& path, Session& session);

/// "2026-12-31"; empty for none.
std::string date_text(const std::optional<Date>& date);
/// `"2026-12-31"` or `null`.
std::string date_json(const std::optional<Date>& date);

}  // namespace klausul
