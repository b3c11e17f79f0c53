#pragma once
#include <string>

#include "paint/haru.hpp"
#include "paint/paint.hpp"
#include "paint/part.hpp"

namespace klausul {

/// "2026-03-01" as a PDF date, its midnight in UTC. What is no date becomes the beginning of PDF's own time,
/// for entries that must have one.
std::string pdf_moment(const std::string& date);

/// Entries of the document information: title, author, dates, producer. In PDF 2.0 only the date, and that
/// only beside a manifest (ISO 19005-4, 6.1.3); else nothing.
std::string info_entries(const PagedDocument& pages, const Manifest& manifest, const PartRules& rules);

/// The same as XMP (ISO 16684-1), with the marks of what the file follows. `carries_files` makes the fourth
/// part's level F of it.
std::string xmp_packet(const PagedDocument& pages, const Manifest& manifest, const PartRules& rules,
                       bool carries_files);

/// Adds an output intent with an sRGB profile, so that the colours of the page are defined. Answers it.
ObjectId add_output_intent(HaruDocument& haru);

/// The catalog's /PieceInfo with the manifest; empty if the manifest names no engine. Under /Klausul /Private
/// stand /Engine, and arrays of a name and the SHA-256 of its file: /Parameters, /Template, /Style and
/// /Hyphenation one each, /Clauses, /Declarations, /Registers and /Images arrays of them.
std::string piece_info(const PagedDocument& pages, const Manifest& manifest);

}  // namespace klausul
