#include "base/utf8.hpp"
#include "layout/fixed_words.hpp"
#include "layout/hanging.hpp"
#include "layout/line_writer.hpp"
#include "style/fixed_grounds.hpp"

// What is done to a line when all its text is there: it is moved to its place, its spaces stretched, and gaps
// and links are marked.

namespace klausul {
namespace {

// What may be added to a space, in hundredths of its width. It is as much as the loosest line gets that may
// have hyphens; a line that is looser stands beside a name or an address that cannot be cut, and its holes
// are uglier than a line that ends early.
constexpr std::int64_t widest_addition = 123;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

// How far the line's first and last marks hang outside its edges, as the breaker has reckoned it.
Length LineWriter::hang_at_start() const {
  const TextFragment& first = strip_->text.front();
  if (first.glyphs.empty()) return {};
  std::size_t at = 0;
  const std::int64_t thousandths = hanging_mark(decode_utf8(first.text, at)).at_start;
  return of_em(thousandths * first.glyphs.front().advance / 1000, first.size);
}

Length LineWriter::hang_at_end() const {
  const TextFragment& last = strip_->text.back();
  const bool space = last.text.ends_with(' ');
  const std::string_view text = std::string_view(last.text).substr(0, last.text.size() - (space ? 1 : 0));
  const std::size_t glyphs = last.glyphs.size() - (space ? 1 : 0);
  if (text.empty() || glyphs == 0 || last.size != paragraph_.look.size) return {};
  const std::int64_t thousandths = hanging_mark(last_character(text)).at_end;
  return of_em(thousandths * last.glyphs[glyphs - 1].advance / 1000, last.size);
}

Length LineWriter::widest_addition_to_space() const {
  const auto& space = tools_.measure.space(words_.pieces.front().face, paragraph_.figures);
  return of_em(space.advance * widest_addition / 100, paragraph_.look.size);
}

// Moves the line to its place after its alignment.
void LineWriter::spread(const LineSpan& line) {
  if (strip_->text.empty()) return;
  const Length indent = line.first ? paragraph_.first_indent() : Length{};
  const Length natural = {(cursor_ + 999) / 1000};
  Length spare = paragraph_.width - indent - natural;
  Length left = paragraph_.x + indent;
  Length word_spacing;
  if (paragraph_.look.alignment == Alignment::right) left += spare;
  if (paragraph_.look.alignment == Alignment::centred) left += spare / 2;
  if (paragraph_.look.alignment == Alignment::justified) {
    const bool full = line.end == LineSpan::End::space || line.end == LineSpan::End::joint;
    if (tools_.style.hanging_punctuation && full) spare += hang_at_end();
    if (tools_.style.hanging_punctuation && !line.first) {
      left -= hang_at_start();
      spare += hang_at_start();
    }
    std::int64_t spaces = 0;
    for (const std::int32_t count : room_.spaces) spaces += count;
    if (spaces > 0 && (full || spare < Length{})) word_spacing = {floor_divide(spare.millipoints, spaces)};
    if (word_spacing > widest_addition_to_space()) word_spacing = {};
  }
  for (std::size_t i = 0; i < strip_->text.size(); ++i) {
    strip_->text[i].x += left;
    strip_->text[i].word_spacing = word_spacing;
    left += word_spacing * room_.spaces[i];
  }
}

// As far as its words go: the space before the next run is shown with them, but is no part of what is marked.
Length LineWriter::marked_width(std::size_t index) const {
  const TextFragment& fragment = strip_->text[index];
  std::int64_t advance = 0;
  for (const Glyph& glyph : fragment.glyphs) advance += glyph.advance;
  std::int64_t spaces = room_.spaces[index];
  const bool space_follows = spaces > 0 && fragment.text.ends_with(' ') && !fragment.hyphen_before_break;
  if (space_follows && fragment.glyphs.back().advance > 0) {
    advance -= fragment.glyphs.back().advance;
    --spaces;
  }
  return of_em(advance, fragment.size) + fragment.word_spacing * spaces;
}

// Grounds of gaps, links and their underlines.
void LineWriter::decorate() {
  for (std::size_t i = 0; i < strip_->text.size(); ++i) {
    if (room_.runs[i] == none) continue;
    const TextFragment& fragment = strip_->text[i];
    const Length top = metrics_.baseline - metrics_.ascent;
    if (paragraph_.runs[room_.runs[i]].gap)
      strip_->backgrounds.push_back(
          {fragment.x, top, marked_width(i), metrics_.ascent + metrics_.descent, gap_fill, fragment.origin});
    if (links_to(room_.runs[i])) add_link(fragment, i);
  }
}

void LineWriter::add_link(const TextFragment& fragment, std::size_t index) {
  const Run& run = paragraph_.runs[room_.runs[index]];
  const bool note = run.kind == Run::Kind::footnote;
  const Length top = metrics_.baseline - metrics_.ascent;
  const Length width = marked_width(index);
  strip_->links.push_back({fragment.x, top, width, metrics_.ascent + metrics_.descent,
                           note ? footnote_anchor(run.note) : run.target, run.url,
                           room_.link_elements[room_.runs[index]], link_text(run)});
  if (!tools_.style.link_underline || note) return;
  const FaceMetrics face = tools_.measure.metrics(fragment.face);
  strip_->rectangles.push_back({fragment.x, metrics_.baseline - of_em(face.underline_position, fragment.size),
                                width, of_em(face.underline_thickness, fragment.size), fragment.colour,
                                fragment.origin});
}

std::string link_text(const Run& run) {
  return run.kind == Run::Kind::footnote ? fixed_words::footnote + (" " + run.text) : run.text;
}

std::string footnote_anchor(std::size_t note) { return "fotnot." + std::to_string(note + 1); }

}  // namespace klausul
