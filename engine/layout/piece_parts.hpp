#pragma once
#include "layout/words.hpp"

namespace klausul {

/// How the glyphs of a piece fall on the two sides of a place inside it.
struct GlyphCut {
  std::uint32_t glyphs = 0;  ///< So many stand before the place.
  bool clean = true;         ///< No glyph stands for letters on both sides of it.
};
GlyphCut cut_glyphs(const Piece& piece, std::uint32_t offset);

/// The end of a part with a hyphen: the piece's first `kept` glyphs as they are, then `run`, whose clusters
/// count from the byte `begin` of the paragraph's text.
struct HyphenEnding {
  std::uint32_t kept = 0;
  std::uint32_t begin = 0;
  const GlyphRun* run = nullptr;
};
/// Only the last letter is shaped again, with its hyphen; but where a ligature is parted, all before it.
HyphenEnding hyphen_ending(const Words& words, const Piece& piece, std::uint32_t offset, Measure& measure,
                           Figures figures);

/// What breaking at a joint changes, beside the share of the whole word's width, in thousandths of an em.
struct BreakChange {
  std::int32_t at_end = 0, at_start = 0;
};
BreakChange break_change(const Words& words, const Piece& piece, const Joint& joint, Measure& measure,
                         Figures figures);

/// The sum of the advances of the glyphs from `first` to `end`.
std::int32_t advance_of(const GlyphRun& run, std::size_t first, std::size_t end);

}  // namespace klausul
