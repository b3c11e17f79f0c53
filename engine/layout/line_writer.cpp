#include "layout/line_writer.hpp"

#include <algorithm>

#include "layout/piece_parts.hpp"

// A line is written from left to right with a cursor in exact units; only a fragment's start is rounded,
// towards the left, so that what fits in the breaker's sums never passes the margin on the page. The glyphs
// are those that the words were measured with.
//
// The space at a line's end is written with no width: readers of the structure tree see only the characters,
// and would else join the words of two lines.

namespace klausul {
namespace {

constexpr std::size_t worth_sharing = 16;  // glyphs; the few of a label are sooner copied than found again

bool ends_with_hyphen(std::string_view text) { return text.ends_with('-') || text.ends_with("\u2010"); }

}  // namespace

LineWriter::LineWriter(const Tools& tools, const Paragraph& paragraph, const Words& words, LineRoom& room)
    : tools_(tools),
      paragraph_(paragraph),
      words_(words),
      room_(room),
      in_structure_(paragraph.owner != StructureId::artifact),
      raised_text_size_(of_em(raised_size, paragraph.look.size)) {
  if (const auto face = tools.measure.face(paragraph.look))
    metrics_ = tools.measure.line(paragraph.look, *face);
  room_.link_elements.assign(paragraph.runs.size(), StructureId::artifact);
  owner_.word = none - 1;  // no word: the first piece asks for content
  has_extras_ = std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                            [](const Run& run) { return run.gap || is_link(run); });
}

void LineWriter::write(const LineSpan& line, Strip& strip, PlainLine* plain) {
  strip_ = &strip;
  strip.height = paragraph_.look.leading;
  room_.runs.clear();
  room_.spaces.clear();
  cursor_ = 0;
  if (plain != nullptr && !plain->glyphs.empty()) return write_plain(line, *plain);
  strip.text.reserve(stretches(line));
  for (std::uint32_t word = line.from.word; word <= line.to.word; ++word) {
    write_word(word, line);
    if (word < line.to.word) write_space(false);
  }
  end_line(line);
  close_fragment();
  if (plain != nullptr && !has_extras_) keep_plain(line, *plain);
  spread(line);
  if (has_extras_) decorate();
}

// How many fragments the line has at most, but for what follows the call of a footnote.
std::size_t LineWriter::stretches(const LineSpan& line) const {
  std::size_t count = 1;
  const std::uint32_t end = words_.words[line.to.word].end_piece;
  for (std::uint32_t i = words_.words[line.from.word].first_piece + 1; i < end; ++i)
    if (words_.pieces[i].run != words_.pieces[i - 1].run) ++count;
  return count;
}

void LineWriter::write_plain(const LineSpan& line, const PlainLine& plain) {
  own({none, none, {}, false});
  start_fragment(words_.pieces[words_.words[line.from.word].first_piece]);
  TextFragment& fragment = strip_->text.back();
  fragment.text = plain.text;
  fragment.glyphs = plain.glyphs;
  fragment.hyphen_before_break = plain.hyphen_before_break;
  room_.spaces.push_back(plain.spaces);
  open_ = false;
  cursor_ = plain.width;
  spread(line);
}

// Two runs that look alike here may be a field and fixed text elsewhere, so a plain line has one.
void LineWriter::keep_plain(const LineSpan& line, PlainLine& plain) const {
  if (strip_->text.size() != 1 || !(owner_ == Owner{none, none, {}, false})) return;
  const Word &first = words_.words[line.from.word], &last = words_.words[line.to.word];
  if (line.from.offset > first.begin || line.end == LineSpan::End::joint) return;
  const auto pieces = std::span(words_.pieces).subspan(first.first_piece, last.end_piece - first.first_piece);
  if (first.first_piece == first.end_piece) return;
  if (std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.run != pieces.front().run; }))
    return;
  TextFragment& fragment = strip_->text.front();
  if (fragment.glyphs.size() >= worth_sharing) fragment.glyphs.share();
  plain = {fragment.text, fragment.glyphs, fragment.hyphen_before_break, room_.spaces.front(), cursor_};
}

void LineWriter::write_word(std::uint32_t index, const LineSpan& line) {
  const Word& word = words_.words[index];
  const std::uint32_t begin = index == line.from.word ? std::max(line.from.offset, word.begin) : word.begin;
  const bool cut = index == line.to.word && line.end == LineSpan::End::joint;
  const std::uint32_t end = cut ? line.to.offset : word.end;
  std::uint32_t core_end = 0;  // of the part that is one element when it is broken
  if (begin > word.begin || cut) {
    const std::span<const Piece> core = core_pieces(words_, word);
    if (!core.empty() && same_owner(paragraph_.runs, core)) core_end = core.back().end;
  }
  for (const Piece& piece : words_.pieces_of(word)) {
    const Part part{std::max(piece.begin, begin), std::min(piece.end, end),
                    cut && line.joint.adds_hyphen && end <= piece.end};
    if (part.begin < part.end) write_piece(piece, part, piece.end <= core_end ? index : none);
  }
}

void LineWriter::write_piece(const Piece& piece, const Part& part, std::uint32_t broken_word) {
  const bool as_before =
      open_ && piece.run == room_.runs.back() && broken_word == owner_.word && !piece.raised;
  if (!as_before) {
    const Owner owner{links_to(piece.run) ? piece.run : none, broken_word,
                      paragraph_.runs[piece.run].language, piece.run < paragraph_.label_runs};
    own(owner);
    if (!goes_on(piece)) start_fragment(piece);
  }
  append_glyphs(piece, part);
  end_ = part.end;
  adds_hyphen_ = part.adds_hyphen;
}

void LineWriter::own(const Owner& owner) {
  if (owner == owner_) return;
  owner_ = owner;
  content_ = content_of(owner);
}

bool LineWriter::goes_on(const Piece& piece) const {
  if (!open_ || piece.raised) return false;
  const TextFragment& last = strip_->text.back();
  const Run& run = paragraph_.runs[piece.run];
  const bool gap = room_.runs.back() != none && paragraph_.runs[room_.runs.back()].gap;
  return last.face == piece.face && last.content == content_ && last.origin == run.origin &&
         last.field == run.field && gap == run.gap && last.y == metrics_.baseline;
}

// The colours of a head's fill and its text are the style's own choice: links keep the text's there, and on
// the ground of a gap the body's can be read.
Colour LineWriter::colour_of(std::uint32_t run) const {
  if (paragraph_.on_fill && paragraph_.runs[run].gap) return tools_.style.of(TextRole::body).colour;
  return links_to(run) && !paragraph_.on_fill ? tools_.style.link_colour : paragraph_.look.colour;
}

void LineWriter::start_fragment(const Piece& piece) {
  close_fragment();
  const Run& run = paragraph_.runs[piece.run];
  if (piece.parted) cursor_ += call_gap * paragraph_.look.size.millipoints;
  TextFragment& fragment = strip_->text.emplace_back();
  fragment.x = {cursor_ / 1000};
  fragment.y = metrics_.baseline;
  fragment.face = piece.face;
  fragment.size = paragraph_.look.size;
  fragment.colour = colour_of(piece.run);
  fragment.origin = run.origin;
  fragment.field = run.field;
  fragment.content = content_;
  if (piece.raised) {
    fragment.y -= of_em(raised_by, paragraph_.look.size);
    fragment.size = raised_text_size_;
    strip_->notes.push_back(run.note);
  }
  room_.runs.push_back(piece.run);
  open_ = true;
  begin_ = end_ = piece.begin;
}

// Goes on in the paragraph's own content after the call of a footnote, from where it ends.
void LineWriter::start_plain_fragment() {
  close_fragment();
  owner_ = {none, none, {}, false};
  content_ = content_of(owner_);
  const TextFragment& call = strip_->text.back();
  TextFragment fragment;
  fragment.x = {cursor_ / 1000};
  fragment.y = metrics_.baseline;
  fragment.face = call.face;
  fragment.size = paragraph_.look.size;
  fragment.colour = paragraph_.look.colour;
  fragment.origin = call.origin;
  fragment.content = content_;
  strip_->text.push_back(std::move(fragment));
  room_.runs.push_back(none);
  open_ = true;
  begin_ = end_;
}

void LineWriter::append_glyphs(const Piece& piece, const Part& part) {
  if (begin_ == end_) begin_ = part.begin;
  if (part.begin == piece.begin && part.end == piece.end && !part.adds_hyphen)
    return append_whole(*piece.shaped, piece.begin);
  const GlyphCut first = cut_glyphs(piece, part.begin), last = cut_glyphs(piece, part.end);
  if (!first.clean || !last.clean) {
    std::string text(words_.between(part.begin, part.end));
    if (part.adds_hyphen) text += '-';
    const OriginId origin = paragraph_.runs[piece.run].origin;
    return append_whole(tools_.measure.shape(text, piece.face, paragraph_.figures, origin), part.begin);
  }
  if (part.adds_hyphen) {
    const HyphenEnding ending =
        hyphen_ending(words_, piece, part.end, tools_.measure, paragraph_.figures);
    for (std::uint32_t i = first.glyphs; i < ending.kept; ++i) append(piece.shaped->glyphs[i], piece.begin);
    return append_whole(*ending.run, ending.begin);
  }
  for (std::uint32_t i = first.glyphs; i < last.glyphs; ++i) {
    Glyph glyph = piece.shaped->glyphs[i];
    if (i + 1 == last.glyphs && part.end < piece.end) glyph.advance = glyph.nominal_advance;
    append(glyph, piece.begin);
  }
}

// `begin`: where the run's text stands in the paragraph's.
void LineWriter::append_whole(const GlyphRun& run, std::uint32_t begin) {
  const std::size_t old = room_.glyphs.size();
  room_.glyphs.insert(room_.glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  const std::uint32_t shift = begin - begin_;
  for (std::size_t i = old; i < room_.glyphs.size(); ++i) room_.glyphs[i].cluster += shift;
  cursor_ += run.advance * strip_->text.back().size.millipoints;
}

void LineWriter::append(const Glyph& glyph, std::uint32_t begin) {
  room_.glyphs.push_back(glyph);
  room_.glyphs.back().cluster += begin - begin_;
  cursor_ += glyph.advance * strip_->text.back().size.millipoints;
}

// A space belongs to what stands before it, but not to the call of a footnote.
void LineWriter::write_space(bool at_line_end) {
  if (!open_) return;
  if (strip_->text.back().y != metrics_.baseline) start_plain_fragment();
  TextFragment& last = strip_->text.back();
  const GlyphRun& space = tools_.measure.space(last.face, paragraph_.figures);
  for (Glyph glyph : space.glyphs) {
    if (at_line_end) glyph.advance = 0;
    append(glyph, end_);
  }
  ++end_;
  if (!at_line_end) ++spaces_;
}

void LineWriter::close_fragment() {
  if (!open_) return;
  TextFragment& last = strip_->text.back();
  const std::string_view text = words_.between(begin_, end_);
  last.text.reserve(text.size() + (adds_hyphen_ ? 1 : 0));
  last.text = text;
  if (adds_hyphen_) last.text += '-';
  last.glyphs.edit().assign(room_.glyphs.begin(), room_.glyphs.end());
  room_.spaces.push_back(spaces_);
  room_.glyphs.clear();
  open_ = adds_hyphen_ = false;
  spaces_ = 0;
}

void LineWriter::end_line(const LineSpan& line) {
  if (!open_) return;
  TextFragment& last = strip_->text.back();
  const bool more = line.end == LineSpan::End::space || line.end == LineSpan::End::forced;
  last.soft_hyphen = adds_hyphen_;
  last.hyphen_before_break = more && ends_with_hyphen(words_.between(begin_, end_));
  if (more && !last.hyphen_before_break) write_space(true);
}

bool LineWriter::links_to(std::uint32_t run) const {
  return has_extras_ && in_structure_ && is_link(paragraph_.runs[run]);
}

ContentId LineWriter::content_of(const Owner& owner) {
  StructureId element = owner.label ? paragraph_.label_owner : paragraph_.owner;
  if (element == StructureId::artifact) return ContentId::none;
  if (owner.link != none) element = link_element(owner.link);
  const bool broken = owner.word != none;
  if (broken || !owner.language.empty()) {
    const std::span<const Piece> core =
        broken ? core_pieces(words_, words_.words[owner.word]) : std::span<const Piece>();
    const OriginId origin = broken ? paragraph_.runs[core.front().run].origin : OriginId::none;
    element = tools_.structure.open(Tag::span, element, origin);
    StructureElement& span = tools_.structure.at(element);
    if (broken) span.actual_text = words_.between(core.front().begin, core.back().end);
    // The space after it stands in the same content, and readers take only what is said here.
    const bool ends_word = broken && core.back().end == words_.words[owner.word].end;
    if (ends_word && owner.word + 1 < words_.words.size()) span.actual_text += ' ';
    span.language = owner.language;
  }
  return tools_.structure.content(element);
}

StructureId LineWriter::link_element(std::uint32_t run) {
  StructureId& element = room_.link_elements[run];
  if (element != StructureId::artifact) return element;
  element = tools_.structure.open(Tag::link, paragraph_.owner, paragraph_.runs[run].origin);
  tools_.structure.at(element).alternative = link_text(paragraph_.runs[run]);
  return element;
}

}  // namespace klausul
