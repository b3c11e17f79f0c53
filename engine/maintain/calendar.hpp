#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "values/value.hpp"

namespace klausul {

/// One day to remember.
struct CalendarEvent {
  /// What makes it the same event in every export, whatever its date or words have become. Two of one
  /// calendar that are the same are told apart by their order.
  std::string identity;
  Date date;
  Date stamp;  ///< The last day on which what it tells is known to have been changed: no clock.
  std::optional<Date> modified;  ///< The same, where somebody has noted it.
  int changes = 0;               ///< How often its day is known to have been moved.
  std::string summary, description;
};

/// A calendar by RFC 5545: a whole-day event for each, in that order; lines of 75 octets at most, folded
/// between characters, ended by CRLF; text escaped. Equal events give equal bytes. DTSTAMP is when the event
/// was last revised, as 3.8.7.2 wants it of a calendar without METHOD; SEQUENCE (3.8.7.4) stands where there
/// have been changes, since 0 is what its absence means.
/// A calendar must have a component (3.6): one without events has the time zone Europe/Stockholm, which
/// nothing refers to.
std::string calendar(std::span<const CalendarEvent> events);

/// What each such calendar begins with, and no other.
inline constexpr std::string_view calendar_beginning =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Klausul//klausul register//SV\r\n";

}  // namespace klausul
