#pragma once
#include <optional>
#include <string>

#include "cli/record_commands.hpp"
#include "load/registers.hpp"
#include "maintain/agreement.hpp"
#include "maintain/record_edit.hpp"

namespace klausul {

/// What the `record` commands have in common: the agreement, the words of the user turned into attributes,
/// and the write.
class RecordBench {
 public:
  RecordBench(const RecordOptions& options, Session& session) : options_(options), session_(session) {}

  /// Reads lock, records and registers, and looks up who records. False, with what is wrong said, if there is
  /// nothing to record in.
  bool open();
  const Agreement& agreement() const { return agreement_; }
  const RecordOptions& options() const { return options_; }
  /// The party's records so far; null if there are none.
  const AgreementRecords::Party* party() const;

  // The value of an option as an attribute's; one that is no such value is said, and then nothing is written.
  std::string words(const std::string& text, const char* option);
  std::string required_words(const std::string& text, const char* option);
  std::string day(const std::string& text);
  /// An id of the registers; says `unknown-register-entry`.
  std::string known_body(const std::string& text);
  void refuse(const std::string& swedish, const std::string& english);
  /// Says something that has no place in a file.
  void say(Slug slug, std::vector<std::string> arguments);
  /// Says `already-recorded` of `what`, and what stands there.
  void refuse_again(const std::string& what, const std::string& standing);

  /// Who records it, and when: the attributes that every record ends with.
  void add_noted(RecordAttributes& attributes) const;

  // The changes; each is of a record with these attributes and what `add_noted` adds.
  void add(NewRecord record);
  /// Adds attributes to a record that has none of them, and who did so; who made the record stays.
  void complete(const RecordPlace& place, const RecordAttributes& attributes);
  void move(std::size_t follow_up, const std::string& from, const std::string& to);

  /// Writes what was changed, unless something was said against it, and tells it; answers the exit code.
  /// Nothing if somebody else wrote the file meanwhile and it is to be tried again; the `last` time what was
  /// to be written is kept beside the file instead, and said.
  std::optional<int> conclude(bool last);

 private:
  bool open_lock();
  bool open_records();
  void check_party();
  bool is_sound();
  void say_refused(const Diagnostic& fault);
  std::string day_options() const;
  void look_over(Diagnostics& faults) const;
  void tell();
  std::string json() const;

  const RecordOptions& options_;
  Session& session_;
  Agreement agreement_;
  std::string path_;  ///< Of the records.
  Date day_;
  Registers registers_;
  std::optional<std::string> read_;
  std::string bytes_;
  RecordPlace told_;            ///< What was recorded, for the answer,
  RecordAttributes told_with_;  ///< and its attributes.
};

}  // namespace klausul
