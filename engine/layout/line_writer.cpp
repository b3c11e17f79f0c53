#include "layout/line_writer.hpp"

#include <algorithm>

#include "layout/fixed_words.hpp"

// A line is written from left to right with a cursor in exact units; only a fragment's start is rounded,
// towards the left, so that what fits in the breaker's sums never passes the margin on the page.
//
// The space at a line's end is written with no width: readers of the structure tree see only the characters,
// and would else join the words of two lines.

namespace klausul {
namespace {

constexpr Colour gap_fill{255, 242, 168};

std::int64_t advance_of(const std::vector<Glyph>& glyphs) {
  std::int64_t advance = 0;
  for (const Glyph& glyph : glyphs) advance += glyph.advance;
  return advance;
}

bool ends_with_hyphen(std::string_view text) { return text.ends_with('-') || text.ends_with("\u2010"); }

// Spaces that take up room: not the one at the line's end.
std::int64_t spaces_in(const TextFragment& fragment, bool last) {
  const auto count = std::count(fragment.text.begin(), fragment.text.end(), ' ');
  return count - (last && fragment.text.ends_with(' ') ? 1 : 0);
}

// What a screen reader says of a link.
std::string link_text(const Run& run) {
  return run.kind == Run::Kind::footnote ? fixed_words::footnote + (" " + run.text) : run.text;
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

LineWriter::LineWriter(const Tools& tools, const Paragraph& paragraph, const std::vector<Word>& words)
    : tools_(tools),
      paragraph_(paragraph),
      words_(words),
      link_elements_(paragraph.runs.size(), StructureId::artifact) {
  if (const auto face = tools.measure.face(paragraph.look))
    metrics_ = tools.measure.line(paragraph.look, *face);
  current_owner_.word = words.size();  // no word: the first piece asks for content
}

Strip LineWriter::write(const LineSpan& line) {
  strip_ = {};
  strip_.height = paragraph_.look.leading;
  fragment_runs_.clear();
  cursor_ = 0;
  for (std::size_t word = line.from.word; word <= line.to.word; ++word) {
    write_word(word, line);
    if (word < line.to.word) write_space(false);
  }
  end_line(line);
  spread(line);
  decorate();
  return std::move(strip_);
}

void LineWriter::write_word(std::size_t index, const LineSpan& line) {
  const Word& word = words_[index];
  std::size_t begin = index == line.from.word ? line.from.offset : 0;
  std::size_t end = static_cast<std::size_t>(-1);
  if (index == line.to.word && line.end == LineSpan::End::joint) end = line.to.offset;
  const bool broken = (begin > 0 || end != static_cast<std::size_t>(-1)) && same_owner(paragraph_.runs, word);
  for (const Piece& piece : word.pieces) {
    const std::size_t size = piece.text.size();
    if (begin < size && end > 0) {
      std::string text = piece.text.substr(begin, end < size ? end - begin : size - begin);
      if (end <= size && line.joint.adds_hyphen) text += '-';
      const Run& run = paragraph_.runs[piece.run];
      write_piece(piece, text,
                  {links_to(piece.run) ? piece.run : none, broken ? index : none, run.language,
                   piece.run < paragraph_.label_runs});
    }
    begin -= std::min(begin, size);
    if (end != static_cast<std::size_t>(-1)) end -= std::min(end, size);
  }
}

void LineWriter::write_piece(const Piece& piece, const std::string& text, const Owner& owner) {
  if (!(owner == current_owner_)) {
    current_owner_ = owner;
    current_content_ = content_of(owner);
  }
  append(paragraph_.runs[piece.run], piece, text, current_content_);
}

void LineWriter::append(const Run& run, const Piece& piece, std::string_view text, ContentId content) {
  const GlyphRun& shaped = tools_.measure.shape(text, piece.face, paragraph_.figures, run.origin);
  const auto same_look = [&](const TextFragment& last) {
    if (fragment_runs_.back() == none) return false;
    const Run& other = paragraph_.runs[fragment_runs_.back()];
    return last.face == piece.face && last.content == content && other.origin == run.origin &&
           other.field == run.field && other.gap == run.gap && other.kind == run.kind;
  };
  if (strip_.text.empty() || !same_look(strip_.text.back())) start_fragment(run, piece, content);
  TextFragment& fragment = strip_.text.back();
  const auto start = static_cast<std::uint32_t>(fragment.text.size());
  fragment.text += text;
  for (Glyph glyph : shaped.glyphs) {
    glyph.cluster += start;
    fragment.glyphs.push_back(glyph);
  }
  cursor_ += static_cast<std::int64_t>(shaped.advance) * fragment.size.millipoints;
}

void LineWriter::start_fragment(const Run& run, const Piece& piece, ContentId content) {
  TextFragment fragment;
  fragment.x = {cursor_ / 1000};
  fragment.y = metrics_.baseline;
  fragment.face = piece.face;
  fragment.size = paragraph_.look.size;
  fragment.colour = links_to(piece.run) ? tools_.style.link_colour : paragraph_.look.colour;
  fragment.origin = run.origin;
  fragment.field = run.field;
  fragment.content = content;
  if (piece.raised) {
    fragment.y -= of_em(raised_by, paragraph_.look.size);
    fragment.size = of_em(raised_size, paragraph_.look.size);
    strip_.notes.push_back(run.note);
  }
  strip_.text.push_back(std::move(fragment));
  fragment_runs_.push_back(piece.run);
}

// A space belongs to what stands before it, but not to the call of a footnote.
void LineWriter::write_space(bool at_line_end) {
  if (strip_.text.empty()) return;
  if (!strip_.notes.empty() && strip_.text.back().y != metrics_.baseline) start_plain_fragment();
  TextFragment& last = strip_.text.back();
  const GlyphRun& shaped = tools_.measure.shape(" ", last.face, paragraph_.figures, last.origin);
  for (Glyph glyph : shaped.glyphs) {
    glyph.cluster = static_cast<std::uint32_t>(last.text.size());
    if (at_line_end) glyph.advance = 0;
    last.glyphs.push_back(glyph);
  }
  last.text += ' ';
  if (!at_line_end) cursor_ += static_cast<std::int64_t>(shaped.advance) * last.size.millipoints;
}

// Goes on in the paragraph's own content after the call of a footnote, from where it ends.
void LineWriter::start_plain_fragment() {
  current_owner_ = {none, none, {}, false};
  current_content_ = content_of(current_owner_);
  TextFragment fragment = strip_.text.back();
  fragment.x = {cursor_ / 1000};
  fragment.y = metrics_.baseline;
  fragment.size = paragraph_.look.size;
  fragment.colour = paragraph_.look.colour;
  fragment.content = current_content_;
  fragment.text.clear();
  fragment.glyphs.clear();
  strip_.text.push_back(std::move(fragment));
  fragment_runs_.push_back(none);
}

void LineWriter::end_line(const LineSpan& line) {
  if (strip_.text.empty()) return;
  TextFragment& last = strip_.text.back();
  const bool more = line.end == LineSpan::End::space || line.end == LineSpan::End::forced;
  last.soft_hyphen = line.end == LineSpan::End::joint && line.joint.adds_hyphen;
  last.hyphen_before_break = more && ends_with_hyphen(last.text);
  if (more && !last.hyphen_before_break) write_space(true);
}

bool LineWriter::links_to(std::size_t run) const {
  return paragraph_.owner != StructureId::artifact && is_link(paragraph_.runs[run]);
}

ContentId LineWriter::content_of(const Owner& owner) {
  StructureId element = owner.label ? paragraph_.label_owner : paragraph_.owner;
  if (element == StructureId::artifact) return ContentId::none;
  if (owner.link != none) element = link_element(owner.link);
  const Piece* first = owner.word == none ? nullptr : &words_[owner.word].pieces.front();
  const OriginId origin = first ? paragraph_.runs[first->run].origin : OriginId::none;
  if (first || !owner.language.empty()) element = tools_.structure.open(Tag::span, element, origin);
  if (first) tools_.structure.at(element).actual_text = words_[owner.word].text();
  if (!owner.language.empty()) tools_.structure.at(element).language = owner.language;
  return tools_.structure.content(element);
}

StructureId LineWriter::link_element(std::size_t run) {
  StructureId& element = link_elements_[run];
  if (element != StructureId::artifact) return element;
  element = tools_.structure.open(Tag::link, paragraph_.owner, paragraph_.runs[run].origin);
  tools_.structure.at(element).alternative = link_text(paragraph_.runs[run]);
  return element;
}

// Moves the line to its place after its alignment.
void LineWriter::spread(const LineSpan& line) {
  const Length indent = line.first ? paragraph_.first_indent() : Length{};
  const Length natural = {(cursor_ + 999) / 1000};
  const Length spare = paragraph_.width - indent - natural;
  Length left = paragraph_.x + indent;
  Length word_spacing;
  if (paragraph_.look.alignment == Alignment::right) left += spare;
  if (paragraph_.look.alignment == Alignment::centred) left += spare / 2;
  if (paragraph_.look.alignment == Alignment::justified) {
    const bool full = line.end == LineSpan::End::space || line.end == LineSpan::End::joint;
    std::int64_t spaces = 0;
    for (const auto& fragment : strip_.text) spaces += spaces_in(fragment, &fragment == &strip_.text.back());
    if (spaces > 0 && (full || spare < Length{})) word_spacing = {floor_divide(spare.millipoints, spaces)};
  }
  for (TextFragment& fragment : strip_.text) {
    fragment.x += left;
    fragment.word_spacing = word_spacing;
    left += word_spacing * spaces_in(fragment, &fragment == &strip_.text.back());
  }
}

Length LineWriter::width_of(const TextFragment& fragment) const {
  return of_em(advance_of(fragment.glyphs), fragment.size) +
         fragment.word_spacing * spaces_in(fragment, &fragment == &strip_.text.back());
}

// Grounds of gaps, links and their underlines.
void LineWriter::decorate() {
  for (std::size_t i = 0; i < strip_.text.size(); ++i) {
    if (fragment_runs_[i] == none) continue;
    const TextFragment& fragment = strip_.text[i];
    const Length top = metrics_.baseline - metrics_.ascent;
    if (paragraph_.runs[fragment_runs_[i]].gap)
      strip_.backgrounds.push_back({fragment.x, top, width_of(fragment), metrics_.ascent + metrics_.descent,
                                    gap_fill, fragment.origin});
    if (links_to(fragment_runs_[i])) add_link(fragment, fragment_runs_[i]);
  }
}

void LineWriter::add_link(const TextFragment& fragment, std::size_t run_index) {
  const Run& run = paragraph_.runs[run_index];
  const bool note = run.kind == Run::Kind::footnote;
  const Length top = metrics_.baseline - metrics_.ascent;
  const Length width = width_of(fragment);
  strip_.links.push_back({fragment.x, top, width, metrics_.ascent + metrics_.descent,
                          note ? footnote_anchor(run.note) : run.target, run.url, link_elements_[run_index],
                          link_text(run)});
  if (!tools_.style.link_underline || note) return;
  const FaceMetrics face = tools_.measure.metrics(fragment.face);
  strip_.rectangles.push_back({fragment.x, metrics_.baseline - of_em(face.underline_position, fragment.size),
                               width, of_em(face.underline_thickness, fragment.size),
                               tools_.style.link_colour, fragment.origin});
}

std::string footnote_anchor(std::size_t note) { return "fotnot." + std::to_string(note + 1); }

}  // namespace klausul
