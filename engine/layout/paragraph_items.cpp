#include "layout/paragraph_items.hpp"

#include "base/utf8.hpp"
#include "layout/hanging.hpp"
#include "layout/piece_parts.hpp"

namespace klausul {
namespace {

// What it costs to break a unit that is wider than a line, by its bond.
std::int32_t price_of(Bond bond) { return 1000 * static_cast<std::int32_t>(bond); }

class ItemMaker {
 public:
  ItemMaker(const Words& words, const ItemRules& rules, Measure& measure, std::vector<LineItem>& items)
      : words_(words), rules_(rules), measure_(measure), items_(items) {}

  void make() {
    items_.clear();
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      const Word& word = words_.words[i];
      if (word.first_joint == word.end_joint)
        add_box(word.advance);
      else
        add_parts(i);
      if (i + 1 == words_.words.size() || word.ends_line)
        add_forced_break(i);
      else
        add_space(i);
    }
  }

 private:
  TextPlace place(std::size_t word, std::uint32_t offset) const {
    return {static_cast<std::uint32_t>(word), offset};
  }

  void add_box(std::int32_t width) {
    LineItem& box = items_.emplace_back();
    box.width = width;
  }

  void add_parts(std::size_t index) {
    const Word& word = words_.words[index];
    std::int32_t done = 0, before_piece = 0;
    std::span<const Joint> joints = words_.joints_of(word);
    for (const Piece& piece : words_.pieces_of(word)) {
      while (!joints.empty() && joints.front().offset <= piece.end) {
        const GlyphCut cut = cut_glyphs(piece, joints.front().offset);
        const std::int32_t here = before_piece + piece.scaled(advance_of(*piece.shaped, 0, cut.glyphs));
        add_box(here - done);
        add_penalty(index, piece, joints.front());
        done = here;
        joints = joints.subspan(1);
      }
      before_piece += piece.advance();
    }
    add_box(word.advance - done);
  }

  void add_penalty(std::size_t index, const Piece& piece, const Joint& joint) {
    const BreakChange change = break_change(words_, piece, joint, measure_, rules_.figures);
    LineItem& item = items_.emplace_back();
    item.kind = LineItem::Kind::penalty;
    item.penalty = joint.penalty;
    item.hyphen = item.adds_hyphen = joint.adds_hyphen;
    item.at_end = change.at_end;
    item.at_start = change.at_start;
    if (rules_.hangs && joint.adds_hyphen)
      item.at_end -= hanging(hanging_mark(U'-').at_end, measure_.advance("-", piece.face, rules_.figures));
    item.place = place(index, joint.offset);
  }

  // Spaces may become half as wide again, but give only a fifth: those of our faces are narrow as they are, a
  // fifth of an em or so, and words must not run together.
  void add_space(std::size_t index) {
    const Word& word = words_.words[index];
    LineItem& glue = items_.emplace_back();
    glue.kind = LineItem::Kind::glue;
    glue.place = place(index, word.end);
    if (word.bond != Bond::none) glue.penalty = word.gives_way ? price_of(word.bond) : no_break;
    if (word.first_piece == word.end_piece) return;
    const std::string_view text = words_.text_of(word);
    glue.width = measure_.space(words_.pieces[word.end_piece - 1].face, rules_.figures).advance;
    glue.hyphen = text.ends_with('-') || text.ends_with("\u2010");
    if (!rules_.justified) return;
    glue.stretch = glue.width / 2;
    glue.shrink = glue.width / 5;
    if (rules_.hangs) hang(index, glue);
  }

  void hang(std::size_t index, LineItem& glue) const {
    const Word &word = words_.words[index], &next = words_.words[index + 1];
    const Piece& last = words_.pieces[word.end_piece - 1];
    if (!last.raised)
      glue.at_end = -hanging(hanging_mark(last_character(words_.text_of(word))).at_end,
                             last.shaped->glyphs.empty() ? 0 : last.shaped->glyphs.back().advance);
    if (next.first_piece == next.end_piece || next.begin == next.end) return;
    std::size_t at = 0;
    const std::vector<Glyph>& first = words_.pieces[next.first_piece].shaped->glyphs;
    glue.at_start = -hanging(hanging_mark(decode_utf8(words_.text_of(next), at)).at_start,
                             first.empty() ? 0 : first.front().advance);
  }

  static std::int32_t hanging(std::int32_t thousandths, std::int32_t advance) {
    return thousandths * advance / 1000;
  }

  void add_forced_break(std::size_t index) {
    LineItem& item = items_.emplace_back();
    item.kind = LineItem::Kind::penalty;
    item.penalty = forced_break;
    item.place = place(index, words_.words[index].end);
  }

  const Words& words_;
  const ItemRules& rules_;
  Measure& measure_;
  std::vector<LineItem>& items_;
};

}  // namespace

void make_items(const Words& words, const ItemRules& rules, Measure& measure, std::vector<LineItem>& items) {
  ItemMaker(words, rules, measure, items).make();
}

}  // namespace klausul
