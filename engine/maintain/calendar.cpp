#include "maintain/calendar.hpp"

#include <map>

#include "seal/sha256.hpp"
#include "values/swedish.hpp"

namespace klausul {

namespace {

// Summer time as the EU has had it since 1996 (directive 2000/84/EC), in the words of RFC 5545, 3.6.5.
constexpr std::string_view stockholm =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

constexpr std::size_t longest_line = 75;  // octets, without CRLF (RFC 5545, 3.1)

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string folded(std::string_view line) {
  std::string text;
  for (std::size_t room = longest_line; line.size() > room; room = longest_line - 1) {
    std::size_t end = room;
    while (continues_character(line[end])) --end;
    text += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
  }
  return text + std::string(line) + "\r\n";
}

// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    if (c == '\n')
      result += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')  // TEXT has no other control characters
      result += c;
  }
  return result;
}

std::string basic_date(Date date) {
  std::string text = iso_date(date);
  std::erase(text, '-');
  return text;
}

std::string midnight(Date date) { return basic_date(date) + "T000000Z"; }

std::string event_lines(const CalendarEvent& event, const std::string& uid) {
  std::string text = "BEGIN:VEVENT\r\n";
  text += folded("UID:" + uid);
  text += folded("DTSTAMP:" + midnight(event.stamp));
  if (event.modified) text += folded("LAST-MODIFIED:" + midnight(*event.modified));
  if (event.changes > 0) text += folded("SEQUENCE:" + std::to_string(event.changes));
  text += folded("DTSTART;VALUE=DATE:" + basic_date(event.date));
  text += folded("SUMMARY:" + escaped(event.summary));
  if (!event.description.empty()) text += folded("DESCRIPTION:" + escaped(event.description));
  return text + "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
}

}  // namespace

std::string calendar(std::span<const CalendarEvent> events) {
  std::string text = std::string(calendar_beginning) + "CALSCALE:GREGORIAN\r\n";
  if (events.empty()) text += stockholm;
  std::map<std::string, int> seen;
  for (const CalendarEvent& event : events) {
    const int before = seen[event.identity]++;
    text += event_lines(event, sha256(event.identity).substr(0, 32) +
                                   (before > 0 ? "-" + std::to_string(before + 1) : "") + "@klausul");
  }
  return text + "END:VCALENDAR\r\n";
}

}  // namespace klausul
