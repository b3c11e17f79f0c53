#pragma once
#include "paint/haru.hpp"
#include "paint/paint.hpp"

namespace klausul {

/// What the parts of the archive standard ask differently.
struct PartRules {
  int archive = 2;           ///< pdfaid:part
  int accessible = 1;        ///< pdfuaid:part; 0 claims none.
  bool attachments = false;  ///< May carry files.
  PdfVersion version = PdfVersion::v1_7;

  bool pdf_1_4() const { return version == PdfVersion::v1_4; }
  bool pdf_2_0() const { return version == PdfVersion::v2_0; }
};

const PartRules& rules_of(PdfPart part);

}  // namespace klausul
