// Not a test: writes the unit tests' rich document in one archive part, for tests that look at it from
// outside.
//   klausul_specimen a-1a|a-2a|a-3a|a-4f FILE.pdf
#include <fstream>
#include <map>

#include "rich_document.hpp"

int main(int count, char** words) {
  using namespace klausul;
  const std::map<std::string, PdfPart> parts = {
      {"a-1a", PdfPart::a1a}, {"a-2a", PdfPart::a2a}, {"a-3a", PdfPart::a3a}, {"a-4f", PdfPart::a4f}};
  if (count < 3 || parts.count(words[1]) == 0) return 2;
  PaintOptions options;
  options.part = parts.at(words[1]);
  options.manifest.engine = "klausul";
  if (options.part == PdfPart::a3a || options.part == PdfPart::a4f) {
    Attachment source;
    source.name = "avtal.xml";
    source.description = "Parametrar";
    source.bytes = std::make_shared<const std::string>("<avtal/>");
    options.attachments.push_back(source);
  }
  const std::optional<std::string> pdf = RichDocument().paint(options);
  if (!pdf) return 1;
  std::ofstream(words[2], std::ios::binary) << *pdf;
  return 0;
}
