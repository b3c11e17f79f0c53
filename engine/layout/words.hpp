#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/measure.hpp"
#include "model/document.hpp"

namespace klausul {

/// A footnote's call as a share of the size of the text that it stands in, and how far its baseline is
/// raised, in thousandths of that size: its figures end about where capitals do.
constexpr std::int64_t raised_size = 620, raised_by = 340;
/// Between two calls of one word, so that 1 and 2 are not read as 12.
constexpr std::int32_t call_gap = 150;

/// A stretch of one word with one look: a word that a field fills in part of has several. Offsets are bytes
/// in the paragraph's text.
struct Piece {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t run = 0;  ///< Which of the paragraph's runs it came from.
  FaceId face{};
  bool raised = false;               ///< The call of a footnote: smaller, above the line.
  bool parted = false;               ///< It follows another call: `call_gap` stands before it.
  const GlyphRun* shaped = nullptr;  ///< As a whole; lives as long as the shaper.

  /// Of all of it, with the gap before it, in thousandths of an em of the paragraph's size.
  std::int32_t advance() const { return scaled(shaped->advance) + (parted ? call_gap : 0); }
  /// A width in the piece's own thousandths of an em as thousandths of the paragraph's, rounded up.
  std::int32_t scaled(std::int32_t advance) const {
    return raised ? static_cast<std::int32_t>((advance * raised_size + 999) / 1000) : advance;
  }
};

/// A place inside a word where a line may end.
struct Joint {
  std::uint32_t offset = 0;  ///< In the paragraph's text.
  std::int32_t penalty = 0;
  bool adds_hyphen = false;
  bool emergency = false;  ///< No place to break a word; there only because the word does not fit.
};

/// How hard a space holds the words beside it on one line; a unit that is wider than a line gives way where
/// it holds least.
enum class Bond : std::uint8_t {
  none,
  dash,   ///< A dash is not to begin a line.
  loose,  ///< "bilaga 1", "kl. 9.30"
  firm,   ///< "780 000 kronor", "1 januari"
  tight   ///< Within a number, a paragraph sign's or a name's: "8 800 000", "2 §", "E. Ring"
};

/// What stands between two spaces.
struct Word {
  std::uint32_t begin = 0, end = 0;              ///< In the paragraph's text.
  std::uint32_t first_piece = 0, end_piece = 0;  ///< In `Words::pieces`.
  std::uint32_t first_joint = 0, end_joint = 0;  ///< In `Words::joints`, ascending by offset.
  std::int32_t advance = 0;                      ///< Thousandths of an em.
  Bond bond = Bond::none;                        ///< To the next word.
  bool gives_way = false;                        ///< The bond may be broken, at its price.
  bool ends_line = false;                        ///< The author ended the line here.
};

/// A paragraph's words. The text is the author's with its white space collapsed to one blank between words.
struct Words {
  std::string text;
  std::vector<Piece> pieces;
  std::vector<Word> words;
  std::vector<Joint> joints;

  std::string_view text_of(const Word& word) const { return between(word.begin, word.end); }
  std::string_view text_of(const Piece& piece) const { return between(piece.begin, piece.end); }
  std::span<const Piece> pieces_of(const Word& word) const {
    return std::span(pieces).subspan(word.first_piece, word.end_piece - word.first_piece);
  }
  std::span<const Joint> joints_of(const Word& word) const {
    return std::span(joints).subspan(word.first_joint, word.end_joint - word.first_joint);
  }
  std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(text).substr(begin, end - begin);
  }
};

/// Splits runs at white space, which collapses; `faces[i]` is the face of run i (what follows is not looked
/// at). U+00A0 and its like are no white space. The call of a footnote belongs to the word before it,
/// whatever space the author left. `words` is emptied first; its room is used again.
void split_words(std::span<const Run> runs, std::span<const FaceId> faces, Words& words);

/// True for runs that lead somewhere.
bool is_link(const Run& run);

/// A white space that parts words.
constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace klausul
