#include "maintain/edit_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "load/places.hpp"
#include "maintain/history.hpp"

namespace klausul {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::array<std::string_view, 8> root_order = {"id",          "version",  "status",  "giltig-fran",
                                                        "giltig-till", "ersatter", "variant", "sigill"};

std::string_view line_end(const std::string& bytes) {
  const std::size_t line_feed = bytes.find('\n');
  return line_feed != std::string::npos && line_feed > 0 && bytes[line_feed - 1] == '\r' ? "\r\n" : "\n";
}

// The white space that an element's line begins with; nothing if other things stand before it on the line.
std::optional<std::string> indentation(const std::string& bytes, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t')) --begin;
  if (begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') return std::nullopt;
  return bytes.substr(begin, at - begin);
}

// The end of an attribute's value, at its closing quote.
std::size_t value_end(const std::string& bytes, const AttributePlace& place) {
  return bytes.find(bytes[place.value - 1], place.value);
}

void set_attribute(std::string& bytes, const ElementPlace& element, std::string_view name,
                   std::string_view value) {
  if (const auto place = find_attribute(bytes, element.begin + 1, name)) {
    // The value's own quotes may be single ones, and attribute_text escapes only double ones.
    const std::size_t end = value_end(bytes, *place);
    bytes.replace(place->value - 1, end + 2 - place->value, "\"" + attribute_text(value) + "\"");
    return;
  }
  // After the last of those that stand before it in the order, or else after the element's name.
  std::size_t at = element.begin + 1 + name_of(bytes, element).size();
  for (const std::string_view earlier : root_order) {
    if (earlier == name) break;
    if (const auto place = find_attribute(bytes, element.begin + 1, earlier))
      at = std::max(at, value_end(bytes, *place) + 1);
  }
  bytes.insert(at, " " + std::string(name) + "=\"" + attribute_text(value) + "\"");
}

std::optional<ElementPlace> history_of(const std::string& bytes) {
  for (const ElementPlace& child : child_elements(bytes, root_element(bytes)))
    if (name_of(bytes, child) == "historik") return child;
  return std::nullopt;
}

// `<historik/>` as two tags, each on a line of its own.
void open_element(std::string& bytes, const ElementPlace& element) {
  if (element.close < element.end) return;
  const std::string indent = indentation(bytes, element.begin).value_or("");
  const std::string name(name_of(bytes, element));
  std::size_t slash = element.tag_end - 2;
  while (spaces.find(bytes[slash - 1]) != std::string_view::npos) --slash;
  bytes.replace(slash, element.tag_end - slash,
                ">" + std::string(line_end(bytes)) + indent + "</" + name + ">");
}

// Puts an empty history last in the root, on lines of its own.
void make_history(std::string& bytes) {
  open_element(bytes, root_element(bytes));
  const ElementPlace root = root_element(bytes);
  const std::string end(line_end(bytes));
  const auto children = child_elements(bytes, root);
  const std::string indent = children.empty() ? "  " : indentation(bytes, children.back().begin).value_or("");
  const std::size_t at = children.empty() ? root.tag_end : children.back().end;
  const std::string inner_end = bytes.find_first_of("\r\n", at) < root.close ? "" : end;
  bytes.insert(at, end + indent + "<historik>" + end + indent + "</historik>" + inner_end);
}

std::string event_text(const HistoryEvent& event) {
  std::string text = "<handelse";
  for (const auto& [name, value] : event_attributes(event))
    text += " " + name + "=\"" + attribute_text(value) + "\"";
  return text + " kedja=\"" + event.link + "\"/>";
}

}  // namespace

std::string attribute_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

void set_root_attribute(std::string& bytes, std::string_view name, std::string_view value) {
  set_attribute(bytes, root_element(bytes), name, value);
}

void remove_root_attribute(std::string& bytes, std::string_view name) {
  const auto place = find_attribute(bytes, root_element(bytes).begin + 1, name);
  if (!place) return;
  const std::size_t end = value_end(bytes, *place) + 1;
  const std::size_t begin = bytes.find_last_not_of(spaces, place->name - 1) + 1;
  bytes.erase(begin, end - begin);
}

void add_event(std::string& bytes, const HistoryEvent& event) {
  if (!history_of(bytes)) make_history(bytes);
  open_element(bytes, *history_of(bytes));
  set_attribute(bytes, *history_of(bytes), "kedja", event.link);
  const ElementPlace history = *history_of(bytes);
  const auto events = child_elements(bytes, history);
  const std::string own_indent = indentation(bytes, history.begin).value_or("");
  const std::string indent = events.empty()
                                 ? own_indent + "  "
                                 : indentation(bytes, events.back().begin).value_or(own_indent + "  ");
  const std::string end(line_end(bytes));
  const std::size_t at = events.empty() ? history.tag_end : events.back().end;
  const bool own_line = indentation(bytes, history.close).has_value();
  bytes.insert(at, end + indent + event_text(event) + (own_line ? "" : end + own_indent));
}

void clear_history(std::string& bytes) {
  const auto history = history_of(bytes);
  if (!history) return;
  const std::string indent = indentation(bytes, history->begin).value_or("");
  if (history->close < history->end)
    bytes.replace(history->tag_end, history->close - history->tag_end, std::string(line_end(bytes)) + indent);
  if (const auto link = find_attribute(bytes, history->begin + 1, "kedja")) {
    const std::size_t end = value_end(bytes, *link) + 1;
    const std::size_t begin = bytes.find_last_not_of(spaces, link->name - 1) + 1;
    bytes.erase(begin, end - begin);
  }
}

void end_last_line(std::string& bytes) {
  if (!bytes.ends_with('\n')) bytes += line_end(bytes);
}

}  // namespace klausul
