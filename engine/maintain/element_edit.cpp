#include "maintain/element_edit.hpp"

#include <algorithm>

namespace klausul {
namespace {

constexpr std::string_view spaces = " \t\r\n";

// The end of an attribute's value, at its closing quote.
std::size_t value_end(const std::string& bytes, const AttributePlace& place) {
  return bytes.find(bytes[place.value - 1], place.value);
}

// Past the comments that stand after `at` on its line, if nothing else does.
std::size_t past_comments(const std::string& bytes, std::size_t at) {
  for (std::size_t past = at;;) {
    const std::size_t next = std::min(bytes.find_first_not_of(" \t", past), bytes.size());
    if (bytes.find_first_of("\r\n", next) == next) return past;
    const std::size_t close = bytes.find("-->", next);
    if (bytes.compare(next, 4, "<!--") != 0 || close == std::string::npos || bytes.find('\n', next) < close)
      return at;
    past = close + 3;
  }
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

std::string_view line_end(const std::string& bytes) {
  const std::size_t line_feed = bytes.find('\n');
  return line_feed != std::string::npos && line_feed > 0 && bytes[line_feed - 1] == '\r' ? "\r\n" : "\n";
}

std::optional<std::string> indentation(const std::string& bytes, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t')) --begin;
  if (begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') return std::nullopt;
  return bytes.substr(begin, at - begin);
}

void set_attribute(std::string& bytes, const ElementPlace& element, const AttributeText& attribute,
                   std::span<const std::string_view> order) {
  const auto& [name, value] = attribute;
  if (const auto place = find_attribute(bytes, element.begin + 1, name)) {
    // The value's own quotes may be single ones, and attribute_text escapes only double ones.
    const std::size_t end = value_end(bytes, *place);
    bytes.replace(place->value - 1, end + 2 - place->value, "\"" + attribute_text(value) + "\"");
    return;
  }
  // After the last of those that stand before it in the order, or else after the element's name.
  std::size_t at = element.begin + 1 + name_of(bytes, element).size();
  for (const std::string_view earlier : order) {
    if (earlier == name) break;
    if (const auto place = find_attribute(bytes, element.begin + 1, earlier))
      at = std::max(at, value_end(bytes, *place) + 1);
  }
  bytes.insert(at, " " + std::string(name) + "=\"" + attribute_text(value) + "\"");
}

void remove_attribute(std::string& bytes, const ElementPlace& element, std::string_view name) {
  const auto place = find_attribute(bytes, element.begin + 1, name);
  if (!place) return;
  const std::size_t end = value_end(bytes, *place) + 1;
  const std::size_t begin = bytes.find_last_not_of(spaces, place->name - 1) + 1;
  bytes.erase(begin, end - begin);
}

void open_element(std::string& bytes, const ElementPlace& element) {
  if (element.close < element.end) return;
  const std::string indent = indentation(bytes, element.begin).value_or("");
  const std::string name(name_of(bytes, element));
  std::size_t slash = element.tag_end - 2;
  while (spaces.find(bytes[slash - 1]) != std::string_view::npos) --slash;
  bytes.replace(slash, element.tag_end - slash,
                ">" + std::string(line_end(bytes)) + indent + "</" + name + ">");
}

void add_child(std::string& bytes, const ElementPlace& parent, std::size_t before, std::string_view text) {
  open_element(bytes, parent);
  const ElementPlace place = element_at(bytes, parent.begin);
  const auto children = child_elements(bytes, place);
  const std::string end(line_end(bytes)), own_indent = indentation(bytes, place.begin).value_or("");
  const std::size_t beside = before > 0 ? before - 1 : 0;
  const std::string inner = own_indent + "  ";
  const std::string indent =
      children.empty() ? inner : indentation(bytes, children[beside].begin).value_or(inner);
  std::string lines;
  for (std::size_t at = 0; at <= text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
    lines += end + indent + std::string(text.substr(at, text.find('\n', at) - at));
  const std::size_t at = past_comments(bytes, before > 0 ? children[before - 1].end : place.tag_end);
  // What stands behind it on the line goes to the next.
  const std::size_t next = bytes.find_first_not_of(" \t", at);
  if (next != std::string::npos && bytes[next] != '\r' && bytes[next] != '\n')
    lines += end + (before == children.size() ? own_indent : indent);
  bytes.insert(at, lines);
}

}  // namespace klausul
