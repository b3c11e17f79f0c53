#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/face_library.hpp"
#include "paint/common_codes.hpp"
#include "paint/font_program.hpp"
#include "paint/haru.hpp"

namespace klausul {

/// The codes of one face's glyphs in a document: common ones of one byte, and those that the document adds,
/// of two.
class FontCodes {
 public:
  explicit FontCodes(const FontFace& face) : face_(face), common_(CommonCodes::of(face)) {}

  /// The code of a glyph that stands for `text`: below 256 it is one byte, else two. Codes that the document
  /// adds are given in order, from `first_added_code`.
  std::uint16_t code(std::uint32_t glyph, std::string_view text) {
    if (const std::uint8_t common = common_.find(glyph, text)) {
      used_[common] = true;
      return common;
    }
    return add(glyph, text);
  }

  /// True, and noted as used, if the code of a glyph that stands for `byte` is that byte: the short way to
  /// what `code` would answer.
  bool is_byte(std::uint32_t glyph, unsigned char byte) {
    if (!common_.is_its_own(glyph, byte)) return false;
    used_[byte] = true;
    return true;
  }

  /// The same face's codes, of which none is used.
  FontCodes unused() const { return FontCodes(face_); }
  /// Whether no code of two bytes was needed so far.
  bool has_common_only() const { return added_.empty(); }
  /// The common codes that are used, each once; and notes such as used.
  std::string common_used() const;
  void use(std::string_view common) {
    for (const char code : common) used_[static_cast<unsigned char>(code)] = true;
  }

 private:
  friend class FontEmbedder;

  std::uint16_t add(std::uint32_t glyph, std::string_view text);
  CodeSet used() const;

  const FontFace& face_;
  const CommonCodes& common_;
  std::array<bool, 256> used_{};  // by common code
  std::vector<AddedCode> added_;
  std::map<std::uint32_t, std::vector<std::uint16_t>> added_by_glyph_;  // places in `added_`
  bool full_ = false;                                                   // more added than there are codes
};

/// The fonts of a document: gives codes to what is shown, then writes what gives them shape, width and text.
class FontEmbedder {
 public:
  /// PDF/A-1 wants to be told which codes a subset has (ISO 19005-1, 6.3.5).
  explicit FontEmbedder(const FaceLibrary& faces, bool lists_codes = false)
      : faces_(faces), lists_codes_(lists_codes) {}

  /// The codes of a face; they stay where they are.
  FontCodes& codes(FaceId face) { return font(face).codes; }
  /// What a face is called in the pages' resources: 0 is "F0". In the order in which the document uses them:
  /// the faces' own ids follow what was asked for before, in other documents.
  int number(FaceId face) { return font(face).number; }

  /// Adds the fonts to the file and answers the entries of the /Font dictionary. If a face cannot be cut
  /// down, or has more glyphs in use than there are codes, answers nothing and names it in `failed`.
  std::optional<std::string> write(HaruDocument& haru, std::string& failed) const;

 private:
  struct Font {
    Font(const FontFace& opened, FaceId id, int use) : codes(opened), face(id), number(use) {}
    FontCodes codes;
    FaceId face;
    int number;
  };

  Font& font(FaceId face) {
    const auto index = static_cast<std::size_t>(face);
    return index < by_face_.size() && by_face_[index] ? *by_face_[index] : add(face);
  }
  Font& add(FaceId face);
  std::optional<ObjectId> write_font(HaruDocument& haru, const FontCodes& font, ObjectId encoding) const;

  const FaceLibrary& faces_;
  bool lists_codes_;
  std::vector<std::unique_ptr<Font>> fonts_;  // by number
  std::vector<Font*> by_face_;
};

}  // namespace klausul
