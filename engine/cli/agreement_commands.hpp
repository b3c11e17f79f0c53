#pragma once
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace klausul {

struct RegisterOptions {
  std::vector<std::string> paths;  ///< Folders, or files of agreements; empty: the working folder.
  std::string date;                ///< Empty: today.
  std::string format;              ///< "text", "json", "csv" or "ical".
  std::string output;              ///< Empty: stdout.
  /// Of the words in a calendar: files that others rely on do not hang on the locale of who makes them.
  Language language = Language::swedish;
};
/// Lists agreements with their parties and days, and says what of their files does not fit. A table or a
/// calendar is not written if anything is wrong.
int list_register(const RegisterOptions& options, Session& session);

struct StatusOptions {
  std::vector<std::string> paths;  ///< The same.
  std::string date;                ///< Empty: today.
  int months = 6;                  ///< How far ahead it looks.
};
/// Tells what waits: drafts and reviews of the library, days of agreements, parties.
int status(const StatusOptions& options, Session& session);

}  // namespace klausul
