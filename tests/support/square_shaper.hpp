#pragma once
#include <map>
#include <string>

#include "base/utf8.hpp"
#include "fonts/shaper.hpp"

namespace klausul {

/// Ahem's idea: every character is a square-ish block half an em wide, ascent 0.8 em, descent 0.2 em, so that
/// expected positions can be worked out in the head. Any family exists but "Saknas"; it shows every character
/// but U+2603.
class SquareShaper : public Shaper {
 public:
  std::optional<FaceId> face(const FaceRequest& request, OriginId origin, Diagnostics& diagnostics) override {
    if (request.family == "Saknas") {
      diagnostics.add(Slug::missing_face, origin, {request.family, ""});
      return std::nullopt;
    }
    const std::string key =
        request.family + (request.bold ? " Bold" : "") + (request.italic ? " Italic" : "");
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (names_[i] == key) return static_cast<FaceId>(i);
    names_.push_back(key);
    return static_cast<FaceId>(names_.size() - 1);
  }
  FaceMetrics metrics(FaceId) const override { return {800, -200, 700, 500, -100, 50}; }
  std::string name(FaceId face) const override { return names_[static_cast<std::size_t>(face)]; }
  const GlyphRun& shape(std::string_view text, FaceId, Figures) override {
    const auto [it, fresh] = shaped_.try_emplace(std::string(text));
    if (!fresh) return it->second;
    for (std::size_t i = 0; i < text.size();) {
      const auto cluster = static_cast<std::uint32_t>(i);
      const char32_t c = decode_utf8(text, i);
      it->second.glyphs.push_back(
          {c == U'\u2603' ? 0u : static_cast<std::uint32_t>(c), cluster, 500, 0, 0, 500});
      it->second.advance += 500;
      it->second.lacks_glyph = it->second.lacks_glyph || c == U'\u2603';
    }
    return it->second;
  }

 private:
  std::vector<std::string> names_;
  std::map<std::string, GlyphRun> shaped_;
};

}  // namespace klausul
