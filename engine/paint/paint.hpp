#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fonts/face_library.hpp"
#include "layout/paged_document.hpp"

namespace klausul {

/// What a document was made from; goes into the PDF (`/PieceInfo`), so that a file can be verified from
/// itself.
struct Manifest {
  std::string engine;                                        ///< "klausul 1.0.0"
  std::string template_key;                                  ///< "samverkansavtal@1.0"
  std::vector<std::pair<std::string, std::string>> clauses;  ///< Key and content hash, in document order.
  std::string parameters_hash;
};

/// Writes the pages as PDF bytes: embedded subsets with ToUnicode, structure tree, outline, links, page
/// labels, dates from the document (`/CreationDate` is its date at midnight, UTC), an id from the content.
/// The same input gives the same bytes. Says `pdf-failed` and answers nothing if libharu cannot.
/// Precondition: every FaceId in `pages` came from `faces`.
std::optional<std::string> paint(const PagedDocument& pages, const FaceLibrary& faces,
                                 const Manifest& manifest, Diagnostics& diagnostics);

}  // namespace klausul
