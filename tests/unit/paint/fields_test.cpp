#include "paint/fields.hpp"

#include "catch.hpp"
#include "rich_document.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string plain(const std::string& pdf) {
  return normalised(ask("qpdf --qdf --object-streams=disable {} -", pdf));
}

}  // namespace

TEST_CASE("signature fields are listed, unsigned", "[paint]") {
  const std::string said = normalised(ask("pdfsig {}", RichDocument().paint().value()));
  CHECK(holds(said, "Signature Field Name: underskrift.1 The signature form field is not signed."));
  CHECK(holds(said, "Signature Field Name: underskrift.2 The signature form field is not signed."));
}

TEST_CASE("a signature field has a rectangle, a tooltip, an appearance and an element", "[paint]") {
  HandMade made;
  made.signature("underskrift.1", "Underskrift: Anna Ek", pt(100));
  const std::string text = plain(made.paint().value());
  CHECK(holds(text, "/FT /Sig"));
  CHECK(holds(text, "/Rect [ 80 701.89 280 741.89 ]"));  // 841.89 - 100 - 40 and up
  CHECK(holds(text, "/T (underskrift.1) /TU (Underskrift: Anna Ek)"));
  CHECK(holds(text, "/F 4"));
  CHECK(holds(text, "/AP << /N"));
  CHECK(holds(text, "/StructParent 1"));  // after the one page
  CHECK(holds(text, "/SigFlags 1"));
  CHECK(holds(text, "/S /Form"));
  CHECK(holds(text, "/Type /OBJR"));
  CHECK_FALSE(holds(text, "/Contents (Underskrift"));
}

TEST_CASE("in PDF 2.0 a field says its tooltip as contents too", "[paint]") {
  HandMade made;
  made.signature("underskrift.1", "Underskrift: Anna Ek", pt(100));
  CHECK(holds(plain(made.paint(PdfPart::a4f).value()), "/Contents (Underskrift: Anna Ek)"));
}

TEST_CASE("a document without fields has no form", "[paint]") {
  CHECK_FALSE(holds(HandMade().paint().value(), "/AcroForm"));
}
