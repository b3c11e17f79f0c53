#include "layout/paragraph_items.hpp"

// A word is shaped as a whole, so that kerning and ligatures go across its joints. A break at a joint undoes
// that: the penalty there carries the difference between the parts as they will be shaped and their share of
// the whole, before the break (with its hyphen) and after it.

namespace klausul {
namespace {

class ItemMaker {
 public:
  ItemMaker(const std::vector<Word>& words, const ItemRules& rules, Measure& measure)
      : words_(words), rules_(rules), measure_(measure) {}

  std::vector<LineItem> make() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      add_word(i);
      const bool last = i + 1 == words_.size();
      if (last || words_[i].ends_line)
        add_forced_break(i);
      else
        add_space(i);
    }
    return std::move(items_);
  }

 private:
  std::int64_t units(std::int64_t advance) const { return advance * rules_.size.millipoints; }

  std::int64_t advance(const std::string& text, FaceId face) {
    return measure_.advance(text, face, rules_.figures);
  }

  void add_word(std::size_t index) {
    const Word& word = words_[index];
    std::int64_t done = 0;
    for (const Joint& joint : word.joints) {
      const std::int64_t here = advance_before(word, joint.offset, measure_, rules_.figures);
      add_box(here - done, {index, joint.offset});
      add_penalty(index, joint);
      done = here;
    }
    add_box(advance_before(word, static_cast<std::size_t>(-1), measure_, rules_.figures) - done, {index, 0});
  }

  void add_box(std::int64_t width, TextPlace place) {
    LineItem box;
    box.width = units(width);
    box.place = place;
    items_.push_back(box);
  }

  void add_penalty(std::size_t index, const Joint& joint) {
    LineItem item;
    item.kind = LineItem::Kind::penalty;
    item.penalty = joint.penalty;
    item.hyphen = joint.hyphen;
    item.place = {index, joint.offset};
    if (joint.adds_hyphen) weigh_hyphen(words_[index], joint.offset, item);
    items_.push_back(item);
  }

  void weigh_hyphen(const Word& word, std::size_t offset, LineItem& item) {
    for (const Piece& piece : word.pieces) {
      if (offset > piece.text.size()) {
        offset -= piece.text.size();
        continue;
      }
      const Word whole{{piece}, {}, false};
      const std::int64_t before = advance_before(whole, offset, measure_, rules_.figures);
      const std::int64_t after = advance(piece.text, piece.face) - before;
      item.width = units(advance(piece.text.substr(0, offset) + "-", piece.face) - before);
      if (offset < piece.text.size())
        item.after = units(advance(piece.text.substr(offset), piece.face) - after);
      return;
    }
  }

  // The usual spaces of book work: they give half of their width and take a third.
  void add_space(std::size_t index) {
    LineItem glue;
    glue.kind = LineItem::Kind::glue;
    glue.place = {index, 0};
    if (!words_[index].pieces.empty()) glue.width = units(advance(" ", words_[index].pieces.back().face));
    if (rules_.justified) {
      glue.stretch = glue.width / 2;
      glue.shrink = glue.width / 3;
    }
    items_.push_back(glue);
  }

  void add_forced_break(std::size_t index) {
    LineItem item;
    item.kind = LineItem::Kind::penalty;
    item.penalty = forced_break;
    item.place = {index, 0};
    items_.push_back(item);
  }

  const std::vector<Word>& words_;
  const ItemRules& rules_;
  Measure& measure_;
  std::vector<LineItem> items_;
};

}  // namespace

std::vector<LineItem> make_items(const std::vector<Word>& words, const ItemRules& rules, Measure& measure) {
  return ItemMaker(words, rules, measure).make();
}

}  // namespace klausul
