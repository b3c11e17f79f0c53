#pragma once
#include "layout/words.hpp"

namespace klausul {

/// Marks the spaces at which no line is to end, by the rules of Swedish office writing: "§ 14", "780 000
/// kronor", "bilaga 1", "E. Ring". The text is left as the author typed it; only `Word::bond` is set.
void bind_words(Words& words);

/// True if the word belongs to a unit that is not to be cut inside: a number's unit, a name's initial.
bool in_unit(const Words& words, std::size_t word);

}  // namespace klausul
