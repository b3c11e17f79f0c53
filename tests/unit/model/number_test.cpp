#include "model/number.hpp"

#include "catch.hpp"

namespace klausul {
namespace {

Block block(BlockKind kind, std::vector<Block> children = {}) {
  Block result;
  result.kind = kind;
  result.children = std::move(children);
  return result;
}

Block list_of(ListKind kind, int items) {
  Block list = block(BlockKind::list,
                     std::vector<Block>(static_cast<std::size_t>(items), block(BlockKind::list_item)));
  list.list_kind = kind;
  list.level = 1;
  return list;
}

Document document_of(std::vector<Block> children) {
  Document document;
  document.root.children = std::move(children);
  return document;
}

}  // namespace

TEST_CASE("sections are numbered by level, and an unnumbered one takes no number", "[model]") {
  Block unnumbered = block(BlockKind::section);
  unnumbered.numbered = false;
  Document document = document_of(
      {block(BlockKind::section, {block(BlockKind::section), block(BlockKind::section)}), unnumbered,
       block(BlockKind::section, {block(BlockKind::section, {block(BlockKind::section)})})});
  Diagnostics diagnostics;
  number(document, diagnostics);
  CHECK(diagnostics.all().empty());
  const std::vector<Block>& all = document.root.children;
  CHECK(all[0].number == "1");
  CHECK(all[0].children[1].number == "1.2");
  CHECK(all[1].number.empty());
  CHECK(all[2].number == "2");
  CHECK(all[2].children[0].children[0].number == "2.1.1");
  CHECK(all[2].children[0].children[0].level == 3);
}

TEST_CASE("letters go on after z", "[model]") {
  Document document = document_of(
      {list_of(ListKind::letter, 28), list_of(ListKind::number, 2), list_of(ListKind::bullet, 1)});
  Diagnostics diagnostics;
  number(document, diagnostics);
  const std::vector<Block>& letters = document.root.children[0].children;
  CHECK(letters[0].number == "a)");
  CHECK(letters[25].number == "z)");
  CHECK(letters[26].number == "aa)");
  CHECK(letters[27].number == "ab)");
  CHECK(document.root.children[1].children[1].number == "2.");
  CHECK(document.root.children[2].children[0].number.empty());
}

TEST_CASE("a cross-reference gets its words, held together, and an anchor that is there", "[model]") {
  Block section = block(BlockKind::section), paragraph = block(BlockKind::paragraph);
  section.name = "mal";
  Run reference;
  reference.kind = Run::Kind::cross_reference;
  reference.target = "mal";
  paragraph.runs = {reference};
  Document document = document_of({paragraph, section});
  Diagnostics diagnostics;
  number(document, diagnostics);
  CHECK(diagnostics.all().empty());
  const Run& run = document.root.children[0].runs[0];
  CHECK(run.text == "avsnitt\u00A01");
  CHECK(run.target == document.root.children[1].anchor);
  CHECK_FALSE(run.target.empty());
}

}  // namespace klausul
