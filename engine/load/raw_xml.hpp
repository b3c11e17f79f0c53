#pragma once
#include <optional>
// For the sources of this room only.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/slug.hpp"

namespace klausul {

/// Something in a file's bytes that pugixml lets pass and XML 1.0, or the dialect, does not.
struct RawFault {
  Slug slug = Slug::xml_syntax;
  std::size_t offset = 0;
  std::vector<std::string> arguments;
};

/// CDATA, DOCTYPE and processing instructions (`forbidden-construct`); references that are none, or that
/// stand for a character that no text may hold; `<` in an attribute; `--` in a comment. In the order of the
/// file. What pugixml itself finds is not looked for. Precondition: valid UTF-8.
std::vector<RawFault> raw_faults(std::string_view bytes);

/// An element that another's end tag cuts off.
struct OpenElement {
  std::string name;
  std::size_t offset = 0;   ///< Of its start tag.
  std::string closed_by;    ///< The end tag that stands where its own is wanted.
  std::size_t closing = 0;  ///< Offset of that end tag.
};

/// The first element whose end tag is missing: what pugixml calls a mismatch, told from the side that the
/// author can mend. Nothing if every element is closed in turn.
std::optional<OpenElement> unclosed_element(std::string_view bytes);

}  // namespace klausul
