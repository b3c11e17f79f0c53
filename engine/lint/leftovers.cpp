// What a text still holds of the form that it was written in: places that nobody filled, words that only
// took up room, fields that a word processor could not follow.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/utf8.hpp"
#include "lint/form_marks.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;
using Words = std::initializer_list<std::u32string_view>;
constexpr std::size_t longest_shown = 60;

template <typename List>
bool lists(const List& list, std::u32string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_gap(const TextPiece& piece) { return piece.is_blank() || piece.ends_line(); }

// Past the words that stand at `at`, one after the other, over line ends too; -1 if they do not.
Index past_words(const LintText& text, Index at, Words words) {
  for (const std::u32string_view word : words) {
    while (is_gap(text[at]) && at < text.size()) ++at;
    if (!text[at].is_word() || small(text[at].text) != word) return -1;
    ++at;
  }
  return at;
}

Finding told(Slug slug, const LintText& text, Index begin, Index end) {
  return {slug, text[begin].byte, {to_utf8(text.text(begin, end).substr(0, longest_shown))}};
}

// "XXX", "xx", "20XX". Two capitals after "kapitel" and the like, or before "-talet", are a number.
bool is_crosses(const LintText& text, Index at) {
  const TextPiece& word = text[at];
  if (!word.is_word() || word.text.size() < 2 || small(word.text) != std::u32string(word.text.size(), U'x'))
    return false;
  if (word.text.front() == U'x') return word.text.back() == U'x';
  constexpr std::array<std::u32string_view, 10> numbered = {
      U"kapitel", U"kap", U"avdelning", U"avd", U"del", U"band", U"bok", U"artikel", U"bilaga", U"volym"};
  const bool roman_length = word.text.size() <= 3 && word.text.back() == U'X';
  Index left = text.before_blank(at - 1);
  if (text[left].is(U'.')) --left;
  const bool numbers = text[left].is_word() && lists(numbered, small(text[left].text));
  return !(roman_length && (numbers || small(text[at + 2].text) == U"talet"));
}

bool is_note_to_self(const TextPiece& piece) {
  return piece.is_word() && (piece.text == U"TODO" || piece.text == U"FIXME" || piece.text == U"TBD");
}

bool joins(const TextPiece& piece) { return piece.is(U'-') || piece.is(U'/') || piece.is(U':'); }
bool is_part(const TextPiece& piece) { return piece.is_word() || piece.is_number(); }

// What belongs to the same name as `at`: "20XX-XX-XX", "RUN/XX/2023".
Index name_begin(const LintText& text, Index at) {
  while (is_part(text[at - 1]) || (joins(text[at - 1]) && is_part(text[at - 2]))) --at;
  return at;
}
Index name_end(const LintText& text, Index at) {
  while (is_part(text[at]) || (joins(text[at]) && is_part(text[at + 1]))) ++at;
  return at;
}

// The words between the brackets that open at `at`, in small letters; its end is one past the bracket.
std::vector<std::u32string> bracketed(const LintText& text, Index at, char32_t close, Index& end) {
  std::vector<std::u32string> words;
  for (end = at + 1; !text[end].is(close); ++end) {
    if (text[end].ends_line() || words.size() > 8) return {};
    if (text[end].is_word())
      words.push_back(small(text[end].text));
    else if (!text[end].is_blank() && !text[end].is(U'-') && !text[end].is(U'/') && !text[end].is(U'.') &&
             !text[end].is(U','))
      return {};
  }
  ++end;
  return text[end].is(U'(') ? std::vector<std::u32string>() : words;  // "[text](address)" is a link
}

// "[namn]", "[ange belopp]", "[kommunens namn]": words that ask for words. What an editor put into a
// quotation, "[Bergs kommun]", "[sic]", is none.
bool asks(const std::vector<std::u32string>& words) {
  constexpr std::array<std::u32string_view, 10> bids = {U"ange",    U"fyll", U"infoga", U"skriv",  U"välj",
                                                        U"klistra", U"byt",  U"insert", U"select", U"enter"};
  constexpr std::array<std::u32string_view, 15> asked = {
      U"namn",    U"datum", U"belopp", U"ort",          U"adress", U"titel", U"dnr", U"summa",
      U"telefon", U"epost", U"antal",  U"diarienummer", U"amount", U"name",  U"date"};
  constexpr std::array<std::u32string_view, 11> asked_alone = {U"kommun", U"nämnd", U"organisation", U"part",
                                                               U"roll",   U"text",  U"rubrik",       U"år",
                                                               U"månad",  U"dag",   U"nummer"};
  if (words.empty()) return false;
  return lists(bids, words.front()) || lists(asked, words.back()) ||
         (words.size() == 1 && lists(asked_alone, words.front()));
}

// The end of a place that nobody filled and that begins at `at`, or -1.
Index unfilled_end(const LintText& text, Index at) {
  if (is_note_to_self(text[at])) return at + 1;
  if (text[at].is(U'_') && !text[at - 1].is(U'_')) {
    Index end = at;
    while (text[end].is(U'_')) ++end;
    return end - at >= 3 ? end : -1;
  }
  Index end = at;
  if (text[at].is(U'[') && asks(bracketed(text, at, U']', end))) return end;
  if (text[at].is(U'<') && text[at - 1].kind != TextPiece::Kind::sign && asks(bracketed(text, at, U'>', end)))
    return end;
  if (const Index past = form_mark_end(text, at); past >= 0) return past;
  if (!text[at].is_word()) return -1;
  for (const Words words : {Words{U"klicka", U"eller", U"tryck", U"här", U"för", U"att"},
                            Words{U"klicka", U"här", U"för", U"att"}, Words{U"click", U"or", U"tap", U"here"},
                            Words{U"click", U"here", U"to", U"enter"}})
    if (const Index past = past_words(text, at, words); past >= 0) return past;
  return -1;
}

}  // namespace

Findings unfilled_place(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (is_crosses(text, i)) {
      const Index end = name_end(text, i);
      findings.push_back(told(Slug::unfilled_place, text, name_begin(text, i), end));
      i = end - 1;
    } else if (const Index end = unfilled_end(text, i); end >= 0) {
      findings.push_back(told(Slug::unfilled_place, text, i, end));
      i = end - 1;
    }
  }
  return findings;
}

Findings filler_text(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i)
    if (const Index end = past_words(text, i, {U"lorem", U"ipsum"}); text[i].is_word() && end >= 0)
      findings.push_back(told(Slug::filler_text, text, i, end));
  return findings;
}

Findings lost_reference(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (const Index end = cell_fault_end(text, i); end >= 0)
      findings.push_back(told(Slug::lost_reference, text, i, end));
    if (!text[i].is_word() || !text[i + 1].is(U'!')) continue;
    const std::u32string word = small(text[i].text);
    if (word != U"fel" && word != U"error") continue;
    for (const Words words :
         {Words{U"hittar", U"inte", U"referenskälla"}, Words{U"hittar", U"inte", U"referenskällan"},
          Words{U"bokmärket", U"är", U"inte", U"definierat"},
          Words{U"reference", U"source", U"not", U"found"}, Words{U"bookmark", U"not", U"defined"}})
      if (const Index end = past_words(text, i + 2, words); end >= 0)
        findings.push_back(told(Slug::lost_reference, text, i, text[end].is(U'.') ? end + 1 : end));
  }
  return findings;
}

}  // namespace klausul
