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
/// works (ISO 32000-1, 9.3.3). A code stands for a glyph *and* its text: one glyph can be a space in one
/// place and a no-break space in another, and a reader must get each back.
class CommonCodes {
 public:
  /// Found once in the life of the program. Safe to call from several threads.
  static const CommonCodes& of(const FontFace& face);

  explicit CommonCodes(const FontFace& face);

  /// The code of a glyph that stands for `text`, or 0.
  std::uint8_t find(std::uint32_t glyph, std::string_view text) const {
    if (glyph >= first_.size()) return 0;
    const std::uint32_t key = key_of(text);
    std::uint8_t code = first_[glyph];
    while (code != 0 && codes_[code].key != key) code = codes_[code].next;
    return code;
  }

  /// True if the code of a glyph that stands for the character `byte` is that byte itself, as almost all are.
  bool is_its_own(std::uint32_t glyph, unsigned char byte) const { return own_glyphs_[byte] == glyph; }

  /// The codes that come into a file when these are used: a document that uses half the letters of a face
  /// gets all of them, half the capitals all capitals, so that documents of one kind, which differ in a name
  /// here and there, have the same few sets and each set is cut from the face once. A face of two headings
  /// gets what they need.
  CodeSet rounded(const CodeSet& used) const;

  std::uint32_t glyph(std::uint8_t code) const { return codes_[code].glyph; }
  std::string_view text(std::uint8_t code) const { return codes_[code].text; }

 private:
  struct Code {
    std::uint32_t glyph = 0;
    std::uint32_t key = 0;    // of `text`; 0: the face lacks it
    std::uint8_t next = 0;    // another code of the same glyph
    std::string_view text{};  // of a constant
  };

  // A text of one to four bytes as one number, so that finding a code, which is done for every glyph,
  // compares numbers; 0 for any other.
  static std::uint32_t key_of(std::string_view text) {
    const auto byte = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(text[at])}; };
    switch (text.size()) {
      case 1:
        return byte(0);
      case 2:
        return byte(0) | byte(1) << 8;
      case 3:
        return byte(0) | byte(1) << 8 | byte(2) << 16;
      case 4:
        return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
      default:
        return 0;
    }
  }

  void add(std::uint8_t code, std::string_view text, std::uint32_t glyph);
  void add_glyphs_of(const FontFace& face, std::string_view texts, Figures figures);

  static constexpr std::uint32_t no_glyph = 0xFFFFFFFF;

  std::array<Code, 256> codes_;
  std::array<std::uint32_t, 256> own_glyphs_;  // by ASCII character: the glyph whose code it is, or none
  std::vector<std::uint8_t> first_;  // by glyph
  std::vector<CodeSet> groups_;
};

}  // namespace klausul
