#pragma once
#include <string>

namespace klausul {

/// Why the system, or this room, refused to read or write: words in both languages, because the system's own
/// are in one.
struct SystemReason {
  int number = 0;  ///< The errno value; 0 where the refusal is this room's own.
  std::string swedish, english;
};

/// The reason behind an errno value. Values that drafters do not meet keep the system's English words in
/// both.
SystemReason system_reason(int error_number);

/// The reason for refusing a device or a pipe where a file is meant.
SystemReason not_a_file();

}  // namespace klausul
