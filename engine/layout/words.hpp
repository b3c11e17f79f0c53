#pragma once
#include <span>
#include <string>
#include <vector>

#include "layout/hyphenate.hpp"
#include "layout/measure.hpp"
#include "model/document.hpp"

namespace klausul {

/// A footnote's call as a share of the size of the text that it stands in, and how far its baseline is raised,
/// in thousandths of that size: its figures end about where capitals do.
constexpr std::int64_t raised_size = 620, raised_by = 340;

/// A stretch of one word with one look: a word that a field fills in part of has several.
struct Piece {
  std::string text;
  std::size_t run = 0;  ///< Which of the paragraph's runs it came from.
  FaceId face{};
  bool raised = false;  ///< The call of a footnote: smaller, above the line.

  /// A width in the piece's own thousandths of an em as thousandths of the paragraph's, rounded up.
  std::int64_t scaled(std::int64_t advance) const {
    return raised ? (advance * raised_size + 999) / 1000 : advance;
  }
};

/// A place inside a word where a line may end.
struct Joint {
  std::size_t offset = 0;
  int penalty = 0;
  bool hyphen = false;  ///< The line ends with a hyphen, put there or in the word already.
  bool adds_hyphen = false;
  bool emergency = false;  ///< No place to break a word; there only because the word is wider than a line.
};

/// What stands between two spaces.
struct Word {
  std::vector<Piece> pieces;
  std::vector<Joint> joints;  ///< Ascending by offset.
  bool ends_line = false;     ///< The author ended the line here.

  std::string text() const;
};

/// Splits runs at white space, which collapses; `faces[i]` is the face of run i. U+00A0 and its like are no
/// white space. The call of a footnote belongs to the word before it, whatever space the author left.
std::vector<Word> split_words(std::span<const Run> runs, const std::vector<FaceId>& faces);

/// True for runs that lead somewhere.
bool is_link(const Run& run);

/// True if the whole word lies in one link, or in none, and in one language, so that it can be one element.
bool same_owner(std::span<const Run> runs, const Word& word);

/// True for what looks like an address: it breaks after its marks, and nobody is warned.
bool is_address(std::string_view word);

/// How much an inner break costs; a hyphenation point by the paragraph's alignment.
struct JointRules {
  const Hyphenator* hyphenator = nullptr;  ///< None: words are not hyphenated.
  int hyphen_penalty = 300;
};

/// Adds the places where the word may be broken: hyphenation points, after real hyphens and slashes between
/// letters.
void add_joints(Word& word, const JointRules& rules);

/// Adds joints inside every part between two joints that is wider than `widest` (in glyph units, see
/// `Glyph::advance`): after the marks of an address, else between any two characters.
void add_emergency_joints(Word& word, std::int64_t widest, Measure& measure, Figures figures);

/// The width of the word's text before `offset`, in thousandths of an em, shaped as a whole.
std::int64_t advance_before(const Word& word, std::size_t offset, Measure& measure, Figures figures);

}  // namespace klausul
