#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;
using Line = LintText::Line;

constexpr std::u32string_view marks = U"-–•·*";
constexpr std::size_t longest_shown = 60;

bool is_blank_line(const LintText& text, Line line) { return text.past_blank(line.begin) >= line.end; }

// "- ", "• " or "1. " at a line's start.
bool is_item(const LintText& text, Line line) {
  const Index at = text.past_blank(line.begin);
  if (text[at].kind == TextPiece::Kind::sign && marks.find(text[at].text.front()) != marks.npos)
    return text[at + 1].is_blank();
  return text[at].is_number() && (text[at + 1].is(U'.') || text[at + 1].is(U')')) && text[at + 2].is_blank();
}

// The last piece of a line that is no blank; its line end if there is none.
Index last_of(const LintText& text, Line line) {
  const Index last = text.before_blank(line.end - 1);
  return last < line.begin ? line.end : last;
}

Finding semicolon(const LintText& text, Index at) {
  const Index begin = text[at - 1].is_word() || text[at - 1].is_number() ? at - 1 : at;
  return found(Slug::semicolon_before_list, text, begin, at + 1, std::u32string(text.text(begin, at)) + U":");
}

bool has_hard_space(const TextPiece& blank) { return blank.text.find(hard_space) != blank.text.npos; }

// A lone hard space between two words may hold them together; several, or one where no word is before it,
// move text.
bool moves_text(const LintText& text, Index at, Line line) {
  const TextPiece& blank = text[at];
  if (!blank.is_blank() || !has_hard_space(blank)) return false;
  return blank.text.size() > 1 || at == line.begin;
}

struct Remnant {
  std::u32string_view begins;
  bool whole = true;  ///< The line holds nothing else.
};

constexpr std::array<Remnant, 8> remnants = {{{U"hoppa över navigering"},
                                              {U"hoppa till innehåll"},
                                              {U"hoppa till innehållet"},
                                              {U"hoppa till huvudinnehåll"},
                                              {U"vi använder cookies", false},
                                              {U"vi använder kakor", false},
                                              {U"den här webbplatsen använder kakor", false},
                                              {U"den här webbplatsen använder cookies", false}}};

bool is_remnant(std::u32string_view line) {
  const std::u32string words = small(line);
  return std::any_of(remnants.begin(), remnants.end(), [&](const Remnant& remnant) {
    return remnant.whole ? words == remnant.begins : words.starts_with(remnant.begins);
  });
}

}  // namespace

Findings section_bullet(const LintText& text) {
  Findings findings;
  for (const Line line : text.lines()) {
    const Index at = text.past_blank(line.begin);
    if (!text[at].is(U'§') || !text[at + 1].is_word()) continue;
    findings.push_back(
        found(Slug::section_bullet, text, at, at + 2, U"• " + std::u32string(text[at + 1].text)));
  }
  return findings;
}

Findings semicolon_before_list(const LintText& text) {
  Findings findings;
  const std::vector<Line>& lines = text.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (Index at = lines[i].begin; at < lines[i].end; ++at)
      if (text[at].is(U';') && text[at + 1].is_blank() && text[at + 2].is(U'-') && text[at + 3].is_blank())
        findings.push_back(semicolon(text, at));
    const Index last = last_of(text, lines[i]);
    if (!text[last].is(U';') || is_item(text, lines[i])) continue;
    std::size_t next = i + 1;
    while (next < lines.size() && is_blank_line(text, lines[next])) ++next;
    if (next < lines.size() && is_item(text, lines[next])) findings.push_back(semicolon(text, last));
  }
  return findings;
}

Findings hard_space_indent(const LintText& text) {
  std::optional<std::size_t> first;
  int count = 0;
  for (const Line line : text.lines()) {
    Index at = line.begin;
    while (at < line.end && !moves_text(text, at, line)) ++at;
    if (at == line.end) continue;
    if (!first) first = text[at].byte;
    ++count;
  }
  if (!first) return {};
  return {{Slug::hard_space_indent, *first, {std::to_string(count)}}};
}

Findings web_remnant(const LintText& text) {
  Findings findings;
  for (const Line line : text.lines()) {
    const Index begin = text.past_blank(line.begin);
    const std::u32string_view words = text.text(begin, last_of(text, line) + 1);
    if (begin < line.end && is_remnant(words))
      findings.push_back({Slug::web_remnant, text[begin].byte, {to_utf8(words.substr(0, longest_shown))}});
  }
  return findings;
}

}  // namespace klausul
