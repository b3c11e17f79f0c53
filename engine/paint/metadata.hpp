#pragma once
#include <string>

#include "paint/haru.hpp"
#include "paint/paint.hpp"

namespace klausul {

/// Entries of the document information: title, author, dates, producer.
std::string info_entries(const PagedDocument& pages, const Manifest& manifest);

/// The same as XMP (ISO 16684-1), with the marks of PDF/A-2a and PDF/UA-1.
std::string xmp_packet(const PagedDocument& pages, const Manifest& manifest);

/// Adds an output intent with an sRGB profile, so that the colours of the page are defined. Answers it.
ObjectId add_output_intent(HaruDocument& haru);

/// The catalog's /PieceInfo with the manifest; empty if the manifest names no engine.
std::string piece_info(const PagedDocument& pages, const Manifest& manifest);

}  // namespace klausul
