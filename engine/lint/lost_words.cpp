#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

// No grammar: only turns that have no reading as they stand. What is missing is never guessed.

namespace klausul {
namespace {

using Index = LintText::Index;

template <std::size_t size>
bool is_one_of(const TextPiece& piece, const std::array<std::u32string_view, size>& words) {
  return piece.is_word() && std::find(words.begin(), words.end(), small(piece.text)) != words.end();
}

// Who takes part takes part in something; and a meeting takes no part.
constexpr std::array<std::u32string_view, 4> takes_part = {U"deltar", U"deltog", U"deltagit", U"delta"};
constexpr std::array<std::u32string_view, 9> meetings = {U"sammanträde",   U"sammanträdet", U"sammanträden",
                                                         U"sammanträdena", U"möte",         U"mötet",
                                                         U"möten",         U"mötena",       U"konferensen"};
// "Vilka strategiska vill": the adjective has no noun.
constexpr std::array<std::u32string_view, 8> modals = {U"vill", U"ska",    U"kan",   U"bör",
                                                       U"får",  U"skulle", U"kunde", U"måste"};

bool lacks_preposition(const LintText& text, Index at) {
  return is_one_of(text[at], takes_part) && is_one_of(text[text.past_blank(at + 1)], meetings);
}

bool lacks_noun(const LintText& text, Index at) {
  const Index adjective = text.past_blank(at + 1), verb = text.past_blank(adjective + 1);
  return text[at].is_word() && small(text[at].text) == U"vilka" && text[adjective].is_word() &&
         text[adjective].text.ends_with(U"iska") && is_one_of(text[verb], modals);
}

// "presidium kompletterade av": a neuter in the singular, a participle in the plural.
bool disagrees(const LintText& text, Index at) {
  const Index participle = text.past_blank(at + 1), agent = text.past_blank(participle + 1);
  const Index before = text.before_blank(at - 1);
  const bool alone = !text[before].is_word() || small(text[before].text) != U"och";
  return alone && text[at].is_word() && text[at].text.ends_with(U"ium") && text[participle].is_word() &&
         text[participle].text.ends_with(U"erade") && text[agent].is_word() && text[agent].text == U"av";
}

}  // namespace

Findings lost_word(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    const Index second = text.past_blank(i + 1);
    Index end = second + 1;
    if (lacks_noun(text, i) || disagrees(text, i))
      end = text.past_blank(end) + 1;
    else if (!lacks_preposition(text, i))
      continue;
    findings.push_back({Slug::lost_word, text[i].byte, {to_utf8(text.text(i, end))}});
  }
  return findings;
}

Findings passive_assignment(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    const Index that = text.past_blank(i + 1);
    if (!text[i].is_word() || small(text[i].text) != U"uppdras" || that == i + 1 || text[that].text != U"att")
      continue;
    const bool capital = is_capital(text[i].text.front());
    findings.push_back(found(Slug::passive_assignment, text, i, that + 1,
                             capital ? U"Uppdrar åt … att" : U"uppdrar åt … att"));
  }
  return findings;
}

}  // namespace klausul
