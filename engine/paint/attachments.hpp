#pragma once
#include <string>
#include <vector>

#include "paint/haru.hpp"
#include "paint/paint.hpp"

namespace klausul {

/// Adds the files that a document carries (ISO 32000-2, 7.11.4 and 14.13), and answers the catalog's entries
/// about them: none if there are no files. `date` is the document's.
std::string add_attachments(const std::vector<Attachment>& files, const std::string& date,
                            HaruDocument& haru);

}  // namespace klausul
