#include "maintain/calendar.hpp"

#include <map>

#include "seal/sha256.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

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
    else if (c != '\r')
      result += c;
  }
  return result;
}

std::string basic_date(Date date) {
  std::string text = iso_date(date);
  std::erase(text, '-');
  return text;
}

}  // namespace

std::string calendar(std::span<const CalendarEvent> events) {
  std::string text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Klausul//klausul register//SV\r\n"
      "CALSCALE:GREGORIAN\r\n";
  std::map<std::string, int> seen;
  for (const CalendarEvent& event : events) {
    const int before = seen[event.identity]++;
    const std::string id = sha256(event.identity).substr(0, 32);
    text += "BEGIN:VEVENT\r\n";
    text += folded("UID:" + id + (before > 0 ? "-" + std::to_string(before + 1) : "") + "@klausul");
    text += folded("DTSTAMP:" + basic_date(event.stamp) + "T000000Z");
    text += folded("DTSTART;VALUE=DATE:" + basic_date(event.date));
    text += folded("SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) text += folded("DESCRIPTION:" + escaped(event.description));
    text += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
  }
  return text + "END:VCALENDAR\r\n";
}

}  // namespace klausul
