#include <algorithm>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "lint/rules.hpp"

namespace klausul {
namespace {

using Index = LintText::Index;
using Line = LintText::Line;

struct Point {
  Index begin = 0, end = 0;  ///< Its first words.
  bool that = false;         ///< It is an att-clause.
};

// "Sociala samrådsgruppen beslutar", "… beslut": a short line that ends with the word.
bool is_heading(const LintText& text, Line line) {
  Index last = text.before_blank(line.end - 1);
  if (text[last].is(U':')) last = text.before_blank(last - 1);
  if (last < line.begin || !text[last].is_word()) return false;
  if (small(text[last].text) == U"att") last = text.before_blank(last - 1);
  const std::u32string word = small(text[last].text);
  int words = 0;
  for (Index i = line.begin; i < line.end; ++i) words += text[i].is_word();
  const bool contents = text[text.past_blank(line.begin)].is(U'§');
  return words <= 6 && !contents && (word == U"beslutar" || word == U"beslut");
}

// Where the text of "1. …" begins, or -1.
Index point_begin(const LintText& text, Line line) {
  const Index at = text.past_blank(line.begin);
  if (!text[at].is_number() || !text[at + 1].is(U'.')) return -1;
  const Index begin = text.past_blank(at + 2);
  return text[begin].is_word() ? begin : -1;
}

std::vector<Point> all_points(const LintText& text) {
  std::vector<Point> points;
  bool under = false, counted = false;
  for (const Line line : text.lines()) {
    const Index begin = point_begin(text, line);
    if (is_heading(text, line)) {
      under = true;
      counted = false;
    } else if (under && begin >= 0) {
      points.push_back(
          {begin, std::min(text.past_blank(begin + 1) + 1, line.end), small(text[begin].text) == U"att"});
      counted = true;
    } else if (counted && text.past_blank(line.begin) == line.end) {
      under = false;
    }
  }
  return points;
}

}  // namespace

Findings mixed_decisions(const LintText& text) {
  const std::vector<Point> points = all_points(text);
  const auto clauses = std::count_if(points.begin(), points.end(), [](const Point& p) { return p.that; });
  const auto sentences = static_cast<std::ptrdiff_t>(points.size()) - clauses;
  if (clauses == 0 || sentences == 0) return {};
  const bool rarer_that = clauses < sentences;
  const std::string kind = rarer_that
                               ? both("en att-sats, andra är meningar", "an att-clause, others are sentences")
                               : both("en mening, andra är att-satser", "a sentence, others are att-clauses");
  Findings findings;
  for (const Point& point : points)
    if (point.that == rarer_that)
      findings.push_back({Slug::mixed_decisions,
                          text[point.begin].byte,
                          {to_utf8(text.text(point.begin, point.end)), kind}});
  return findings;
}

}  // namespace klausul
