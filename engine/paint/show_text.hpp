#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/paged_document.hpp"
#include "paint/embed.hpp"

namespace klausul {

struct Shown {
  /// Whether there are joined glyphs: several that stand together for a text which they cannot be shared out
  /// to reliably, as a letter and a loose accent.
  bool joined = false;
  /// Whether the operators would be others in another size or with another word spacing.
  bool follows_look = false;
  /// What the glyphs' own widths and what stands between them come to, in thousandths of an em; and how many
  /// blanks word spacing widens.
  std::int64_t thousandths = 0, blanks = 0;
  /// How far the text position has moved, in millionths of a point.
  std::int64_t width(const TextFragment& fragment) const {
    return thousandths * fragment.size.millipoints + blanks * fragment.word_spacing.millipoints * 1000;
  }
  /// Codes in TJ arrays, with kerning and offsets between them. Stands until this thread shows more.
  std::string_view operators;
};

/// The operators that show a fragment's glyphs from the current text position. Precondition: the fragment has
/// glyphs, its font and its word spacing are set, and the text position is at its start.
Shown show_text(const TextFragment& fragment, FontCodes& codes);

/// Whether its last glyph is a hyphen that stands for a text of its own: one that the break put there, or a
/// real one before a break.
inline bool ends_with_hyphen(const TextFragment& fragment) {
  return fragment.soft_hyphen || fragment.hyphen_before_break;
}

/// Whether a fragment has joined glyphs.
bool has_joined_glyphs(const TextFragment& fragment);

/// The fragment in pieces, so that each group of joined glyphs is a piece of its own.
std::vector<TextFragment> split_joined_glyphs(const TextFragment& fragment);

}  // namespace klausul
