#include "archive/read_pdf.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include "seal/sha256.hpp"

namespace klausul {
namespace {

bool is_part(QPDFObjectHandle value) {
  return value.isArray() && value.getArrayNItems() == 2 && value.getArrayItem(0).isString() &&
         value.getArrayItem(1).isString();
}

void read_parts(const std::string& key, QPDFObjectHandle value, std::vector<ManifestPart>& to) {
  if (is_part(value)) {
    to.push_back({key, value.getArrayItem(0).getUTF8Value(), value.getArrayItem(1).getUTF8Value()});
  } else if (value.isArray()) {
    for (QPDFObjectHandle item : value.aitems())
      if (is_part(item))
        to.push_back({key, item.getArrayItem(0).getUTF8Value(), item.getArrayItem(1).getUTF8Value()});
  }
}

// The dictionary in a dictionary, or null.
QPDFObjectHandle inside(QPDFObjectHandle of, const char* key) {
  return of.isDictionary() ? of.getKey(key) : QPDFObjectHandle::newNull();
}

void read_manifest(QPDF& pdf, PdfOrigin& origin) {
  const QPDFObjectHandle said = inside(inside(inside(pdf.getRoot(), "/PieceInfo"), "/Klausul"), "/Private");
  QPDFObjectHandle engine = inside(said, "/Engine");
  if (!engine.isString()) return;
  origin.engine = engine.getUTF8Value();
  for (const std::string& key : manifest_keys())
    read_parts(key, inside(said, ("/" + key).c_str()), origin.parts);
}

void read_carried(QPDF& pdf, PdfOrigin& origin) {
  for (const auto& [name, file] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles()) {
    const std::shared_ptr<Buffer> bytes = QPDFObjectHandle(file->getEmbeddedFileStream()).getStreamData();
    const std::string content(bytes->getBuffer(), bytes->getBuffer() + bytes->getSize());
    origin.carried.push_back({name, sha256(content)});
  }
}

}  // namespace

const std::vector<std::string>& manifest_keys() {
  static const std::vector<std::string> keys = {"Parameters", "Parent",  "Template",
                                                "Style",      "Clauses", "Declarations",
                                                "Registers",  "Images",  "Hyphenation"};
  return keys;
}

std::optional<PdfOrigin> read_pdf(std::string_view bytes, std::string& fault) {
  PdfOrigin origin;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);  // a file that has to be mended is not the one that was made
    pdf.processMemoryFile("PDF", bytes.data(), bytes.size());
    if (pdf.isEncrypted()) return fault = "encrypted", std::nullopt;
    read_manifest(pdf, origin);
    read_carried(pdf, origin);
  } catch (const std::exception& error) {
    return fault = error.what(), std::nullopt;
  }
  return origin;
}

}  // namespace klausul
