#include "paint/part.hpp"

namespace klausul {

const PartRules& rules_of(PdfPart part) {
  static constexpr PartRules a1a{1, 0, false, PdfVersion::v1_4}, a2a{2, 1, false, PdfVersion::v1_7},
      a3a{3, 1, true, PdfVersion::v1_7}, a4f{4, 2, true, PdfVersion::v2_0};
  switch (part) {
    case PdfPart::a1a:
      return a1a;
    case PdfPart::a3a:
      return a3a;
    case PdfPart::a4f:
      return a4f;
    case PdfPart::a2a:
      break;
  }
  return a2a;
}

}  // namespace klausul
