#include "paint/tags.hpp"

#include <algorithm>

namespace klausul {
namespace {

std::string_view numbering_name(ListNumbering numbering) {
  switch (numbering) {
    case ListNumbering::disc:
      return "Disc";
    case ListNumbering::decimal:
      return "Decimal";
    case ListNumbering::lower_alpha:
      return "LowerAlpha";
    case ListNumbering::none:
      break;
  }
  return "None";
}

// ISO 32000-1, 14.8.5: what the type alone does not say of a table cell or a list.
std::string attributes(const StructureElement& element) {
  Entries table;
  if (element.scope != Scope::none) table.name("Scope", element.scope == Scope::row ? "Row" : "Column");
  if (element.column_span > 1) table.integer("ColSpan", element.column_span);
  if (!table.str().empty()) return "<</O/Table" + table.str() + ">>";
  if (element.list_numbering == ListNumbering::none) return {};
  return "<</O/List" + Entries().name("ListNumbering", numbering_name(element.list_numbering)).str() + ">>";
}

// PDF/UA-1, 7.9: each Note has an identifier. The width makes the order of the bytes that of the numbers.
std::string note_id(std::size_t index) {
  std::string digits = std::to_string(index);
  return "note-" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += ' ';
    out += part;
  }
  return out;
}

std::string reference_to(ObjectId object) {
  std::string out;
  append_reference(out, object);
  return out;
}

// More numbers than this are spread over several nodes of a number tree.
constexpr std::size_t most_in_a_node = 256;

}  // namespace

std::string_view tag_name(Tag tag) {
  switch (tag) {
    case Tag::document:
      return "Document";
    case Tag::part:
      return "Part";
    case Tag::section:
      return "Sect";
    case Tag::paragraph:
      return "P";
    case Tag::heading1:
      return "H1";
    case Tag::heading2:
      return "H2";
    case Tag::heading3:
      return "H3";
    case Tag::heading4:
      return "H4";
    case Tag::list:
      return "L";
    case Tag::list_item:
      return "LI";
    case Tag::label:
      return "Lbl";
    case Tag::list_body:
      return "LBody";
    case Tag::table:
      return "Table";
    case Tag::table_head:
      return "THead";
    case Tag::table_body:
      return "TBody";
    case Tag::row:
      return "TR";
    case Tag::header_cell:
      return "TH";
    case Tag::cell:
      return "TD";
    case Tag::contents:
      return "TOC";
    case Tag::contents_item:
      return "TOCI";
    case Tag::link:
      return "Link";
    case Tag::span:
      return "Span";
    case Tag::note:
      return "Note";
    case Tag::figure:
      return "Figure";
    case Tag::caption:
      return "Caption";
    case Tag::form:
      return "Form";
  }
  return "Span";
}

TagTree::TagTree(const PagedDocument& pages, HaruDocument& haru)
    : pages_(pages),
      haru_(haru),
      root_(haru.reserve()),
      marks_(pages.contents.size()),
      page_owners_(pages.pages.size()),
      attached_(pages.structure.size()) {
  objects_.reserve(pages.structure.size());
  for (std::size_t i = 0; i < pages.structure.size(); ++i) objects_.push_back(haru.reserve());
}

int TagTree::mark(int page, ContentId content) {
  std::vector<StructureId>& owners = page_owners_[static_cast<std::size_t>(page)];
  const int mcid = static_cast<int>(owners.size());
  owners.push_back(pages_.contents[static_cast<std::size_t>(content)]);
  marks_[static_cast<std::size_t>(content)].push_back({page, mcid});
  return mcid;
}

std::string_view TagTree::tag_of(ContentId content) const {
  const StructureId owner = pages_.contents[static_cast<std::size_t>(content)];
  return tag_name(pages_.structure[static_cast<std::size_t>(owner)].tag);
}

int TagTree::attach(int page, StructureId element, ObjectId annotation) {
  attached_[static_cast<std::size_t>(element)].push_back(attachments_.size());
  attachments_.push_back({page, element, annotation});
  return static_cast<int>(page_owners_.size() + attachments_.size()) - 1;
}

// The page on which an element's own content begins, or -1: marks on that page need no dictionary.
int TagTree::first_page(std::size_t index) const {
  for (const StructureElement::Kid& kid : pages_.structure[index].kids)
    if (!kid.is_element && !marks_[kid.index].empty()) return marks_[kid.index].front().page;
  return -1;
}

std::vector<std::string> TagTree::kids(std::size_t index, int page) const {
  std::vector<std::string> out;
  for (const StructureElement::Kid& kid : pages_.structure[index].kids) {
    if (kid.is_element) {
      out.push_back(reference_to(objects_[kid.index]));
      continue;
    }
    for (const Mark& mark : marks_[kid.index]) {
      const ObjectId where = page_objects_[static_cast<std::size_t>(mark.page)];
      out.push_back(mark.page == page
                        ? std::to_string(mark.mcid)
                        : "<</Type/MCR" + Entries().reference("Pg", where).integer("MCID", mark.mcid).str() +
                              ">>");
    }
  }
  for (const std::size_t place : attached_[index]) {
    const Attachment& attachment = attachments_[place];
    const ObjectId where = page_objects_[static_cast<std::size_t>(attachment.page)];
    out.push_back("<</Type/OBJR" +
                  Entries().reference("Obj", attachment.annotation).reference("Pg", where).str() + ">>");
  }
  return out;
}

std::string TagTree::element_entries(std::size_t index) const {
  const StructureElement& element = pages_.structure[index];
  const int page = first_page(index);
  Entries entries;
  // /Type may be left out, and there are hundreds of elements.
  entries.name("S", tag_name(element.tag));
  entries.reference("P", index == 0 ? root_ : object_of(element.parent));
  if (page >= 0) entries.reference("Pg", page_objects_[static_cast<std::size_t>(page)]);
  if (element.tag == Tag::note) entries.text("ID", note_id(index));
  if (!element.clause.empty()) entries.text("T", element.clause);
  if (!element.language.empty()) entries.text("Lang", element.language);
  if (!element.alternative.empty()) entries.text("Alt", element.alternative);
  if (!element.actual_text.empty()) entries.text("ActualText", element.actual_text);
  if (const std::string more = attributes(element); !more.empty()) entries.raw("A", more);
  const std::vector<std::string> held = kids(index, page);
  if (held.size() == 1) entries.raw("K", held.front());
  if (held.size() > 1) entries.raw("K", "[" + joined(held) + "]");
  return entries.str();
}

// What the parent tree says for a key: a page's owners by marked-content id, or an annotation's element.
std::string TagTree::parents(std::size_t key) const {
  if (key >= page_owners_.size())
    return reference_to(object_of(attachments_[key - page_owners_.size()].element));
  std::vector<std::string> owners;
  for (const StructureId owner : page_owners_[key]) owners.push_back(reference_to(object_of(owner)));
  return "[" + joined(owners) + "]";
}

ObjectId TagTree::write_parent_tree() const {
  const std::size_t keys = page_owners_.size() + attachments_.size();
  std::vector<std::string> nodes;
  std::string numbers;
  for (std::size_t first = 0; first < keys; first += most_in_a_node) {
    const std::size_t last = std::min(first + most_in_a_node, keys);
    numbers = "[";
    for (std::size_t key = first; key < last; ++key)
      numbers += std::to_string(key) + " " + parents(key) + "\n";
    numbers += "]";
    if (keys <= most_in_a_node) break;
    const std::string limits = "[" + std::to_string(first) + " " + std::to_string(last - 1) + "]";
    nodes.push_back(reference_to(haru_.add(Entries().raw("Limits", limits).raw("Nums", numbers).str())));
  }
  if (!nodes.empty()) return haru_.add(Entries().raw("Kids", "[" + joined(nodes) + "]").str());
  return haru_.add(Entries().raw("Nums", numbers.empty() ? "[]" : numbers).str());
}

ObjectId TagTree::write(const std::vector<ObjectId>& page_objects) {
  page_objects_ = page_objects;
  std::string ids;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    haru_.define(objects_[i], element_entries(i));
    if (pages_.structure[i].tag == Tag::note)
      ids += "(" + note_id(i) + ") " + reference_to(objects_[i]) + " ";
  }
  Entries root;
  root.name("Type", "StructTreeRoot").reference("ParentTree", write_parent_tree());
  root.integer("ParentTreeNextKey", static_cast<std::int64_t>(page_owners_.size() + attachments_.size()));
  if (!objects_.empty()) root.raw("K", "[" + reference_to(objects_.front()) + "]");
  if (!ids.empty()) root.raw("IDTree", "<</Names[" + ids + "]>>");
  haru_.define(root_, root.str());
  return root_;
}

}  // namespace klausul
