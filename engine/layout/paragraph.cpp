#include "layout/paragraph.hpp"

#include <algorithm>

#include "layout/break_lines.hpp"
#include "layout/line_writer.hpp"
#include "layout/paragraph_items.hpp"

// Lines are first sought with breaks at spaces alone. Only where that leaves a line too loose, or a word does
// not fit, the paragraph is broken again with words that may be cut ("avstava inte i onödan"). It also saves
// most of the work.

namespace klausul {
namespace {

constexpr int tolerance = 150;              // badness above which hyphens are tried
constexpr std::int64_t ragged_stretch = 4;  // ems that a ragged line may be short without harm
constexpr int ragged_hyphen = 300, justified_hyphen = 100;

class Setter {
 public:
  Setter(const Tools& tools, const Paragraph& paragraph) : tools_(tools), paragraph_(paragraph) {}

  std::vector<Strip> set() {
    if (!read()) return {};
    const std::vector<LineSpan> spans = break_into_lines();
    LineWriter writer(tools_, paragraph_, words_);
    std::vector<Strip> strips;
    for (const LineSpan& span : spans) {
      strips.push_back(writer.write(span));
      if (span.end == LineSpan::End::joint) note_broken(span, strips.back());
    }
    keep_together(strips);
    return strips;
  }

  NaturalWidth measure() {
    NaturalWidth width;
    if (!read()) return width;
    add_all_joints();
    std::int64_t line = 0, word = 0, part = 0;
    const auto grow = [this](Length& length, std::int64_t units) {
      length = std::max(length, Length{(units + 999) / 1000});
    };
    for (const LineItem& item : items()) {
      if (item.kind == LineItem::Kind::box) {
        word += item.width;
        line += item.width;
        grow(width.widest_part, item.width);
      } else if (item.kind == LineItem::Kind::glue) {
        word = 0;
        line += item.width;
      } else if (item.penalty == forced_break) {
        word = line = 0;
      } else {
        grow(width.widest_part, part + item.width);
      }
      part = item.kind == LineItem::Kind::box ? item.width : 0;
      grow(width.widest_word, word);
      grow(width.line, line);
    }
    return width;
  }

 private:
  // Words and faces. False if there is nothing to set.
  bool read() {
    std::vector<FaceId> faces;
    for (const Run& run : paragraph_.runs) {
      const auto face = tools_.measure.face(paragraph_.look, run.strong || run.gap, run.emphasis);
      if (!face) return false;
      faces.push_back(*face);
    }
    if (!tools_.measure.face(paragraph_.look)) return false;
    words_ = split_words(paragraph_.runs, faces);
    return std::any_of(words_.begin(), words_.end(), [](const Word& word) { return !word.pieces.empty(); });
  }

  bool justified() const { return paragraph_.look.alignment == Alignment::justified; }

  std::vector<LineItem> items() {
    return make_items(words_, {paragraph_.look.size, justified(), paragraph_.figures}, tools_.measure);
  }

  std::vector<LineSpan> break_into_lines() {
    LineShape shape;
    shape.first_width = (paragraph_.width - paragraph_.first_indent()).millipoints * 1000;
    shape.width = paragraph_.width.millipoints * 1000;
    if (!justified()) shape.end_stretch = ragged_stretch * 1000 * paragraph_.look.size.millipoints;
    shape.tolerance = tolerance;
    auto tried = items();
    auto ends = break_lines(tried, shape);
    if (!ends) {
      add_all_joints();
      add_emergencies(std::min(shape.first_width, shape.width));
      shape.tolerance = std::nullopt;
      tried = items();
      ends = break_lines(tried, shape);
    }
    return spans_between(tried, ends.value_or(std::vector<std::size_t>{tried.size() - 1}));
  }

  void add_all_joints() {
    for (Word& word : words_) {
      JointRules rules{nullptr, justified() ? justified_hyphen : ragged_hyphen};
      const bool may_cut = paragraph_.look.hyphenate && same_owner(paragraph_.runs, word) && is_swedish(word);
      if (may_cut) rules.hyphenator = &tools_.hyphenator;
      add_joints(word, rules);
    }
  }

  bool is_swedish(const Word& word) const {
    return std::all_of(word.pieces.begin(), word.pieces.end(),
                       [&](const Piece& piece) { return paragraph_.runs[piece.run].language.empty(); });
  }

  void add_emergencies(std::int64_t narrowest) {
    const std::int64_t widest = narrowest / std::max<std::int64_t>(paragraph_.look.size.millipoints, 1);
    for (Word& word : words_) add_emergency_joints(word, widest, tools_.measure, paragraph_.figures);
  }

  std::vector<LineSpan> spans_between(const std::vector<LineItem>& all,
                                      const std::vector<std::size_t>& ends) const {
    std::vector<LineSpan> spans;
    TextPlace from;
    for (const std::size_t end : ends) {
      LineSpan span = span_to(all[end], end + 1 == all.size());
      span.from = from;
      span.first = spans.empty();
      from = span.end == LineSpan::End::joint ? span.to : TextPlace{span.to.word + 1, 0};
      spans.push_back(span);
    }
    return spans;
  }

  LineSpan span_to(const LineItem& item, bool last) const {
    LineSpan span;
    span.to = item.place;
    if (item.kind == LineItem::Kind::glue) return span;
    span.end = last ? LineSpan::End::text_end : LineSpan::End::forced;
    if (item.penalty == forced_break) return span;
    span.end = LineSpan::End::joint;
    const auto& joints = words_[item.place.word].joints;
    span.joint = *std::find_if(joints.begin(), joints.end(),
                               [&](const Joint& joint) { return joint.offset == item.place.offset; });
    return span;
  }

  void note_broken(const LineSpan& span, Strip& strip) {
    strip.keep = Keep::avoid;
    const Word& word = words_[span.to.word];
    const std::string text = word.text();
    if (span.joint.emergency && !is_address(text))
      tools_.diagnostics.add(Slug::word_broken, paragraph_.runs[word.pieces.front().run].origin, {text});
  }

  // No line alone at a page's end or beginning.
  static void keep_together(std::vector<Strip>& strips) {
    const std::size_t count = strips.size();
    for (std::size_t i = 0; i + 1 < count; ++i)
      if (i == 0 || i + 2 == count || count <= 3) strips[i].keep = Keep::keep;
  }

  const Tools& tools_;
  const Paragraph& paragraph_;
  std::vector<Word> words_;
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

Run plain_run(std::string text, OriginId origin) {
  Run run;
  run.text = std::move(text);
  run.origin = origin;
  return run;
}

}  // namespace klausul
