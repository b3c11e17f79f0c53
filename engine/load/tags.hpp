#pragma once
// For the sources of this room only.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/vocabulary.hpp"
#include "load/xml.hpp"

namespace klausul {

/// A Mustache tag as it stands in a text, before any meaning: `[begin, end)` is the whole `{{…}}`.
struct MustacheTag {
  enum class Kind {
    field,
    section,
    inverted,
    close,
    comment,
    unescaped,
    partial,
    delimiter,
    unclosed,
    empty,
    end
  };
  Kind kind = Kind::end;
  std::string name;  ///< Trimmed, without its sign.
  std::size_t begin = 0, end = 0;
};

/// The first tag at or after `from`; `end` if there is none.
MustacheTag next_tag(std::string_view text, std::size_t from);

/// Says what is wrong with a tag in itself: unescaped, partial, delimiter, unclosed, empty, or a name that is
/// no key. True if it may be used.
bool lint_tag(const MustacheTag& tag, OriginId origin, Diagnostics& diagnostics);

/// Says `mixed-script` for words that mix alphabets; `origin_of` gives the ticket of a byte of the text.
void lint_words(std::string_view text, const XmlFile& file,
                const std::function<OriginId(std::size_t)>& origin_of);

/// The text of neighbouring text nodes, which pugixml leaves apart where a comment stood.
std::string joined_text(const std::vector<pugi::xml_node>& pieces);

/// Ticket of the byte at `position` of the joined text of neighbouring text nodes.
OriginId text_origin(const XmlFile& file, const std::vector<pugi::xml_node>& pieces, std::size_t position);

/// Words for what was expected if `value` does not fit the rule; empty if it does.
std::string expected_value(const AttributeRule& rule, const std::string& value);

/// "rubrik, term": the attributes of an element that may hold fields, for hints; empty for none.
std::string printed_attribute_names(const ElementRule& rule);

/// The first element that `rule` may hold, for the hint of stray text.
std::string_view example_child(const ElementRule& rule);

/// A clause id with each part folded to a key.
std::string folded_id(std::string_view id);

}  // namespace klausul
