#include "load/raw_xml.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/utf8.hpp"
#include "diag/messages.hpp"

// pugixml is made to be fast, not strict. What it lets pass here would come back as a fault of the rendered
// text, which is well-formed by construction only if what goes in is; so the bytes are walked once before it
// sees them.

namespace klausul {
namespace {

class Walker {
 public:
  explicit Walker(std::string_view bytes) : bytes_(bytes) {}

  std::vector<RawFault> run() {
    while (at_ < bytes_.size()) step();
    return std::move(faults_);
  }

 private:
  void step() {
    if (bytes_[at_] != '<' && bytes_[at_] != '&') return skip_text();
    if (begins("<!--"))
      comment();
    else if (begins("<![CDATA["))
      forbidden("CDATA", "]]>");
    else if (begins("<!DOCTYPE"))
      forbidden("DOCTYPE", ">");
    else if (begins("<?") && !begins("<?xml "))
      forbidden(both("en processinstruktion (<?…?>)", "a processing instruction (<?…?>)"), "?>");
    else if (begins("<?"))
      skip_past("?>");
    else if (bytes_[at_] == '<')
      tag();
    else
      reference();
  }

  void skip_text() {
    while (at_ < bytes_.size() && bytes_[at_] != '<' && bytes_[at_] != '&') ++at_;
  }

  bool begins(std::string_view with) const { return bytes_.substr(at_).starts_with(with); }
  void skip_past(std::string_view end) {
    const std::size_t found = bytes_.find(end, at_);
    at_ = found == std::string_view::npos ? bytes_.size() : found + end.size();
  }
  void fault(std::string_view swedish, std::string_view english, const std::string& hint = {}) {
    faults_.push_back({Slug::xml_syntax, at_, {both(swedish, english), hint}});
  }
  void forbidden(const std::string& what, std::string_view end) {
    faults_.push_back({Slug::forbidden_construct, at_, {what}});
    skip_past(end);
  }

  void comment() {
    at_ += 4;
    const std::size_t dashes = bytes_.find("--", at_);
    if (dashes == std::string_view::npos) return void(at_ = bytes_.size());
    at_ = dashes;
    if (!begins("-->"))
      fault("'--' står i en kommentar", "'--' stands in a comment",
            both("skriv ett tankstreck, eller ta bort det ena strecket",
                 "write a dash, or remove one of the hyphens"));
    skip_past("-->");
  }

  // A tag, to its end; attribute values may hold `>` but not `<`.
  void tag() {
    char quote = '\0';
    for (++at_; at_ < bytes_.size() && (quote != '\0' || (bytes_[at_] != '>' && bytes_[at_] != '<'));) {
      const char c = bytes_[at_];
      if (c == '<') return unclosed_attribute();
      if (c == '&') {
        reference();
        continue;
      }
      if (quote == '\0' && (c == '"' || c == '\''))
        quote = c;
      else if (c == quote)
        quote = '\0';
      ++at_;
    }
  }

  void unclosed_attribute() {
    fault("ett '<' står i ett attribut", "a '<' stands in an attribute",
          both("skriv &lt;, eller avsluta attributet", "write &lt;, or close the attribute"));
    ++at_;
  }

  void reference() {
    const std::size_t end = bytes_.find(';', at_);
    const std::string_view name = end == std::string_view::npos ? "" : bytes_.substr(at_ + 1, end - at_ - 1);
    constexpr std::string_view named[] = {"amp", "lt", "gt", "quot", "apos"};
    if (name.starts_with('#'))
      character(name.substr(1));
    else if (std::find(std::begin(named), std::end(named), name) == std::end(named))
      no_reference();
    ++at_;
  }

  void no_reference() {
    fault("ett '&' som inte börjar en referens", "a '&' that begins no reference",
          both("skriv &amp;", "write &amp;"));
  }

  // `&#229;` and `&#xE5;` must stand for what could have been written directly.
  void character(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size()) return no_reference();
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code == 0 || code > 0x10FFFF || surrogate) return no_reference();
    std::string text;
    append_utf8(text, code);
    if (first_forbidden_character(text))
      faults_.push_back({Slug::control_character, at_, {code_point_name(code)}});
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::vector<RawFault> faults_;
};

}  // namespace

std::vector<RawFault> raw_faults(std::string_view bytes) { return Walker(bytes).run(); }

namespace {

// The name that begins at `at`.
std::string name_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = std::min(bytes.find_first_of(" \t\r\n/>", at), bytes.size());
  return std::string(bytes.substr(at, end - at));
}

// Where the start tag ends: the first '>' outside quotation marks.
std::size_t tag_end(std::string_view bytes, std::size_t at) {
  for (char quote = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (quote != 0)
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return at;
  }
  return bytes.size();
}

}  // namespace

std::optional<OpenElement> unclosed_element(std::string_view bytes) {
  std::vector<OpenElement> open;
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    const std::string_view rest = bytes.substr(at);
    if (rest.starts_with("<!--")) {
      at = std::min(bytes.find("-->", at), bytes.size() - 1);
    } else if (rest.starts_with("</")) {
      const std::string name = name_at(bytes, at + 2);
      if (open.empty()) return std::nullopt;
      if (open.back().name != name) return OpenElement{open.back().name, open.back().offset, name, at};
      open.pop_back();
    } else if (!rest.starts_with("<?")) {
      const std::size_t end = tag_end(bytes, at);
      if (end < bytes.size() && bytes[end - 1] != '/') open.push_back({name_at(bytes, at + 1), at, {}, 0});
      at = std::min(end, bytes.size() - 1);
    }
  }
  return std::nullopt;
}

}  // namespace klausul
