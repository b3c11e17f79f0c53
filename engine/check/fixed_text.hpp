#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// The words of one element as its author wrote them, and where in the file each byte of them stands.
struct Passage {
  std::string text;                  ///< UTF-8; white space in a row is one blank, as on the page.
  std::vector<std::size_t> offsets;  ///< One for each byte of `text`.
};

/// Every passage of a clause's or template's `<text>`, in order: the words between the tags of one block, a
/// printed attribute, a footnote. What a field, a section or a cross-reference puts in, and words in another
/// language, stand as `field_mark`. Precondition: the file is well-formed, as `parse_xml` says.
std::vector<Passage> fixed_passages(std::string_view file);

/// The passages of the one element whose `<` stands at `begin`: a decision of a parameter file. Precondition:
/// as for `fixed_passages`.
std::vector<Passage> element_passages(std::string_view file, std::size_t begin);

}  // namespace klausul
