#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/face_library.hpp"
#include "paint/haru.hpp"

namespace klausul {

/// The codes of the glyphs that a document shows, and the font objects that give them shape, width and text.
/// A code stands for a glyph *and* its text: one glyph can be a space in one place and a no-break space in
/// another, and a reader must get each back.
class FontEmbedder {
 public:
  /// PDF/A-1 wants to be told which codes a subset has (ISO 19005-1, 6.3.5).
  explicit FontEmbedder(const FaceLibrary& faces, bool lists_codes = false)
      : faces_(faces), lists_codes_(lists_codes) {}

  /// The two-byte code of a glyph that stands for `text`; codes are given in order, from 1.
  std::uint16_t code(FaceId face, std::uint32_t glyph, std::string_view text);
  /// What a face is called in the pages' resources: "F0".
  static std::string resource_name(FaceId face);

  /// Adds the fonts to the file and answers the entries of the /Font dictionary. If a face cannot be cut
  /// down, answers nothing and names it in `failed`.
  std::optional<std::string> write(HaruDocument& haru, std::string& failed) const;

 private:
  struct Code {
    std::uint32_t glyph = 0;
    std::string text;
    std::int32_t next = -1;  // the next code of the same glyph
  };
  struct Font {
    std::vector<Code> codes;          // code 1 is at 0
    std::vector<std::int32_t> first;  // by glyph: its first code's place, or -1
  };

  std::optional<ObjectId> write_font(HaruDocument& haru, FaceId face, const Font& font) const;
  ObjectId write_descriptor(HaruDocument& haru, FaceId face, const std::string& name, const Entries& more) const;
  std::string widths(FaceId face, const Font& font) const;

  const FaceLibrary& faces_;
  bool lists_codes_;
  std::vector<Font> fonts_;  // by FaceId
};

}  // namespace klausul
