#include "paint/part.hpp"

#include "catch.hpp"
#include "rich_document.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string file(PdfPart part, bool with_manifest = true) {
  Manifest manifest;
  if (with_manifest) manifest.engine = "klausul 9.9";
  return RichDocument().paint(part, manifest).value();
}

std::string plain(const std::string& pdf) {
  return normalised(ask("qpdf --qdf --object-streams=disable {} -", pdf));
}

std::string xmp(const std::string& pdf) { return ask("pdfinfo -meta {}", pdf); }

constexpr PdfPart all_parts[] = {PdfPart::a1a, PdfPart::a2a, PdfPart::a3a, PdfPart::a4f};

}  // namespace

TEST_CASE("every part is a sound file, compact and not", "[paint]") {
  for (const PdfPart part : all_parts)
    for (const bool compact : {false, true}) {
      PaintOptions options;
      options.part = part;
      options.compact = compact;
      const std::string check = ask("qpdf --check {}", RichDocument().paint(options).value());
      CHECK(holds(check, "No syntax or stream encoding errors found"));
      CHECK_FALSE(holds(check, "WARNING"));
    }
}

TEST_CASE("a part has the version that it is built on", "[paint]") {
  CHECK(file(PdfPart::a1a).starts_with("%PDF-1.4\n"));
  CHECK(file(PdfPart::a2a).starts_with("%PDF-1.7\n"));
  CHECK(file(PdfPart::a3a).starts_with("%PDF-1.7\n"));
  CHECK(file(PdfPart::a4f).starts_with("%PDF-2.0\n"));
}

TEST_CASE("a part says what it follows, and no more", "[paint]") {
  const std::string a1a = xmp(file(PdfPart::a1a)), a3a = xmp(file(PdfPart::a3a)),
                    a4f = xmp(file(PdfPart::a4f));
  CHECK(holds(a1a, "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
  CHECK_FALSE(holds(a1a, "pdfuaid"));
  CHECK(holds(a3a, "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
  CHECK(holds(a3a, "<pdfuaid:part>1</pdfuaid:part>"));
  CHECK(holds(a3a, "pdfaExtension:schemas"));
  // ISO 19005-4, 6.7.3: the year of the part, and no letter where no files are carried.
  CHECK(holds(a4f, "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev></rdf:Description>"));
  CHECK(holds(a4f, "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>"));
  CHECK(holds(a4f, "http://pdfa.org/declarations/wtpdf#accessibility1.0"));
  CHECK(holds(a4f, "http://pdfa.org/declarations/wtpdf#reuse1.0"));
  CHECK_FALSE(holds(a4f, "pdfaExtension"));
}

TEST_CASE("PDF 1.4 gets nothing of later versions", "[paint]") {
  PaintOptions options;
  options.part = PdfPart::a1a;  // and compact, which it cannot be
  const std::string pdf = RichDocument().paint(options).value();
  CHECK(holds(pdf, "\nxref\n"));
  const std::string text = plain(pdf);
  for (const char* later :
       {"/ObjStm", "/XRef", "/Tabs", "/THead", "/TBody", "/Subtype/Footer", "/Namespace", "/AF"})
    CHECK_FALSE(holds(text, later));
  CHECK(holds(text, "/CIDSet"));
  // Rows stand right in the table then.
  CHECK(holds(normalised(ask("pdfinfo -struct-text {}", pdf)),
              "Table (block) Caption \"Tabell 1\" TR TH: /Scope /Column \"Kommun\""));
}

TEST_CASE("other parts have no CIDSet", "[paint]") {
  for (const PdfPart part : {PdfPart::a2a, PdfPart::a3a, PdfPart::a4f})
    CHECK_FALSE(holds(file(part), "/CIDSet"));
}

TEST_CASE("PDF 2.0 has its document information in the metadata alone", "[paint]") {
  const auto trailer = [](const std::string& pdf) { return ask("qpdf --show-object=trailer {}", pdf); };
  CHECK_FALSE(holds(trailer(file(PdfPart::a4f, false)), "/Info"));
  const std::string with_manifest = file(PdfPart::a4f);
  CHECK(holds(trailer(with_manifest), "/Info"));
  CHECK(holds(with_manifest, "/ModDate(D:20260301000000Z)"));
  CHECK_FALSE(holds(with_manifest, "/CreationDate"));
  CHECK(holds(xmp(with_manifest), "<xmp:CreateDate>2026-03-01T00:00:00Z</xmp:CreateDate>"));
}

TEST_CASE("PDF 2.0's elements are in its namespace, tables of contents in the old one", "[paint]") {
  const std::string text = plain(file(PdfPart::a4f));
  CHECK(holds(text, "/NS (http://iso.org/pdf2/ssn)"));
  CHECK(holds(text, "/NS (http://iso.org/pdf/ssn)"));
  CHECK(holds(text, "/S /FENote"));
  CHECK(holds(text, "/NoteType /Footnote"));
  CHECK(holds(text, "/S /Aside"));  // the box that nothing calls
  CHECK(holds(text, "/ListNumbering /Unordered"));
  CHECK_FALSE(holds(plain(file(PdfPart::a2a)), "/NS "));
}

TEST_CASE("in PDF 2.0 ways within the document lead to elements", "[paint]") {
  const std::string text = plain(file(PdfPart::a4f));
  CHECK(holds(text, "/S /GoTo /SD ["));
  CHECK_FALSE(holds(text, "/Dest ["));
  const std::string older = plain(file(PdfPart::a2a));
  CHECK(holds(older, "/Dest ["));
  CHECK_FALSE(holds(older, "/SD"));
}
