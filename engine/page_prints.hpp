#pragma once
#include <string>
#include <vector>

#include "fonts/face_library.hpp"
#include "layout/paged_document.hpp"

namespace klausul {

/// For each page the SHA-256 of what is seen on it: the outline, size, colour and place of every glyph, and
/// every rule, fill, picture, link and place to sign. Nothing else counts, neither where it came from nor how
/// the file is written: two pages with the same print look the same, whatever versions they were made with.
/// Precondition: every FaceId in `pages` came from `faces`.
std::vector<std::string> page_prints(const PagedDocument& pages, const FaceLibrary& faces);

/// The names of the faces that the pages show, sorted, each with its file.
std::vector<std::pair<std::string, std::string>> faces_shown(const PagedDocument& pages,
                                                             const FaceLibrary& faces);

}  // namespace klausul
