#pragma once
#include <memory>
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
  /// A name and the SHA-256 of the file. Both empty for none.
  using Part = std::pair<std::string, std::string>;
  std::string engine;           ///< "klausul 1.0.0"
  Part parameters;              ///< "avtal.xml"
  std::vector<Part> parents;    ///< "lansoverenskommelse.xml" and its lock, of a local agreement.
  Part main_template;           ///< "samverkansavtal@1.0"
  Part style;                   ///< "region@1.0"
  std::vector<Part> clauses;    ///< Those whose text is in the document, in its order.
  std::vector<Part> declaring;  ///< Clauses that only a value's declaration was taken from.
  std::vector<Part> registers;  ///< "parter.xml"
  std::vector<Part> images;     ///< "vapen.png"
  Part hyphenation;             ///< "avstavning.txt"
};

/// The part of the archive standard that a file follows, and what else it follows then.
enum class PdfPart {
  a1a,  ///< ISO 19005-1, level A: PDF 1.4, no object streams. Tagged as the others, but claims no PDF/UA.
  a2a,  ///< ISO 19005-2, level A, and ISO 14289-1 (PDF/UA-1).
  a3a,  ///< ISO 19005-3, level A, with attachments, and ISO 14289-1.
  a4f,  ///< ISO 19005-4, level F: PDF 2.0, with attachments; ISO 14289-2 (PDF/UA-2), WTPDF 1.0. Without
        ///< attachments it claims no level, as the standard asks.
};

/// A file that a document carries: what it was made from.
struct Attachment {
  enum class Relationship { source, supplement };
  std::string name;         ///< "avtal.xml"; unique in the document, ASCII.
  std::string description;  ///< For people.
  std::string media_type = "text/xml";
  Relationship relationship = Relationship::source;
  std::shared_ptr<const std::string> bytes;
};

struct PaintOptions {
  PdfPart part = PdfPart::a2a;
  bool compact = true;  ///< Object streams, where the part allows them.
  Manifest manifest;
  std::vector<Attachment> attachments;  ///< Empty for parts that may have none.
};

/// The version of libharu at work.
std::string haru_version();

/// Writes the pages as PDF bytes: embedded subsets with ToUnicode, structure tree, outline, links, page
/// labels, dates from the document (`/CreationDate` is its date at midnight, UTC), an id from the content.
/// The same input gives the same bytes. Says `pdf-failed` and answers nothing if libharu cannot.
/// Precondition: every FaceId in `pages` came from `faces`.
std::optional<std::string> paint(const PagedDocument& pages, const FaceLibrary& faces,
                                 const PaintOptions& options, Diagnostics& diagnostics);

}  // namespace klausul
