#pragma once
#include <cstdint>

#include "layout_fixture.hpp"

namespace klausul {

/// Makes documents by a small generator with a fixed seed, so that every run sees the same ones.
class Maker {
 public:
  explicit Maker(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}

  Document make() {
    std::vector<Block> blocks;
    if (one_in(2)) blocks.push_back(block(BlockKind::title, text(6)));
    const int sections = 1 + below(4);
    for (int i = 0; i < sections; ++i) blocks.push_back(make_section(1));
    blocks.push_back(block(BlockKind::signatures, {}, {signature(), signature(), signature()}));
    Document made = document(std::move(blocks));
    made.draft = one_in(3);
    made.footnotes = std::move(footnotes_);
    return made;
  }

 private:
  int below(int n) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(n));
  }
  bool one_in(int n) { return below(n) == 0; }

  std::string word() {
    static const std::vector<std::string> words = {
        "avtal",
        "och",
        "i",
        "kommunerna",
        "samverkansavtalet",
        "hälso-",
        "8\u00A0800\u00A0000",
        "2016–2020",
        "och/eller",
        "https://www.regionjh.se/avtal/barnochunga/ungdomsmottagningen",
        "överenskommelse",
        "SVOM:s",
        "barn-avtal",
        "(parterna)",
        "förvaltningschefsgruppensarbetsutskottsordförande"};
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

  std::string text(int most) {
    std::string all = word();
    for (int i = below(most); i > 0; --i) all += " " + word();
    return all;
  }

  Block make_section(int level) {
    std::vector<Block> blocks;
    for (int i = 1 + below(4); i > 0; --i) blocks.push_back(make_block(level));
    return section(std::to_string(++count_), text(4), std::move(blocks), level);
  }

  Block make_block(int level) {
    switch (below(level < 3 ? 6 : 5)) {
      case 0:
        return make_table();
      case 1:
        return make_list(2);
      case 2:
        return block(BlockKind::note, text(10));
      case 5:
        return make_section(level + 1);
      default:
        return mixed_paragraph();
    }
  }

  Block mixed_paragraph() {
    Block made = paragraph("");
    for (int i = 1 + below(4); i > 0; --i) {
      Run part = run(text(30), 2 + below(9));
      part.strong = one_in(4);
      if (one_in(3)) part.field = "falt";
      if (one_in(3)) part.text = " " + part.text + " ";
      if (one_in(5)) {
        part.kind = Run::Kind::cross_reference;
        part.target = "a1";
      }
      if (!made.runs.empty() && made.runs.back().kind == Run::Kind::footnote) part.text = " " + part.text;
      made.runs.push_back(part);
      if (one_in(4)) made.runs.push_back(call());
    }
    return made;
  }

  Run call() {
    Footnote& note = footnotes_.emplace_back();
    note.number = std::to_string(footnotes_.size());
    note.origin = origin(12);
    note.runs = {run(text(3), 12)};
    Run made = run(note.number, 11);
    made.kind = Run::Kind::footnote;
    made.note = footnotes_.size() - 1;
    return made;
  }

  Block make_list(int depth) {
    Block list = block(BlockKind::list);
    list.list_kind = static_cast<ListKind>(below(3));
    for (int i = below(5); i > 0; --i) {
      Block item = block(BlockKind::list_item, text(12));
      if (one_in(6)) item.runs.push_back(call());
      if (depth > 1 && one_in(3)) item.children.push_back(make_list(depth - 1));
      list.children.push_back(item);
    }
    return list;
  }

  Block make_table() {
    Block table = block(BlockKind::table, one_in(2) ? text(4) : "");
    const int columns = 2 + below(2);
    for (int i = 0; i < 1 + below(9); ++i) {
      Block made = block(i == 0 && one_in(2) ? BlockKind::head_row : BlockKind::row);
      for (int k = 0; k < columns; ++k) made.children.push_back(cell(k ? "12\u00A0500" : text(5), k > 0));
      if (one_in(6)) made.children[0].runs.push_back(call());
      table.children.push_back(made);
    }
    return table;
  }

  Block signature() {
    return block(BlockKind::signature, {}, {block(BlockKind::signature_party, "Bergs kommun")});
  }

  std::uint32_t state_;
  int count_ = 0;
  std::vector<Footnote> footnotes_;
};

}  // namespace klausul
