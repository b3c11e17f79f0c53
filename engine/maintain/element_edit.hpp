#pragma once
// Changes to the bytes of an XML file that leave every other byte where it is. Precondition of all: the bytes
// are well-formed, as `parse_xml` says.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "load/places.hpp"

namespace klausul {

/// `text` as an attribute's value between double quotes, or as text.
std::string attribute_text(std::string_view text);

/// The line ends of the file: CRLF if its first line has it.
std::string_view line_end(const std::string& bytes);

/// The white space that the line of the byte at `at` begins with; nothing if other things stand before it on
/// the line.
std::optional<std::string> indentation(const std::string& bytes, std::size_t at);

/// A name and its value.
using AttributeText = std::pair<std::string_view, std::string_view>;

/// Sets an attribute of an element: its value in place, or a new attribute after the last of those that stand
/// before it in `order`.
void set_attribute(std::string& bytes, const ElementPlace& element, const AttributeText& attribute,
                   std::span<const std::string_view> order);
void remove_attribute(std::string& bytes, const ElementPlace& element, std::string_view name);

/// `<historik/>` as two tags, each on a line of its own.
void open_element(std::string& bytes, const ElementPlace& element);

/// Puts an element into another after the first `before` of its children, on lines of its own: each line of
/// `text` gets the indentation of the children. A comment that ends the line before stays on that line.
void add_child(std::string& bytes, const ElementPlace& parent, std::size_t before, std::string_view text);

}  // namespace klausul
