#pragma once
#include <span>
#include <string>

#include "values/value.hpp"

namespace klausul {

/// One day to remember.
struct CalendarEvent {
  /// What makes it the same event in every export, whatever its date or words have become. Two of one
  /// calendar that are the same are told apart by their order.
  std::string identity;
  Date date;
  Date stamp;  ///< The day of what it is told by: no clock.
  std::string summary, description;
};

/// A calendar by RFC 5545: a whole-day event for each, in that order; lines of 75 octets at most, folded
/// between characters, ended by CRLF; text escaped. Equal events give equal bytes.
std::string calendar(std::span<const CalendarEvent> events);

}  // namespace klausul
