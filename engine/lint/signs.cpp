#include <algorithm>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;
constexpr char32_t straight = U'"', curved = U'”';
constexpr std::size_t longest_shown = 60;

bool is_quote(const TextPiece& piece) { return piece.is(straight) || piece.is(curved); }

// A mark of inches stands to its number; one of ditto is alone in its cell or between dashes.
bool is_other_mark(const LintText& text, Index at, bool open) {
  if (!text[at].is(straight)) return false;
  if (!open && text[at - 1].is_number()) return true;
  const TextPiece &left = text[text.before_blank(at - 1)], &right = text[text.past_blank(at + 1)];
  const bool bare_left = left.ends_line() || left.is(U'-') || left.is(U'–');
  const bool bare_right = right.ends_line() || right.is(U'-') || right.is(U'–');
  return bare_left && bare_right;
}

bool is_dots(const LintText& text, Index at) {
  return text[at].is(U'.') && text[at + 1].is(U'.') && text[at + 2].is(U'.') && !text[at + 3].is(U'.') &&
         !text[at - 1].is(U'.');
}

// The quotation with curved marks, and an ellipsis for three points.
std::u32string mended(const LintText& text, Index begin, Index end) {
  std::u32string right;
  for (Index i = begin; i < end; ++i) {
    if (is_dots(text, i)) {
      right += text[i - 1].is_word() ? U" …" : U"…";
      i += 2;
    } else {
      right += text[i].is(straight) ? std::u32string(1, curved) : std::u32string(text[i].text);
    }
  }
  return right;
}

std::u32string shortened(std::u32string_view words) {
  if (words.size() <= longest_shown) return std::u32string(words);
  const std::size_t begin = words.find(U' ', longest_shown / 2), end = words.rfind(U' ');
  if (begin == words.npos || end <= begin) return std::u32string(words);
  return std::u32string(words.substr(0, begin)) + U" [–]" + std::u32string(words.substr(end));
}

Finding quotation(const LintText& text, Index begin, Index end) {
  const Index place = text[begin].is(straight) ? begin : end - 1;
  return {Slug::straight_quote,
          text[place].byte,
          {to_utf8(shortened(text.text(begin, end))), to_utf8(shortened(mended(text, begin, end)))}};
}

// "årligen..": two points at a sentence's end.
bool is_doubled_stop(const LintText& text, Index at) {
  const TextPiece& after = text[at + 2];
  return text[at - 1].is_word() && text[at].is(U'.') && text[at + 1].is(U'.') &&
         (after.is_blank() || after.ends_line());
}

}  // namespace

Findings straight_quote(const LintText& text) {
  Findings findings;
  for (const LintText::Line line : text.lines()) {
    Index open = -1;
    for (Index i = line.begin; i < line.end; ++i) {
      if (!is_quote(text[i]) || is_other_mark(text, i, open >= 0)) continue;
      if (open < 0) {
        open = i;
        continue;
      }
      if (text[open].is(straight) || text[i].is(straight)) findings.push_back(quotation(text, open, i + 1));
      open = -1;
    }
    if (open >= 0 && text[open].is(straight)) findings.push_back(quotation(text, open, open + 2));
  }
  return findings;
}

Findings dots_for_ellipsis(const LintText& text) {
  Findings findings;
  for (Index i = 0; i < text.size(); ++i) {
    if (is_doubled_stop(text, i))
      findings.push_back(
          found(Slug::dots_for_ellipsis, text, i - 1, i + 2, std::u32string(text[i - 1].text) + U"."));
    if (!is_dots(text, i)) continue;
    const Index begin = text[i - 1].is_word() ? i - 1 : i;
    findings.push_back(found(Slug::dots_for_ellipsis, text, begin, i + 3, mended(text, begin, i + 3)));
  }
  return findings;
}

Findings colon_space(const LintText& text) {
  Findings findings;
  for (Index i = 1; i < text.size(); ++i) {
    const TextPiece &word = text[i - 1], &ending = text[i + 2];
    const bool abbreviation = word.is_word() && is_capital(word.text.front());
    if (!text[i].is(U':') || !abbreviation || !text[i + 1].is_blank() || ending.text != U"s") continue;
    if (!text[i + 3].is_blank() && !text[i + 3].ends_line()) continue;
    findings.push_back(found(Slug::colon_space, text, i - 1, i + 3, std::u32string(word.text) + U":s"));
  }
  return findings;
}

}  // namespace klausul
