#pragma once
#include <hb.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/face_library.hpp"

namespace klausul {

struct ReleaseHb {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
template <class T>
using OwnedHb = std::unique_ptr<T, ReleaseHb>;

/// A face that can be used: TrueType outlines, sound tables. Shared by all threads; nothing in it changes but
/// the subsets it remembers, which are guarded.
class FontFace {
 public:
  /// Precondition: `face` has passed the checks of `open_font_bytes`.
  explicit FontFace(OwnedHb<hb_face_t> face);

  hb_font_t* font() const { return font_.get(); }
  const FaceMetrics& metrics() const { return metrics_; }
  const FaceDescription& description() const { return description_; }

  /// Font units in whole thousandths of an em, rounded to the nearest.
  int thousandths(int units) const;
  int glyph_width(std::uint32_t glyph) const;
  /// What a glyph looks like: see `FaceLibrary::outline`.
  std::string outline(std::uint32_t glyph) const;
  /// Shapes with a buffer of its own; for what is asked seldom. See `Shaper::shape`.
  GlyphRun shape(std::string_view text, Figures figures) const;
  /// See `FaceLibrary::subset`.
  std::shared_ptr<const Subset> subset(const std::set<std::uint32_t>& glyphs) const;

 private:
  void read_metrics();
  void read_description();

  OwnedHb<hb_face_t> face_;
  OwnedHb<hb_font_t> font_;
  int units_per_em_ = 1000;
  FaceMetrics metrics_;
  FaceDescription description_;
  mutable std::mutex mutex_;
  mutable std::map<std::set<std::uint32_t>, std::shared_ptr<const Subset>> subsets_;
};

/// A face, or why it cannot be used, in words for `bad-face`.
struct OpenedFace {
  std::shared_ptr<const FontFace> face;
  std::string fault;
};

OpenedFace open_font_file(const std::string& path, unsigned index);
/// The same from bytes; they are copied. Damaged bytes give a fault, never a crash.
OpenedFace open_font_bytes(std::string_view bytes, unsigned index);

}  // namespace klausul
