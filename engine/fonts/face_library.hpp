#pragma once
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "fonts/shaper.hpp"

namespace klausul {

class FontFace;

/// A font program cut down to the glyphs that are used, for embedding.
struct Subset {
  std::string program;                 ///< A TrueType file; glyph ids are its own.
  std::vector<std::uint32_t> new_ids;  ///< For each asked glyph id, in ascending order, its id in `program`.
};

/// What a PDF font descriptor says of a face (ISO 32000-1, 9.8), in thousandths of an em.
struct FaceDescription {
  std::string postscript_name;
  int ascent = 0, descent = 0, cap_height = 0, italic_angle = 0, weight = 400;
  int box[4] = {0, 0, 0, 0};
  bool fixed_pitch = false, italic = false, serif = false;
};

/// The version of HarfBuzz at work.
std::string harfbuzz_version();

/// Finds faces by exact family through fontconfig, and shapes with HarfBuzz. One a thread: it caches shaped
/// words. Only faces with TrueType outlines are taken; others are `bad-face`.
class FaceLibrary : public Shaper {
 public:
  FaceLibrary();
  ~FaceLibrary() override;
  FaceLibrary(const FaceLibrary&) = delete;
  FaceLibrary& operator=(const FaceLibrary&) = delete;

  std::optional<FaceId> face(const FaceRequest& request, OriginId origin, Diagnostics& diagnostics) override;
  FaceMetrics metrics(FaceId face) const override;
  std::string name(FaceId face) const override;
  const GlyphRun& shape(std::string_view text, FaceId face, Figures figures) override;

  /// The face itself: the same object for every library of the process, as long as the process lives.
  const FontFace& opened(FaceId face) const;
  FaceDescription describe(FaceId face) const;
  /// The face's own width of a glyph, in thousandths of an em.
  int glyph_width(FaceId face, std::uint32_t glyph) const;
  /// What a glyph looks like, as text: its outline in the face's own units. The same text, the same look.
  std::string outline(FaceId face, std::uint32_t glyph) const;
  /// A subset without hinting and layout tables; glyph 0 is always in it. Remembered by glyph set for the
  /// whole process, so the same set gives the same object. Null if HarfBuzz cannot cut it.
  std::shared_ptr<const Subset> subset(FaceId face, const std::set<std::uint32_t>& glyphs) const;
  /// The face's file, for manifests and locks.
  std::string path(FaceId face) const;

  /// Forgets shaped words if there are very many. For long-running programs, between documents only: what
  /// `shape` gave before is gone then. True if something was forgotten.
  bool trim();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace klausul
