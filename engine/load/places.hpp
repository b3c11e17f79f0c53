#pragma once
// For the sources of this room only: where in the bytes of a file what was read from them stands.
#include <cstddef>
#include <optional>
#include <string_view>

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

}  // namespace klausul
