#include "layout/paragraph.hpp"

#include <algorithm>

#include "layout/break_lines.hpp"
#include "layout/joints.hpp"
#include "layout/line_writer.hpp"
#include "layout/no_break.hpp"
#include "layout/paragraph_cache.hpp"
#include "layout/paragraph_items.hpp"

// Most paragraphs of tables and headings are one line, and nothing is asked of them. Others are first broken
// at spaces alone. Only where that leaves a line too loose, or a word does not fit, the paragraph is broken
// again with words that may be cut ("avstava inte i onödan"), which also saves most of the work; and only
// where that fails too, lines may be as loose as they must, and what is wider than a line is broken anywhere.

namespace klausul {
namespace {

constexpr std::int32_t tolerance = 150;             // badness above which hyphens are tried;
constexpr std::int32_t ragged_tolerance = 400;      // a ragged line may end some twelve letters early
constexpr std::int32_t hyphenated_tolerance = 1500; // and above which anything is
constexpr std::int64_t ragged_stretch = 4000;       // what a ragged line may be short without harm
constexpr std::int64_t short_last_line = 6000;      // some twelve letters; less is no line of its own
constexpr std::int32_t ragged_hyphen = 300, justified_hyphen = 100;

// What setting one paragraph fills and the next may use again.
struct Room {
  std::vector<FaceId> faces;  // of the runs, and last of the paragraph
  std::string key;            // in the cache
  Words words;
  std::vector<LineItem> items;
  LineBreaker breaker;
  std::vector<LineSpan> spans;
  LineRoom line;
};

Room& room_of_thread() {
  thread_local Room room;
  return room;
}

class Setter {
 public:
  Setter(const Tools& tools, const Paragraph& paragraph)
      : tools_(tools), paragraph_(paragraph), room_(room_of_thread()), words_(room_.words) {}

  std::vector<Strip> set() {
    if (!find_faces()) return {};
    if (BrokenParagraph* known = set_before()) return lines(known->words, known->lines, known->plain.data());
    read(true);
    if (words_.pieces.empty()) return {};
    break_into_lines();
    if (tools_.set_before && !lacks_glyph_) tools_.set_before->offer(room_.key, words_, room_.spans);
    return lines(words_, room_.spans, nullptr);
  }

  NaturalWidth measure() {
    if (!find_faces()) return {};
    if (tools_.set_before) {
      write_key(tools_, paragraph_, room_.faces, room_.key);
      if (const NaturalWidth* known = tools_.set_before->find_width(room_.key)) return *known;
    }
    const NaturalWidth width = measure_anew();
    if (tools_.set_before) tools_.set_before->offer_width(room_.key, width);
    return width;
  }

 private:
  NaturalWidth measure_anew() {
    NaturalWidth width;
    read(false);
    if (words_.pieces.empty()) return width;
    bind_words(words_);
    add_usual_joints();
    make();
    std::int32_t line = 0, word = 0, part = 0;
    for (const LineItem& item : room_.items) {
      if (item.penalty == forced_break) {
        line = word = part = 0;
      } else if (item.kind == LineItem::Kind::penalty) {
        grow(width.widest_part, part + item.at_end);
        part = item.at_start;
      } else if (item.kind == LineItem::Kind::glue && item.penalty != no_break) {
        line += item.width;
        word = part = 0;
      } else {
        line += item.width, word += item.width, part += item.width;
        grow(width.widest_part, part);
        grow(width.widest_word, word);
        grow(width.line, line);
      }
    }
    return width;
  }

  void grow(Length& length, std::int32_t units) const {
    length = std::max(length, Length{(units * paragraph_.look.size.millipoints + 999) / 1000});
  }

  // False if one is missing.
  bool find_faces() {
    room_.faces.clear();
    for (const Run& run : paragraph_.runs) {
      const auto face = tools_.measure.face(paragraph_.look, run.strong || run.gap, run.emphasis);
      if (!face) return false;
      room_.faces.push_back(*face);
    }
    const auto own = tools_.measure.face(paragraph_.look);
    if (own) room_.faces.push_back(*own);
    return own.has_value();
  }

  BrokenParagraph* set_before() {
    if (!tools_.set_before) return nullptr;
    write_key(tools_, paragraph_, room_.faces, room_.key);
    return tools_.set_before->find(room_.key);
  }

  // `plain` has one entry a line, if it is there.
  std::vector<Strip> lines(const Words& words, const std::vector<LineSpan>& spans, PlainLine* plain) {
    LineWriter writer(tools_, paragraph_, words, room_.line);
    std::vector<Strip> strips(spans.size());
    for (std::size_t i = 0; i < strips.size(); ++i) {
      writer.write(spans[i], strips[i], plain == nullptr ? nullptr : plain + i);
      if (spans[i].end == LineSpan::End::joint) note_broken(words, spans[i], strips[i]);
    }
    keep_together(strips);
    return strips;
  }

  // Words with their glyphs.
  void read(bool tell) {
    split_words(paragraph_.runs, room_.faces, words_);
    shape(tell);
  }

  void shape(bool tell) {
    for (Word& word : words_.words) {
      for (std::uint32_t i = word.first_piece; i < word.end_piece; ++i) {
        Piece& piece = words_.pieces[i];
        const std::string_view text = words_.text_of(piece);
        const OriginId origin = paragraph_.runs[piece.run].origin;
        piece.shaped = tell ? &tools_.measure.shape(text, piece.face, paragraph_.figures, origin)
                            : &tools_.measure.glyphs(text, piece.face, paragraph_.figures);
        word.advance += piece.advance();
        lacks_glyph_ |= piece.shaped->lacks_glyph;
      }
    }
  }

  bool justified() const { return paragraph_.look.alignment == Alignment::justified; }

  std::int32_t space() const {
    return tools_.measure.space(words_.pieces.front().face, paragraph_.figures).advance;
  }

  // Thousandths of an em, rounded down.
  std::int64_t units(Length length) const {
    return length.millipoints * 1000 / std::max<std::int64_t>(paragraph_.look.size.millipoints, 1);
  }

  void make() {
    const ItemRules rules{justified(), justified() && tools_.style.hanging_punctuation, paragraph_.figures};
    make_items(words_, rules, tools_.measure, room_.items);
  }

  void break_into_lines() {
    room_.spans.clear();
    const Length first = paragraph_.width - paragraph_.first_indent();
    if (fits_on_one_line(units(first))) return add_only_line();
    LineShape shape;
    shape.first_width = units(first);
    shape.width = units(paragraph_.width);
    shape.end_stretch = justified() ? 0 : ragged_stretch;
    shape.short_last = std::min(short_last_line, shape.width / 5);
    bind_words(words_);
    for (int attempt = 0; room_.spans.empty(); ++attempt) {
      if (attempt == 1) add_usual_joints();
      if (attempt == 2) add_emergencies(std::min(shape.first_width, shape.width));
      make();
      shape.tolerance = std::nullopt;
      if (attempt == 0) shape.tolerance = justified() ? tolerance : ragged_tolerance;
      if (attempt == 1) shape.tolerance = hyphenated_tolerance;
      add_spans(room_.breaker.break_lines(room_.items, shape));
      if (attempt == 2 && room_.spans.empty()) add_only_line();
    }
  }

  bool fits_on_one_line(std::int64_t width) const {
    std::int64_t natural = 0;
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      const Word& word = words_.words[i];
      natural += word.advance;
      if (i + 1 == words_.words.size()) break;
      if (word.ends_line || natural > width) return false;
      natural += tools_.measure.space(words_.pieces[word.end_piece - 1].face, paragraph_.figures).advance;
    }
    return natural <= width;
  }

  void add_only_line() {
    LineSpan& span = room_.spans.emplace_back();
    const auto last = static_cast<std::uint32_t>(words_.words.size() - 1);
    span.to = {last, words_.words[last].end};
    span.end = LineSpan::End::text_end;
    span.first = true;
  }

  void add_usual_joints() {
    JointRules rules;
    rules.runs = paragraph_.runs;
    rules.label_runs = paragraph_.label_runs;
    rules.hyphenator = paragraph_.look.hyphenate ? &tools_.hyphenator : nullptr;
    rules.hyphen_penalty = justified() ? justified_hyphen : ragged_hyphen;
    add_joints(rules, words_);
  }

  void add_emergencies(std::int64_t narrowest) {
    constexpr std::int64_t wide_enough = 1'000'000'000;
    add_emergency_joints(static_cast<std::int32_t>(std::clamp<std::int64_t>(narrowest, 0, wide_enough)),
                         space(), words_);
  }

  void add_spans(std::span<const std::uint32_t> ends) {
    TextPlace from;
    for (const std::uint32_t end : ends) {
      LineSpan span = span_to(room_.items[end], end + 1 == room_.items.size());
      span.from = from;
      span.first = room_.spans.empty();
      from = span.end == LineSpan::End::joint ? span.to : TextPlace{span.to.word + 1, 0};
      room_.spans.push_back(span);
    }
  }

  LineSpan span_to(const LineItem& item, bool last) const {
    LineSpan span;
    span.to = item.place;
    if (item.kind == LineItem::Kind::glue) return span;
    span.end = last ? LineSpan::End::text_end : LineSpan::End::forced;
    if (item.penalty == forced_break) return span;
    span.end = LineSpan::End::joint;
    const auto joints = words_.joints_of(words_.words[item.place.word]);
    span.joint = *std::find_if(joints.begin(), joints.end(),
                               [&](const Joint& joint) { return joint.offset == item.place.offset; });
    return span;
  }

  void note_broken(const Words& words, const LineSpan& span, Strip& strip) {
    strip.keep = Keep::avoid;
    if (!span.joint.emergency) return;
    const Word& word = words.words[span.to.word];
    const std::string text(words.text_of(word));
    if (!is_address(text))
      tools_.diagnostics.add(Slug::word_broken, paragraph_.runs[words.pieces[word.first_piece].run].origin,
                             {text});
  }

  // No line alone at a page's end or beginning.
  static void keep_together(std::vector<Strip>& strips) {
    const std::size_t count = strips.size();
    for (std::size_t i = 0; i + 1 < count; ++i)
      if (i == 0 || i + 2 == count || count <= 3) strips[i].keep = Keep::keep;
  }

  const Tools& tools_;
  const Paragraph& paragraph_;
  Room& room_;
  Words& words_;
  bool lacks_glyph_ = false;  // which is said at every place
};

}  // namespace

std::vector<Strip> set_paragraph(const Tools& tools, const Paragraph& paragraph) {
  return Setter(tools, paragraph).set();
}

NaturalWidth natural_width(const Tools& tools, const Paragraph& paragraph) {
  return Setter(tools, paragraph).measure();
}

bool has_text(std::span<const Run> runs) {
  return std::any_of(runs.begin(), runs.end(), [](const Run& run) {
    return run.kind != Run::Kind::line_break && run.text.find_first_not_of(" \t\r\n") != std::string::npos;
  });
}

}  // namespace klausul
