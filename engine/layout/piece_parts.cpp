#include "layout/piece_parts.hpp"

#include <algorithm>

// A word is shaped as a whole, so that kerning and ligatures go across its joints. A break undoes that: the
// last letter is kerned with the hyphen, or with nothing, instead of with the next letter. Only a ligature
// that the break parts needs more: both of its sides are shaped anew.

namespace klausul {

GlyphCut cut_glyphs(const Piece& piece, std::uint32_t offset) {
  const std::vector<Glyph>& glyphs = piece.shaped->glyphs;
  const std::uint32_t inside = offset - piece.begin;
  const auto at = std::find_if(glyphs.begin(), glyphs.end(),
                               [inside](const Glyph& glyph) { return glyph.cluster >= inside; });
  const bool clean = at == glyphs.end() ? offset >= piece.end : at->cluster == inside;
  return {static_cast<std::uint32_t>(at - glyphs.begin()), clean};
}

std::int32_t advance_of(const GlyphRun& run, std::size_t first, std::size_t end) {
  std::int32_t advance = 0;
  for (std::size_t i = first; i < end; ++i) advance += run.glyphs[i].advance;
  return advance;
}

HyphenEnding hyphen_ending(const Words& words, const Piece& piece, std::uint32_t offset, Measure& measure,
                           Figures figures) {
  const std::vector<Glyph>& glyphs = piece.shaped->glyphs;
  const GlyphCut cut = cut_glyphs(piece, offset);
  HyphenEnding ending{0, piece.begin, nullptr};
  if (cut.clean && cut.glyphs > 0) {
    ending.kept = cut.glyphs - 1;
    while (ending.kept > 0 && glyphs[ending.kept - 1].cluster == glyphs[cut.glyphs - 1].cluster)
      --ending.kept;
    ending.begin = piece.begin + glyphs[ending.kept].cluster;
  }
  std::string text(words.between(ending.begin, offset));
  text += '-';
  ending.run = &measure.glyphs(text, piece.face, figures);
  return ending;
}

BreakChange break_change(const Words& words, const Piece& piece, const Joint& joint, Measure& measure,
                         Figures figures) {
  BreakChange change;
  const GlyphCut cut = cut_glyphs(piece, joint.offset);
  if (!joint.adds_hyphen) {
    if (cut.glyphs > 0) {
      const Glyph& last = piece.shaped->glyphs[cut.glyphs - 1];
      change.at_end = last.nominal_advance - last.advance;
    }
    return change;
  }
  const HyphenEnding ending = hyphen_ending(words, piece, joint.offset, measure, figures);
  change.at_end = ending.run->advance - advance_of(*piece.shaped, ending.kept, cut.glyphs);
  if (!cut.clean) {
    const GlyphRun& rest = measure.glyphs(words.between(joint.offset, piece.end), piece.face, figures);
    change.at_start = rest.advance - advance_of(*piece.shaped, cut.glyphs, piece.shaped->glyphs.size());
  }
  return change;
}

}  // namespace klausul
