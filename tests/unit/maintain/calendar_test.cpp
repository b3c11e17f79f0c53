#include "maintain/calendar.hpp"

#include <vector>

#include "base/utf8.hpp"
#include "catch.hpp"

namespace klausul {
namespace {

CalendarEvent event(const std::string& summary) {
  CalendarEvent one;
  one.identity = "avtal";
  one.date = {2026, 12, 31};
  one.stamp = {2023, 10, 13};
  one.summary = summary;
  return one;
}

std::string calendar_of(const std::vector<CalendarEvent>& events) { return calendar(events); }

std::vector<std::string> lines_of(std::string text) {
  std::vector<std::string> lines;
  for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n")) {
    lines.push_back(text.substr(0, end));
    text.erase(0, end + 2);
  }
  CHECK(text.empty());  // the last line is ended too
  return lines;
}

bool holds(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("a calendar has what RFC 5545 demands of it and of its events", "[maintain]") {
  const auto lines = lines_of(calendar_of({event("slutar")}));
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  for (const std::string line : {"VERSION:2.0", "BEGIN:VEVENT", "DTSTAMP:20231013T000000Z",
                                 "DTSTART;VALUE=DATE:20261231", "SUMMARY:slutar", "END:VEVENT"})
    CHECK(holds(lines, line));
}

TEST_CASE("backslashes, semicolons, commas and line breaks of a text are escaped", "[maintain]") {
  CHECK(holds(lines_of(calendar_of({event("a\\b;c,d\ne:f")})), "SUMMARY:a\\\\b\\;c\\,d\\ne:f"));
}

TEST_CASE("lines are folded within 75 octets, between characters, and unfold to what they were",
          "[maintain]") {
  for (std::size_t size = 55; size < 160; ++size) {
    std::string summary(size % 3, 'x');
    while (summary.size() < size) summary += "å";
    const std::string text = calendar_of({event(summary)});
    std::string unfolded;
    for (const std::string& line : lines_of(text)) {
      CHECK(line.size() <= 75);
      CHECK(is_valid_utf8(line));
      unfolded += line.starts_with(" ") ? line.substr(1) : "\n" + line;
    }
    CHECK(unfolded.find("\nSUMMARY:" + summary + "\n") != std::string::npos);
  }
}

TEST_CASE("an event keeps its identifier whatever its day has become, and no two have the same",
          "[maintain]") {
  const auto id_of = [](const std::string& text, std::size_t number) {
    std::size_t at = 0;
    for (std::size_t i = 0; i <= number; ++i) at = text.find("UID:", at) + 4;
    return text.substr(at, text.find("\r\n", at) - at);
  };
  CalendarEvent moved = event("slutar senare"), other = event("slutar");
  moved.date = {2027, 12, 31};
  other.identity = "ett annat avtal";
  const std::string text = calendar_of({event("slutar"), other, moved});
  CHECK(id_of(text, 0) == id_of(calendar_of({moved}), 0));
  CHECK(id_of(text, 0) != id_of(text, 1));
  CHECK(id_of(text, 0) != id_of(text, 2));
}

// RFC 5545, 3.6: "the calendar body … MUST include at least one calendar component".
TEST_CASE("a calendar without events has a time zone, by which it is a calendar", "[maintain]") {
  const auto lines = lines_of(calendar_of({}));
  for (const std::string line : {"BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "BEGIN:STANDARD", "END:STANDARD",
                                 "BEGIN:DAYLIGHT", "END:DAYLIGHT", "END:VTIMEZONE"})
    CHECK(holds(lines, line));
  CHECK_FALSE(holds(lines, "BEGIN:VEVENT"));
  CHECK(lines.back() == "END:VCALENDAR");
  CHECK_FALSE(holds(lines_of(calendar_of({event("slutar")})), "BEGIN:VTIMEZONE"));
}

TEST_CASE("an event tells how often it was moved and when, where that is known", "[maintain]") {
  CalendarEvent moved = event("uppföljning");
  for (const std::string& line : lines_of(calendar_of({moved})))
    CHECK_FALSE((line.starts_with("SEQUENCE") || line.starts_with("LAST-MODIFIED")));
  moved.changes = 2;
  moved.stamp = {2025, 1, 9};
  moved.modified = moved.stamp;
  const auto lines = lines_of(calendar_of({moved}));
  CHECK(holds(lines, "SEQUENCE:2"));
  CHECK(holds(lines, "DTSTAMP:20250109T000000Z"));
  CHECK(holds(lines, "LAST-MODIFIED:20250109T000000Z"));
}

// RFC 5545, 3.3.11: TEXT has no control characters but the tab.
TEST_CASE("control characters of a text stand in no line", "[maintain]") {
  CHECK(holds(lines_of(calendar_of({event("a\x01\r\nb\tc\x1b")})), "SUMMARY:a\\nb\tc"));
}

}  // namespace klausul
