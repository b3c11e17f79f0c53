#include "lint/form_marks.hpp"

#include <algorithm>
#include <array>

namespace klausul {
namespace {

using Index = LintText::Index;

Index past_run(const LintText& text, Index at, char32_t sign) {
  while (text[at].is(sign)) ++at;
  return at;
}

// "<<NAMN>>", "{{namn}}": two signs, something on the same line, two signs.
Index between(const LintText& text, Index at, char32_t open, char32_t close) {
  constexpr Index longest = 24;
  if (!text[at].is(open) || !text[at + 1].is(open)) return -1;
  for (Index end = at + 2; end < at + longest && !text[end].ends_line(); ++end)
    if (text[end].is(close) && text[end + 1].is(close)) return end > at + 2 ? end + 2 : -1;
  return -1;
}

// "ÅÅÅÅ-MM-DD", "ÅÅÅÅMMDD", "yyyy-mm-dd".
Index date_mark_end(const LintText& text, Index at) {
  if (!text[at].is_word()) return -1;
  const std::u32string word = small(text[at].text);
  if (word == U"ååååmmdd" || word == U"yyyymmdd") return at + 1;
  const bool parted = text[at + 1].is(U'-') && text[at + 3].is(U'-');
  const bool rest = small(text[at + 2].text) == U"mm" && small(text[at + 4].text) == U"dd";
  return (word == U"åååå" || word == U"yyyy") && parted && rest ? at + 5 : -1;
}

// Dots to write on. Those of a list of contents lead to a page's number.
Index dotted_line_end(const LintText& text, Index at) {
  constexpr Index fewest = 5;
  if (!text[at].is(U'.') || text[at - 1].is(U'.')) return -1;
  const Index end = past_run(text, at, U'.');
  return end - at >= fewest && !text[text.past_blank(end)].is_number() ? end : -1;
}

// "?? kr", "20??"; not the marks after a question.
Index unknown_end(const LintText& text, Index at) {
  if (!text[at].is(U'?') || text[at - 1].is(U'?') || text[at - 1].is_word()) return -1;
  const Index end = past_run(text, at, U'?');
  return end - at >= 2 ? end : -1;
}

bool is_roman(std::u32string_view word) {
  return !word.empty() && word.find_first_not_of(U"IVX") == std::u32string_view::npos;
}

// "bilaga X", where no other appendix of the text has a Roman number.
Index nameless_appendix_end(const LintText& text, Index at) {
  const auto names_appendix = [&](Index i) {
    const std::u32string word = text[i].is_word() ? small(text[i].text) : std::u32string();
    return (word == U"bilaga" || word == U"bilagan") && text[i + 1].is_blank();
  };
  if (!names_appendix(at) || text[at + 2].text != U"X") return -1;
  for (Index i = 0; i < text.size(); ++i)
    if (names_appendix(i) && text[i + 2].text != U"X" && is_roman(text[i + 2].text)) return -1;
  return at + 3;
}

}  // namespace

Index form_mark_end(const LintText& text, Index at) {
  for (const Index end :
       {between(text, at, U'<', U'>'), between(text, at, U'{', U'}'), date_mark_end(text, at),
        dotted_line_end(text, at), unknown_end(text, at), nameless_appendix_end(text, at)})
    if (end >= 0) return end;
  return -1;
}

Index cell_fault_end(const LintText& text, Index at) {
  constexpr std::array<std::u32string_view, 6> names = {U"REF",  U"REFERENS", U"VALUE",
                                                        U"NAME", U"NAMN",     U"VÄRDEFEL"};
  if (!text[at].is(U'#') || std::find(names.begin(), names.end(), text[at + 1].text) == names.end())
    return -1;
  return text[at + 2].is(U'!') || text[at + 2].is(U'?') ? at + 3 : -1;
}

}  // namespace klausul
