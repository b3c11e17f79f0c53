#pragma once
// Where in the bytes of a file what was read from them stands: for the sources of this room, and for those
// that change a file in place.
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace klausul {

/// The byte of `raw` that the byte at `position` of the text read from it came from. In step: a reference
/// counts as what it stands for, and a line's end as one line feed, in text as in attribute values.
std::size_t raw_offset(std::string_view raw, std::size_t position);

/// Where an attribute's name and its value (inside the quotes) begin.
struct AttributePlace {
  std::size_t name = 0, value = 0;
};

/// The attribute `name` of the start tag whose element name begins at `element`; nothing if it has none.
/// Quoted values are passed over, whatever they hold. Precondition: the file is well-formed.
std::optional<AttributePlace> find_attribute(std::string_view bytes, std::size_t element,
                                             std::string_view name);

/// An element's bytes. Precondition of all that answer one: the file is well-formed, as `parse_xml` says.
struct ElementPlace {
  std::size_t begin = 0;    ///< Its '<'.
  std::size_t tag_end = 0;  ///< Past the '>' of its start tag.
  std::size_t close = 0;    ///< The '<' of its end tag; `tag_end` if the start tag closes it.
  std::size_t end = 0;      ///< Past all of it.
};

/// The element whose '<' is at `begin`.
ElementPlace element_at(std::string_view bytes, std::size_t begin);
/// The file's outermost element.
ElementPlace root_element(std::string_view bytes);
/// The elements directly in `parent`, in order; comments are passed over.
std::vector<ElementPlace> child_elements(std::string_view bytes, const ElementPlace& parent);
/// The name of the element at `place`.
std::string_view name_of(std::string_view bytes, const ElementPlace& place);

}  // namespace klausul
