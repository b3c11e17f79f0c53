#include "paint/attachments.hpp"

#include "catch.hpp"
#include "hand_made.hpp"

using namespace klausul;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Attachment xml(const std::string& name, const std::string& bytes) {
  Attachment file;
  file.name = name;
  file.description = "Mall för avtal";
  file.bytes = std::make_shared<const std::string>(bytes);
  return file;
}

std::string carrying(PdfPart part, bool compact = false) {
  HandMade made;
  PaintOptions options;
  options.part = part;
  options.compact = compact;
  options.attachments = {xml("mall.xml", "<mall/>"), xml("avtal.xml", "abc")};
  options.attachments[0].relationship = Attachment::Relationship::supplement;
  return made.paint(options).value();
}

}  // namespace

TEST_CASE("files are listed with what is said of them, in the order of their names", "[paint]") {
  for (const PdfPart part : {PdfPart::a3a, PdfPart::a4f})
    for (const bool compact : {false, true}) {
      const std::string pdf = carrying(part, compact);
      CHECK(holds(normalised(ask("pdfdetach -list {}", pdf)), "2 embedded files 1: avtal.xml 2: mall.xml"));
      const std::string list = ask("qpdf --list-attachments --verbose {}", pdf);
      CHECK(holds(list, "description: Mall för avtal"));
      CHECK(holds(list, "mime type: text/xml"));
      CHECK(holds(list, "modification date: D:20260301000000Z"));
      CHECK(holds(list, "checksum: 900150983cd24fb0d6963f7d28e17f72"));  // RFC 1321, A.5, of "abc"
      CHECK(ask("qpdf --show-attachment=avtal.xml {}", pdf) == "abc");
    }
}

TEST_CASE("files are associated with the document, as source or supplement", "[paint]") {
  const std::string text = normalised(ask("qpdf --qdf {} -", carrying(PdfPart::a3a)));
  CHECK(holds(text, "/AF ["));
  CHECK(holds(text, "/AFRelationship /Source"));
  CHECK(holds(text, "/AFRelationship /Supplement"));
  CHECK(holds(text, "/Size 3"));
}

TEST_CASE("parts that may carry no files carry none", "[paint]") {
  for (const PdfPart part : {PdfPart::a1a, PdfPart::a2a}) CHECK_FALSE(holds(carrying(part), "/EmbeddedFile"));
}

TEST_CASE("with files the fourth part is of level F", "[paint]") {
  CHECK(holds(ask("pdfinfo -meta {}", carrying(PdfPart::a4f)), "<pdfaid:conformance>F</pdfaid:conformance>"));
}
