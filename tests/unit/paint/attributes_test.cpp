#include "paint/attributes.hpp"

#include "catch.hpp"
#include "hand_made.hpp"

using namespace klausul;

namespace {

std::string attributes(const HandMade& made, StructureId element, const AttributeFacts& facts = {}) {
  std::string out = "/S/X";
  append_attributes(out, made.pages, static_cast<std::size_t>(element), facts);
  return out.substr(4);
}

}  // namespace

TEST_CASE("a cell says its scope, its spans and its headers", "[paint]") {
  HandMade made;
  const StructureId plain = made.element(Tag::cell), cell = made.element(Tag::header_cell);
  made.at(cell).scope = Scope::row;
  made.at(cell).row_span = 2;
  made.at(cell).column_span = 3;
  made.at(cell).headers = {static_cast<StructureId>(7), static_cast<StructureId>(1234)};
  CHECK(attributes(made, plain).empty());
  CHECK(attributes(made, cell) ==
        "/A<</O/Table/Scope/Row/RowSpan 2/ColSpan 3/Headers[(e00000007)(e00001234)]>>");
}

TEST_CASE("a list says how it is numbered; in PDF 2.0 also that its labels are in no order", "[paint]") {
  HandMade made;
  const StructureId list = made.element(Tag::list);
  made.element(Tag::label, made.element(Tag::list_item, list));
  const AttributeFacts new_version{true, false, nullptr};
  CHECK(attributes(made, list).empty());
  CHECK(attributes(made, list, new_version) == "/A<</O/List/ListNumbering/Unordered>>");
  made.at(list).list_numbering = ListNumbering::lower_alpha;
  CHECK(attributes(made, list) == "/A<</O/List/ListNumbering/LowerAlpha>>");
  const StructureId bare = made.element(Tag::list);
  made.element(Tag::list_body, made.element(Tag::list_item, bare));
  CHECK(attributes(made, bare, new_version).empty());
}

TEST_CASE("a figure says where it is, and whether it is a block", "[paint]") {
  HandMade made;
  const Box box{pt(1), pt(2), pt(3), pt(4)};
  const AttributeFacts facts{false, false, &box};
  CHECK(attributes(made, made.element(Tag::figure), facts) ==
        "/A<</O/Layout/BBox[1 2 3 4]/Placement/Block>>");
  CHECK(attributes(made, made.element(Tag::figure, made.element(Tag::link)), facts) ==
        "/A<</O/Layout/BBox[1 2 3 4]>>");
}
