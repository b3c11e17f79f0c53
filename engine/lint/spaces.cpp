#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;

bool is_space(const TextPiece& piece) {
  return piece.is_blank() && piece.text.find_first_not_of(U" \u00A0") == std::u32string_view::npos;
}

// What text is made of, as against the mark of a list or of a table.
bool is_text(const TextPiece& piece) {
  return piece.is_word() || piece.is_number() || piece.is(U'.') || piece.is(U',') || piece.is(U')') ||
         piece.is(U'”') || piece.is(U'%');
}

// A line that is set in columns: a tab, or spaces wider than a slip of the hand. Among many words three are
// such a slip too.
bool has_columns(const LintText& text, LintText::Line line) {
  constexpr int sentence = 8;
  int gaps = 0, words = 0;
  for (Index i = line.begin; i < line.end; ++i) words += text[i].is_word() ? 1 : 0;
  const std::size_t slip = words >= sentence ? 3 : 2;
  for (Index i = line.begin + 1; i < line.end; ++i) {
    if (!text[i].is_blank()) continue;
    if (!is_space(text[i]) || (text[i].text.size() > slip && i + 1 < line.end)) return true;
    gaps += text[i].text.size() > 1;
  }
  return gaps > 2;
}

bool is_number_of_list(const LintText& text, Index gap, LintText::Line line) {
  return text[gap - 1].is(U'.') && text[gap - 2].is_number() && text.past_blank(line.begin) == gap - 2;
}

}  // namespace

Findings double_space(const LintText& text) {
  Findings findings;
  for (const LintText::Line line : text.lines()) {
    if (has_columns(text, line)) continue;
    for (Index i = line.begin + 1; i + 1 < line.end; ++i)
      if ((text[i].text == U"  " || text[i].text == U"   ") && is_text(text[i - 1]) &&
          (text[i + 1].is_word() || text[i + 1].is_number()) && !is_number_of_list(text, i, line))
        findings.push_back(found(Slug::double_space, text, i - 1, i + 2,
                                 std::u32string(text[i - 1].text) + U" " + std::u32string(text[i + 1].text)));
  }
  return findings;
}

Findings space_before_stop(const LintText& text) {
  Findings findings;
  for (Index i = 1; i < text.size(); ++i) {
    const TextPiece &word = text[i - 2], &gap = text[i - 1], &after = text[i + 1];
    if (!text[i].is(U'.') && !text[i].is(U',')) continue;
    if (!is_space(gap) || !(word.is_word() || word.is_number() || word.kind == TextPiece::Kind::field))
      continue;
    const TextPiece& next = text[text.past_blank(i + 1)];
    if ((!after.is_blank() && !after.ends_line()) || next.is(U'.') || next.is(U',')) continue;
    const std::u32string shown = word.is_word() || word.is_number() ? std::u32string(word.text) : U"…";
    Finding finding =
        found(Slug::space_before_stop, text, i - 2, i + 1, shown + std::u32string(text[i].text));
    if (shown == U"…")
      finding.arguments[0] = "… " + finding.arguments[1].substr(finding.arguments[1].size() - 1);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace klausul
