#pragma once
#include <string>

#include "model/document.hpp"

namespace klausul {

/// Reads rendered XML into a document, where every block and run has the origin that was stamped on it. A
/// text of several paragraphs in a field splits its block at empty lines. Says `ragged-row` and
/// `empty-table`. Precondition: `xml` comes from `render`; XML that cannot be read is a fault of the engine
/// (std::logic_error). The text is taken apart where it lies.
Document parse(std::string xml, Diagnostics& diagnostics);

}  // namespace klausul
