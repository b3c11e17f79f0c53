#include "load/tags.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/scripts.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "load/places.hpp"

namespace klausul {
namespace {

MustacheTag::Kind kind_of(char sign) {
  switch (sign) {
    case '#':
      return MustacheTag::Kind::section;
    case '^':
      return MustacheTag::Kind::inverted;
    case '/':
      return MustacheTag::Kind::close;
    case '!':
      return MustacheTag::Kind::comment;
    case '{':
    case '&':
      return MustacheTag::Kind::unescaped;
    case '>':
      return MustacheTag::Kind::partial;
    case '=':
      return MustacheTag::Kind::delimiter;
    default:
      return MustacheTag::Kind::field;
  }
}

// A name, its form and parts: keys joined by points, or one of the three names that lists give.
bool is_path(std::string_view path) {
  return is_clause_id(path) || path == "-first" || path == "-last" || path == "-index";
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

bool are_weights(std::string_view value) {
  int sum = 0;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    const std::optional<int> weight = whole_number(value.substr(0, end));
    if (!weight || *weight < 1) return false;
    sum += *weight;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return sum > 0;
}

bool is_choice(std::string_view choices, std::string_view value) {
  return !value.empty() &&
         (" " + std::string(choices) + " ").find(" " + std::string(value) + " ") != std::string::npos;
}

bool is_url(std::string_view value) {
  const bool known =
      value.starts_with("https://") || value.starts_with("http://") || value.starts_with("mailto:");
  return known && value.find_first_of(" \t\n\"<>") == std::string_view::npos;
}

// Enough of RFC 5646: "en", "en-GB", "sv-SE".
bool is_language(std::string_view value) {
  const std::size_t hyphen = std::min(value.find('-'), value.size());
  const auto letters = [](std::string_view part) {
    return part.size() >= 2 && part.size() <= 8 && std::all_of(part.begin(), part.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
  };
  return letters(value.substr(0, hyphen)) && (hyphen == value.size() || letters(value.substr(hyphen + 1)));
}

}  // namespace

MustacheTag next_tag(std::string_view text, std::size_t from) {
  MustacheTag tag;
  tag.begin = text.find("{{", from);
  if (tag.begin == std::string_view::npos) return tag;
  std::size_t inside = tag.begin + 2;
  while (inside < text.size() && text[inside] == ' ') ++inside;
  const bool triple = inside < text.size() && text[inside] == '{';
  const std::string_view closing = triple ? "}}}" : "}}";
  const std::size_t close = text.find(closing, inside);
  if (close == std::string_view::npos) {
    tag.kind = MustacheTag::Kind::unclosed;
    tag.end = text.size();
    return tag;
  }
  tag.end = close + closing.size();
  const std::string content = trimmed(text.substr(inside, close - inside));
  if (content.empty()) {
    tag.kind = MustacheTag::Kind::empty;
    return tag;
  }
  tag.kind = kind_of(content.front());
  tag.name = tag.kind == MustacheTag::Kind::field ? content : trimmed(std::string_view(content).substr(1));
  return tag;
}

bool lint_tag(const MustacheTag& tag, OriginId origin, Diagnostics& diagnostics) {
  switch (tag.kind) {
    case MustacheTag::Kind::unclosed:
      return diagnostics.add(Slug::unclosed_tag, origin), false;
    case MustacheTag::Kind::empty:
      return diagnostics.add(Slug::empty_tag, origin), false;
    case MustacheTag::Kind::unescaped:
      return diagnostics.add(Slug::unescaped_field, origin, {tag.name}), false;
    case MustacheTag::Kind::partial:
      return diagnostics.add(Slug::partial_forbidden, origin, {tag.name}), false;
    case MustacheTag::Kind::delimiter:
      return diagnostics.add(Slug::delimiter_forbidden, origin), false;
    case MustacheTag::Kind::comment:
      return true;
    default:
      break;
  }
  if (tag.name.empty()) return diagnostics.add(Slug::empty_tag, origin), false;
  if (!is_path(tag.name))
    return diagnostics.add(Slug::non_ascii_key, origin, {tag.name, folded_id(tag.name)}), false;
  return true;
}

void lint_words(std::string_view text, const XmlFile& file,
                const std::function<OriginId(std::size_t)>& origin_of) {
  for (const MixedWord& word : mixed_words(text))
    file.fault_at(Slug::mixed_script, origin_of(word.begin), mixed_word_arguments(word));
}

std::string joined_text(const std::vector<pugi::xml_node>& pieces) {
  std::string text;
  for (const pugi::xml_node piece : pieces) text += piece.value();
  return text;
}

OriginId text_origin(const XmlFile& file, const std::vector<pugi::xml_node>& pieces, std::size_t position) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t size = std::strlen(pieces[i].value());
    const bool last = i + 1 == pieces.size();
    if (position < size || last) {
      const std::size_t start = std::min(XmlFile::offset_of(pieces[i]), file.bytes().size());
      const std::string_view raw = std::string_view(file.bytes()).substr(start);
      return file.origin_at(start + raw_offset(raw, std::min(position, size)));
    }
    position -= size;
  }
  return OriginId::none;
}

std::string expected_value(const AttributeRule& rule, const std::string& value) {
  switch (rule.kind) {
    case AttributeKind::key:
      return is_key(value) ? "" : both("en nyckel av a–z, 0–9 och _", "a key of a–z, 0–9 and _");
    case AttributeKind::reference:
      return value.empty() ? both("ett namn eller klausul-id", "a name or a clause id") : "";
    case AttributeKind::flag:
      return value == "ja" || value == "nej" ? "" : both("ja eller nej", "ja or nej");
    case AttributeKind::integer: {
      const std::optional<int> number = whole_number(value);
      return number && *number >= 1 && *number <= 100
                 ? ""
                 : both("ett heltal från 1 till 100", "a whole number from 1 to 100");
    }
    case AttributeKind::weights:
      return are_weights(value) ? ""
                                : both("hela procent med mellanslag, till exempel 40 30 30",
                                       "whole per cents with spaces, such as 40 30 30");
    case AttributeKind::choice:
      return is_choice(rule.choices, value) ? "" : std::string(rule.choices);
    case AttributeKind::url:
      return is_url(value)
                 ? ""
                 : both("en adress som börjar med https://", "an address that begins with https://");
    case AttributeKind::language:
      return is_language(value) ? "" : both("en språkkod, till exempel en", "a language code, such as en");
    case AttributeKind::file:
      return is_image_name(value) ? ""
                                  : both("ett filnamn i templates/bilder/, till exempel logotyp.svg",
                                         "a file's name in templates/bilder/, such as logotyp.svg");
    case AttributeKind::printed:
      return "";
  }
  return "";
}

std::string printed_attribute_names(const ElementRule& rule) {
  std::string names;
  for (const AttributeRule& attribute : rule.attributes)
    if (attribute.kind == AttributeKind::printed)
      names += (names.empty() ? "" : ", ") + std::string(attribute.name);
  return names;
}

std::string_view example_child(const ElementRule& rule) {
  if (rule.children.starts_with("%flow")) return "stycke";
  return rule.children.substr(0, rule.children.find(' '));
}

std::string folded_id(std::string_view id) {
  std::string result;
  while (true) {
    const std::size_t point = id.find('.');
    result += folded_key(id.substr(0, point));
    if (point == std::string_view::npos) return result;
    result += '.';
    id.remove_prefix(point + 1);
  }
}

}  // namespace klausul
