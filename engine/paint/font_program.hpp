#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "paint/common_codes.hpp"
#include "paint/haru.hpp"

namespace klausul {

/// A code that a document adds to the common ones.
struct AddedCode {
  std::uint32_t glyph = 0;
  std::string text;

  auto operator<=>(const AddedCode&) const = default;
};

/// Codes that a document adds begin here, each two bytes; the encoding knows no others.
constexpr std::uint32_t first_added_code = 0xE000;
constexpr std::size_t most_added_codes = 0x1000;
/// A common code is its own CID; the added ones follow from this one.
constexpr std::uint32_t first_added_cid = 256;

/// What a file needs of a face: the font as it is written, less the references between its objects.
struct FontProgram {
  StreamData file, to_unicode, cid_to_gid, cid_set;
  std::string file_entries;        ///< Of the font file's stream.
  std::string descriptor_entries;  ///< Less /FontFile2 and /CIDSet.
  std::string descendant_entries;  ///< Less /FontDescriptor and /CIDToGIDMap.
  std::string type0_entries;       ///< Less /Encoding, /DescendantFonts and /ToUnicode.
};

/// The font for these codes of a face, which come back if it was made before: cutting a face and compressing
/// it takes longer than the rest of a short document. Null if HarfBuzz cannot cut it.
std::shared_ptr<const FontProgram> font_program(const FontFace& face, const CodeSet& common,
                                                const std::vector<AddedCode>& added);

/// The encoding of all fonts, as a CMap's stream: one byte a code below E0, two from there on.
StreamData encoding_stream();
/// Its entries.
std::string encoding_entries();

}  // namespace klausul
