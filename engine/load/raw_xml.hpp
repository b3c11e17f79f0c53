#pragma once
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

/// CDATA, DOCTYPE and processing instructions (`forbidden-construct`); references that are none, or that stand for a
/// character that no text may hold; `<` in an attribute; `--` in a comment. In the order of the file. What pugixml
/// itself finds is not looked for. Precondition: valid UTF-8.
std::vector<RawFault> raw_faults(std::string_view bytes);

}  // namespace klausul
