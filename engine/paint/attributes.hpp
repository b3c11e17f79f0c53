#pragma once
#include <string>

#include "layout/paged_document.hpp"
#include "paint/syntax.hpp"

namespace klausul {

/// The identifier of a structure element, as a string. The order of the identifiers is that of the elements.
void append_identifier(std::string& out, std::size_t element);

/// What the attributes of an element follow from, beside the element.
struct AttributeFacts {
  bool pdf_2_0 = false;
  bool footnote = false;     ///< In PDF 2.0: a note that is called.
  const Box* box = nullptr;  ///< Where a figure is painted.
};

/// Appends /A: what its type alone does not say of a cell, a list, a figure or a note (ISO 32000-1, 14.8.5).
/// Nothing if there is nothing to say.
void append_attributes(std::string& out, const PagedDocument& pages, std::size_t element,
                       const AttributeFacts& facts);

}  // namespace klausul
