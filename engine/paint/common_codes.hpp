#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/face.hpp"

namespace klausul {

/// Some of the one-byte codes.
using CodeSet = std::bitset<256>;

/// The one-byte codes of a face: those of the glyphs that Swedish text is made of. They follow from the face
/// alone and not from any document, so what is made of them once serves all documents, whatever was painted
/// before. ASCII has its own bytes but for what a PDF string must escape; space is 32, so that word spacing
/// works (ISO 32000-1, 9.3.3). A code stands for a glyph *and* its text: one glyph can be a space in one place
/// and a no-break space in another, and a reader must get each back.
class CommonCodes {
 public:
  /// Found once in the life of the program. Safe to call from several threads.
  static const CommonCodes& of(const FontFace& face);

  explicit CommonCodes(const FontFace& face);

  /// The code of a glyph that stands for `text`, or 0.
  std::uint8_t find(std::uint32_t glyph, std::string_view text) const {
    if (glyph >= first_.size()) return 0;
    std::uint8_t code = first_[glyph];
    while (code != 0 && codes_[code].text() != text) code = codes_[code].next;
    return code;
  }

  /// The codes that come into a file together when one of them is used: a document that has some capitals gets all
  /// of them, so that documents of one kind have the same few sets and each set is cut from the face once.
  CodeSet rounded(const CodeSet& used) const;

  std::uint32_t glyph(std::uint8_t code) const { return codes_[code].glyph; }
  std::string_view text(std::uint8_t code) const { return codes_[code].text(); }

 private:
  struct Code {
    std::uint32_t glyph = 0;
    std::uint8_t next = 0;  // another code of the same glyph
    std::uint8_t size = 0;
    char bytes[4] = {};

    std::string_view text() const { return {bytes, size}; }
  };

  void add(std::uint8_t code, std::string_view text, std::uint32_t glyph);
  void add_glyphs_of(const FontFace& face, std::string_view texts, Figures figures);

  std::array<Code, 256> codes_;
  std::vector<std::uint8_t> first_;  // by glyph
  std::vector<CodeSet> groups_;
};

}  // namespace klausul
