#include "load/places.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "base/utf8.hpp"

namespace klausul {
namespace {

constexpr std::string_view spaces = " \t\r\n";

std::size_t past(std::string_view text, std::size_t from, std::string_view these) {
  return std::min(text.find_first_not_of(these, from), text.size());
}

// What stands at one place of the raw text, and how long it is in what was read.
struct Step {
  std::size_t raw = 1, read = 1;
};

std::size_t read_size(std::string_view reference) {
  if (!reference.starts_with("&#")) return 1;
  const bool hexadecimal = reference.starts_with("&#x");
  const char* digits = reference.data() + (hexadecimal ? 3 : 2);
  std::uint32_t code = 0;
  std::from_chars(digits, reference.data() + reference.size(), code, hexadecimal ? 16 : 10);
  std::string text;
  append_utf8(text, code);
  return text.size();
}

Step step_at(std::string_view rest) {
  if (rest.starts_with("\r\n")) return {2, 1};
  const std::size_t end = rest.front() == '&' ? rest.find(';') : std::string_view::npos;
  return end == std::string_view::npos ? Step{} : Step{end + 1, read_size(rest.substr(0, end + 1))};
}

}  // namespace

std::size_t raw_offset(std::string_view raw, std::size_t position) {
  std::size_t offset = 0;
  for (std::size_t read = 0; offset < raw.size() && read < position;) {
    const Step step = step_at(raw.substr(offset));
    read += step.read;
    if (read > position) break;  // inside what one reference stands for
    offset += step.raw;
  }
  return offset;
}

std::optional<AttributePlace> find_attribute(std::string_view bytes, std::size_t element,
                                             std::string_view name) {
  std::size_t at = std::min(bytes.find_first_of(" \t\r\n/>", element), bytes.size());
  while (true) {
    at = past(bytes, at, spaces);
    if (at >= bytes.size() || bytes[at] == '>' || bytes[at] == '/') return std::nullopt;
    AttributePlace place{at, 0};
    at = std::min(bytes.find_first_of(" \t\r\n=", at), bytes.size());
    const bool found = bytes.substr(place.name, at - place.name) == name;
    const std::size_t quote = past(bytes, at, " \t\r\n=");
    if (quote >= bytes.size()) return std::nullopt;
    place.value = quote + 1;
    if (found) return place;
    at = bytes.find(bytes[quote], place.value);
    if (at == std::string_view::npos) return std::nullopt;
    ++at;
  }
}

namespace {

// Past the '>' of the tag that begins at `at`; attribute values may hold one too.
std::size_t past_tag(std::string_view bytes, std::size_t at) {
  for (char quote = '\0'; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (quote != '\0')
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return at + 1;
  }
  return bytes.size();
}

// The `<` of the next tag from `at` on: comments and the XML declaration are none (and nothing else is let
// in).
std::size_t next_tag(std::string_view bytes, std::size_t at) {
  while (true) {
    at = std::min(bytes.find('<', at), bytes.size());
    const std::string_view rest = bytes.substr(at);
    if (!rest.starts_with("<!") && !rest.starts_with("<?")) return at;
    const std::string_view end = rest.starts_with("<!--") ? "-->" : "?>";
    at = std::min(bytes.find(end, at), bytes.size());
  }
}

}  // namespace

ElementPlace element_at(std::string_view bytes, std::size_t begin) {
  ElementPlace place{begin, past_tag(bytes, begin), 0, 0};
  place.close = place.end = place.tag_end;
  if (place.tag_end < 2 || bytes[place.tag_end - 2] == '/') return place;
  int depth = 1;
  for (std::size_t at = place.tag_end; depth > 0 && at < bytes.size();) {
    place.close = next_tag(bytes, at);
    at = place.end = past_tag(bytes, place.close);
    if (bytes.substr(place.close).starts_with("</"))
      --depth;
    else if (bytes[at - 1] == '>' && bytes[at - 2] != '/')
      ++depth;
  }
  return place;
}

ElementPlace root_element(std::string_view bytes) { return element_at(bytes, next_tag(bytes, 0)); }

std::vector<ElementPlace> child_elements(std::string_view bytes, const ElementPlace& parent) {
  std::vector<ElementPlace> children;
  for (std::size_t at = next_tag(bytes, parent.tag_end); at < parent.close; at = next_tag(bytes, at)) {
    children.push_back(element_at(bytes, at));
    at = children.back().end;
  }
  return children;
}

std::string_view name_of(std::string_view bytes, const ElementPlace& place) {
  const std::size_t end = bytes.find_first_of(" \t\r\n/>", place.begin + 1);
  return bytes.substr(place.begin + 1, end - place.begin - 1);
}

}  // namespace klausul
