#pragma once
#include "layout/hyphenate.hpp"
#include "layout/words.hpp"

namespace klausul {

/// Which words may be cut, and what it costs.
struct JointRules {
  std::span<const Run> runs;
  std::size_t label_runs = 0;              ///< So many of the first runs are a label.
  const Hyphenator* hyphenator = nullptr;  ///< Null: words are not hyphenated.
  std::int32_t hyphen_penalty = 100;  ///< Of a cut at a usual place; a compound's joint costs half of it.
};

/// Adds the places where words may be broken: hyphenation points, and after slashes between letters. Not in
/// units that are kept together, names, addresses and words in another language.
void add_joints(const JointRules& rules, Words& words);

/// Adds places to break what fits in no other way on a line of `widest` thousandths of an em: after the marks
/// of an address, else between any two letters; and lets the spaces of units wider than that give way.
/// `space` is a blank's width.
void add_emergency_joints(std::int32_t widest, std::int32_t space, Words& words);

/// True for what looks like an address: it breaks after its marks, and nobody is warned.
bool is_address(std::string_view word);

/// The part of a word before the call of a footnote; only that is ever cut.
std::span<const Piece> core_pieces(const Words& words, const Word& word);

/// True if the core lies in one link, or in none, and in one language, so that it can be one element.
bool same_owner(std::span<const Run> runs, std::span<const Piece> core);

}  // namespace klausul
