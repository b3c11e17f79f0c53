#include <algorithm>
#include <array>

#include "base/scripts.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

// Words that may stand twice: particles and verbs that end one clause and begin the next ("hur det är är
// oklart", "lägga till till", "fråga om om"), and what is doubled for weight.
constexpr std::array<std::u32string_view, 33> may_be_doubled = {
    U"är",     U"var",   U"har", U"hade", U"det", U"den", U"de",    U"så",  U"om",  U"på",  U"till",
    U"för",    U"in",    U"ut",  U"upp",  U"ner", U"med", U"från",  U"ja",  U"nej", U"hej", U"långt",
    U"mycket", U"länge", U"mer", U"bra",  U"som", U"man", U"detta", U"dem", U"där", U"då",  U"blir"};
// "Det land de bor i i dag."
constexpr std::array<std::u32string_view, 9> after_i_i = {U"dag", U"går",  U"morgon", U"kväll",     U"natt",
                                                          U"år",  U"fjol", U"morse",  U"övermorgon"};

// A misspelled word's beginning, so that it is known with any ending, and what should stand there.
struct Spelling {
  std::u32string_view wrong, right;
  bool label = false;  ///< Wrong only as a label, before a colon or semicolon.
};
constexpr std::array<Spelling, 8> spellings = {{{U"journalsamtal", U"joursamtal"},
                                                {U"sammanställande", U"sammankallande", true},
                                                {U"valfärdsteknologi", U"välfärdsteknologi"},
                                                {U"rättsäkerhet", U"rättssäkerhet"},
                                                {U"tryggbetslarm", U"trygghetslarm"},
                                                {U"överrens", U"överens"},
                                                {U"definera", U"definiera"},
                                                {U"tillsammmans", U"tillsammans"}}};

template <typename List>
bool lists(const List& list, const std::u32string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// With a capital where `model` has one.
std::u32string as_in(std::u32string_view model, std::u32string text) {
  if (!model.empty() && is_capital(model.front()) && !text.empty() && text.front() >= U'a')
    text.front() -= 32;
  return text;
}

// One blank that is not the space between columns, or the end of a line that goes on.
Index next_word(const LintText& text, Index at) {
  const TextPiece& gap = text[at + 1];
  if (gap.is_blank() && gap.text.size() == 1 && gap.text.front() != U'\t') return at + 2;
  return gap.ends_line() ? text.past_blank(at + 2) : -1;
}

bool is_doubled(const LintText& text, Index at, Index again) {
  const std::u32string word = small(text[at].text);
  if (word.size() == 1 && word != U"i") return false;  // "m m"
  if (!text[again].is_word() || text[again].text != word || lists(may_be_doubled, word)) return false;
  if (text[again + 1].is(U'-') || text[at - 1].is(U'-') || text[at - 1].is(U'.')) return false;
  const bool over_line = text[at + 1].ends_line();
  if (over_line && word.size() > 3) return false;  // a heading and the text below it
  const std::u32string after = small(text[text.past_blank(again + 1)].text);
  return word != U"i" || !lists(after_i_i, after);
}

// How long the part is that a word begins with twice; 0 for none. "Barnbarn" is a word.
std::size_t doubled_length(const std::u32string& word) {
  for (std::size_t length = 4; length * 2 + 3 <= word.size(); ++length)
    if (word.compare(0, length, word, length, length) == 0 && !word.starts_with(U"barnbarn")) return length;
  return 0;
}

}  // namespace

Findings doubled_word(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!text[i].is_word()) continue;
    const Index again = next_word(text, i);
    if (again >= 0 && is_doubled(text, i, again))
      findings.push_back({Slug::doubled_word,
                          text[again].byte,
                          {to_utf8(std::u32string(text[i].text) + U" " + std::u32string(text[again].text)),
                           to_utf8(text[i].text)}});
  }
  return findings;
}

Findings doubled_part(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!text[i].is_word()) continue;
    const std::u32string word = small(text[i].text);
    if (const std::size_t length = doubled_length(word); length > 0)
      findings.push_back(found(Slug::doubled_part, text, i, i + 1, as_in(text[i].text, word.substr(length))));
  }
  return findings;
}

Findings misspelling(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!text[i].is_word()) continue;
    const std::u32string word = small(text[i].text);
    for (const Spelling& spelling : spellings) {
      if (!word.starts_with(spelling.wrong)) continue;
      if (spelling.label && !text[i + 1].is(U':') && !text[i + 1].is(U';')) continue;
      std::u32string right = std::u32string(spelling.right) + word.substr(spelling.wrong.size());
      findings.push_back(found(Slug::misspelling, text, i, i + 1, as_in(text[i].text, std::move(right))));
    }
  }
  return findings;
}

Findings mixed_script(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (!text[i].is_word()) continue;
    const std::string word = to_utf8(text[i].text);
    for (const MixedWord& mixed : mixed_words(word))
      findings.push_back({Slug::mixed_script, text[i].byte + mixed.begin, mixed_word_arguments(mixed)});
  }
  return findings;
}

}  // namespace klausul
