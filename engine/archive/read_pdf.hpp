#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klausul {

/// One line of a manifest, as `piece_info` wrote it.
struct ManifestPart {
  std::string kind;  ///< "Template", "Clauses" …: the manifest's key.
  std::string name;
  std::string sha256;
};

/// A file that a PDF carries.
struct CarriedFile {
  std::string name;
  std::string sha256;
};

/// What a PDF says it was made from.
struct PdfOrigin {
  std::string engine;               ///< "klausul 1.0.0"; empty if the file has no manifest.
  std::vector<ManifestPart> parts;  ///< In the order of `manifest_keys()`.
  std::vector<CarriedFile> carried;
};

/// The manifest's keys, in the order in which they are told.
const std::vector<std::string>& manifest_keys();

/// Reads the manifest (/PieceInfo /Klausul, ISO 32000-2, 14.5) and the embedded files (7.11.4) of a PDF's
/// bytes. Nothing of what the file says is trusted: names may be any text. Answers nothing and says why, in
/// English, in `fault` if it is no PDF, damaged or encrypted.
std::optional<PdfOrigin> read_pdf(std::string_view bytes, std::string& fault);

}  // namespace klausul
