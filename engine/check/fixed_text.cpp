#include "check/fixed_text.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "dialect/vocabulary.hpp"
#include "lint/text.hpp"
#include "load/places.hpp"

namespace klausul {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What stands within a line of text; any other element begins text of its own.
bool is_inline(Element element) {
  return element == Element::emphasis || element == Element::strong || element == Element::link ||
         element == Element::defined_term || element == Element::wording;
}

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  std::vector<Passage> read() {
    const ElementPlace root = root_element(file_);
    for (const ElementPlace& child : child_elements(file_, root))
      if (name_of(file_, child) == "text") content(child.tag_end, child.close);
    close();
    return std::move(passages_);
  }

  std::vector<Passage> read_element(std::size_t begin) {
    element(begin);
    close();
    return std::move(passages_);
  }

 private:
  void content(std::size_t at, std::size_t end) {
    while (at < end) {
      const std::string_view rest = file_.substr(at, end - at);
      if (rest.starts_with("<!--"))
        at += rest.find("-->") + 3;
      else if (rest.starts_with("<"))
        at = element(at);
      else
        at = text(at, rest);
    }
  }

  // Past the element at `begin`.
  std::size_t element(std::size_t begin) {
    const ElementPlace place = element_at(file_, begin);
    const ElementRule* rule = rule_for(name_of(file_, place));
    const Element kind = rule == nullptr ? Element::none : rule->element;
    if (kind == Element::foreign || kind == Element::cross_reference) {
      mark(begin);
    } else if (kind == Element::footnote) {
      const Passage outer = std::exchange(open_, {});
      content(place.tag_end, place.close);
      close();
      open_ = outer;
    } else if (is_inline(kind)) {
      content(place.tag_end, place.close);
    } else {
      close();
      if (rule != nullptr) printed_attributes(*rule, place);
      content(place.tag_end, place.close);
      close();
    }
    return place.end;
  }

  void printed_attributes(const ElementRule& rule, const ElementPlace& place) {
    for (const AttributeRule& attribute : rule.attributes) {
      if (attribute.kind != AttributeKind::printed) continue;
      const auto found = find_attribute(file_, place.begin + 1, attribute.name);
      if (!found || found->value >= place.tag_end) continue;
      const std::size_t end = file_.find(file_[found->value - 1], found->value);
      for (std::size_t at = found->value; at < end;) at = text(at, file_.substr(at, end - at));
      close();
    }
  }

  // Takes one character, reference or tag of Mustache; past it.
  std::size_t text(std::size_t at, std::string_view rest) {
    if (rest.starts_with("{{")) {
      mark(at);
      const std::size_t end = rest.find("}}");
      return at + (end == rest.npos ? rest.size() : end + 2);
    }
    if (rest.front() == '&') return reference(at, rest);
    if (!is_space(rest.front()))
      put(rest.substr(0, 1), at);
    else if (!open_.text.empty() && open_.text.back() != ' ')
      put(" ", at);
    return at + 1;
  }

  std::size_t reference(std::size_t at, std::string_view rest) {
    const std::size_t end = std::min(rest.find(';'), rest.size() - 1) + 1;
    const std::string_view name = rest.substr(0, end);
    if (name.starts_with("&#")) {
      const bool hexadecimal = name.size() > 2 && name[2] == 'x';
      const std::string digits(name.substr(hexadecimal ? 3 : 2));
      std::string character;
      append_utf8(character, static_cast<char32_t>(std::stoul(digits, nullptr, hexadecimal ? 16 : 10)));
      put(character, at);
    } else {
      put(name == "&quot;"   ? "\""
          : name == "&apos;" ? "'"
          : name == "&amp;"  ? "&"
          : name == "&lt;"   ? "<"
                             : ">",
          at);
    }
    return at + end;
  }

  void mark(std::size_t at) {
    std::string sign;
    append_utf8(sign, field_mark);
    put(sign, at);
  }

  void put(std::string_view bytes, std::size_t at) {
    open_.text += bytes;
    open_.offsets.insert(open_.offsets.end(), bytes.size(), at);
  }

  void close() {
    if (open_.text.find_first_not_of(' ') != std::string::npos) passages_.push_back(std::move(open_));
    open_ = {};
  }

  std::string_view file_;
  std::vector<Passage> passages_;
  Passage open_;
};

}  // namespace

std::vector<Passage> fixed_passages(std::string_view file) { return Reader(file).read(); }

std::vector<Passage> element_passages(std::string_view file, std::size_t begin) {
  return Reader(file).read_element(begin);
}

}  // namespace klausul
