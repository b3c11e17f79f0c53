#include "seal/canonical.hpp"

#include <algorithm>

namespace klausul {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void append_value(std::string& to, std::string_view value) {
  for (const char c : value) {
    switch (c) {
      case '&':
        to += "&amp;";
        break;
      case '<':
        to += "&lt;";
        break;
      case '"':
        to += "&quot;";
        break;
      case '\t':
        to += "&#x9;";
        break;
      case '\n':
        to += "&#xA;";
        break;
      case '\r':
        to += "&#xD;";
        break;
      default:
        to += c;
    }
  }
}

}  // namespace

void CanonicalXml::open(std::string_view name, std::vector<CanonicalAttribute> attributes) {
  std::sort(attributes.begin(), attributes.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  (bytes_ += '<') += name;
  for (const CanonicalAttribute& attribute : attributes) {
    ((bytes_ += ' ') += attribute.name) += "=\"";
    append_value(bytes_, attribute.value);
    bytes_ += '"';
  }
  bytes_ += '>';
  after_space_ = false;
}

void CanonicalXml::text(std::string_view text) {
  for (const char c : text) {
    const bool space = is_space(c);
    if (space && after_space_) continue;
    after_space_ = space;
    switch (c) {
      case '&':
        bytes_ += "&amp;";
        break;
      case '<':
        bytes_ += "&lt;";
        break;
      case '>':
        bytes_ += "&gt;";
        break;
      default:
        bytes_ += space ? ' ' : c;
    }
  }
}

void CanonicalXml::close(std::string_view name) {
  ((bytes_ += "</") += name) += '>';
  after_space_ = false;
}

}  // namespace klausul
