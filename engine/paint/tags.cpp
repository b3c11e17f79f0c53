#include "paint/tags.hpp"

#include "paint/attributes.hpp"
#include "paint/tree.hpp"

namespace klausul {
namespace {

void append_entry(std::string& out, std::string_view key, ObjectId object) {
  out += key;
  append_reference(out, object);
}

void append_entry(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  out += key;
  append_text(out, text);
}

template <class Chain, class Links>
void link(Chain& chain, Links& links) {
  const auto added = static_cast<std::int32_t>(links.size()) - 1;
  if (chain.first < 0)
    chain.first = added;
  else
    links[static_cast<std::size_t>(chain.last)].next = added;
  chain.last = added;
}

}  // namespace

TagTree::TagTree(const PagedDocument& pages, const Anchors& anchors, const PartRules& rules,
                 HaruDocument& haru)
    : pages_(pages),
      rules_(rules),
      haru_(haru),
      root_(haru.reserve()),
      next_(pages.contents.size(), ContentId::none),
      marks_of_(pages.contents.size()),
      page_owners_(pages.pages.size()),
      attached_to_(pages.structure.size()) {
  if (rules.pdf_2_0()) references_ = references_between(pages, anchors);
  find_neighbours();
  objects_.reserve(pages.structure.size());
  marks_.reserve(pages.contents.size());
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    objects_.push_back(is_left_out(i) ? ObjectId::none : haru.reserve());
    if (is_contents_link(i)) wraps_.emplace(i, haru.reserve());
  }
}

void TagTree::find_neighbours() {
  for (const StructureElement& element : pages_.structure)
    for (std::size_t i = 1; i < element.kids.size(); ++i)
      if (!element.kids[i - 1].is_element && !element.kids[i].is_element)
        next_[element.kids[i - 1].index] = static_cast<ContentId>(element.kids[i].index);
}

// ISO 32000-1, table 333: an item of a table of contents holds no Link, but a Reference that holds it.
bool TagTree::is_contents_link(std::size_t index) const {
  return at(index).tag == Tag::link &&
         at(static_cast<std::size_t>(at(index).parent)).tag == Tag::contents_item;
}

bool TagTree::is_left_out(std::size_t index) const {
  return rules_.pdf_1_4() && is_unknown_1_4(at(index).tag);
}

int TagTree::mark(int page, ContentId content) {
  std::vector<StructureId>& owners = page_owners_[static_cast<std::size_t>(page)];
  const int mcid = static_cast<int>(owners.size());
  owners.push_back(pages_.contents[static_cast<std::size_t>(content)]);
  marks_.push_back({page, mcid, -1});
  link(marks_of_[static_cast<std::size_t>(content)], marks_);
  return mcid;
}

std::string_view TagTree::name_of(std::size_t index) const {
  if (!rules_.pdf_2_0()) return tag_name(at(index).tag);
  return tag_name_2_0(at(index).tag, is_footnote(index));
}

std::string_view TagTree::tag_of(ContentId content) const {
  return name_of(static_cast<std::size_t>(pages_.contents[static_cast<std::size_t>(content)]));
}

int TagTree::attach(int page, StructureId element, ObjectId annotation) {
  attachments_.push_back({page, element, annotation, -1});
  link(attached_to_[static_cast<std::size_t>(element)], attachments_);
  return static_cast<int>(page_owners_.size() + attachments_.size()) - 1;
}

void TagTree::place(ContentId figure, const Box& box) {
  boxes_.try_emplace(static_cast<std::size_t>(pages_.contents[static_cast<std::size_t>(figure)]), box);
}

ObjectId TagTree::parent_of(std::size_t index) const {
  if (index == 0) return root_;
  if (const auto wrap = wraps_.find(index); wrap != wraps_.end()) return wrap->second;
  auto parent = static_cast<std::size_t>(at(index).parent);
  while (is_left_out(parent)) parent = static_cast<std::size_t>(at(parent).parent);
  return objects_[parent];
}

// The page on which an element's own content begins, or -1: marks on that page need no dictionary.
int TagTree::first_page(std::size_t index) const {
  for (const StructureElement::Kid& kid : at(index).kids)
    if (!kid.is_element && marks_of_[kid.index].first >= 0)
      return marks_[static_cast<std::size_t>(marks_of_[kid.index].first)].page;
  return -1;
}

void TagTree::append_page(std::string& out, int page) const {
  append_entry(out, "/Pg ", page_objects_[static_cast<std::size_t>(page)]);
}

// What an element holds, with a blank after each.
void TagTree::append_kids(std::string& out, std::size_t index, int page) const {
  for (const StructureElement::Kid& kid : at(index).kids) {
    if (kid.is_element && is_left_out(kid.index)) {
      append_kids(out, kid.index, page);
    } else if (kid.is_element) {
      const auto wrap = wraps_.find(kid.index);
      append_entry(out, "", wrap == wraps_.end() ? objects_[kid.index] : wrap->second);
      out += ' ';
    } else {
      for (std::int32_t i = marks_of_[kid.index].first; i >= 0;
           i = marks_[static_cast<std::size_t>(i)].next) {
        const Mark& mark = marks_[static_cast<std::size_t>(i)];
        if (mark.page != page) {
          out += "<</Type/MCR";
          append_page(out, mark.page);
          out += "/MCID ";
        }
        append_integer(out, mark.mcid);
        out += mark.page == page ? " " : ">> ";
      }
    }
  }
  for (std::int32_t i = attached_to_[index].first; i >= 0;
       i = attachments_[static_cast<std::size_t>(i)].next) {
    const Attachment& attachment = attachments_[static_cast<std::size_t>(i)];
    append_entry(out, "<</Type/OBJR/Obj ", attachment.annotation);
    if (attachment.page != page) append_page(out, attachment.page);
    out += ">> ";
  }
}

void TagTree::append_references(std::string& out, std::size_t index) const {
  const auto named = references_.by_element.find(static_cast<StructureId>(index));
  if (named == references_.by_element.end()) return;
  out += "/Ref[";
  for (const StructureId element : named->second) {
    append_entry(out, "", object_of(element));
    out += ' ';
  }
  out.back() = ']';
}

// /Type may be left out, and there are hundreds of elements.
void TagTree::append_type(std::string& out, std::string_view name, bool only_1_7) const {
  out += "/S/";
  out += name;
  if (rules_.pdf_2_0()) append_entry(out, "/NS ", only_1_7 ? namespace_1_7_ : namespace_2_0_);
}

void TagTree::write_wraps() const {
  for (const auto& [index, wrap] : wraps_) {
    std::string out;
    append_type(out, "Reference", true);
    append_entry(out, "/P ", object_of(at(index).parent));
    append_entry(out, "/K ", objects_[index]);
    haru_.define(wrap, out);
  }
}

void TagTree::append_element(std::string& out, std::size_t index) const {
  const StructureElement& element = at(index);
  const int page = first_page(index);
  append_type(out, name_of(index), is_only_1_7(element.tag));
  append_entry(out, "/P ", parent_of(index));
  if (page >= 0) append_page(out, page);
  if (identified_[index]) {
    out += "/ID";
    append_identifier(out, index);
  }
  // Its clause, if that is not the one around it.
  const bool new_clause = index == 0 || element.clause != at(static_cast<std::size_t>(element.parent)).clause;
  if (clauses_shown_ && new_clause)
    append_entry(out, "/T", element.clause);
  append_entry(out, "/Lang", element.language);
  // A link's annotation says it; an /Alt would keep readers from the link's own text.
  if (element.tag != Tag::link || attached_to_[index].first < 0)
    append_entry(out, "/Alt", element.alternative);
  append_entry(out, "/ActualText", element.actual_text);
  const auto box = boxes_.find(index);
  append_attributes(out, pages_, index,
                    {rules_.pdf_2_0(), is_footnote(index), box == boxes_.end() ? nullptr : &box->second});
  append_references(out, index);
  out += "/K[";
  const std::size_t kids = out.size();
  append_kids(out, index, page);
  if (out.size() == kids)
    out.resize(kids - 3);
  else
    out.back() = ']';
}

// PDF/UA-1, 7.9: each Note has an identifier; and what a cell names as its header must have one.
void TagTree::find_identified() {
  identified_.assign(pages_.structure.size(), false);
  for (std::size_t i = 0; i < pages_.structure.size(); ++i) {
    if (at(i).tag == Tag::note) identified_[i] = true;
    for (const StructureId header : at(i).headers) identified_[static_cast<std::size_t>(header)] = true;
  }
}

std::string TagTree::identifiers() const {
  TreeWriter tree("Names", haru_);
  bool any = false;
  std::string key, value;
  for (std::size_t i = 0; i < identified_.size(); ++i) {
    if (!identified_[i]) continue;
    any = true;
    key.clear();
    value.clear();
    append_identifier(key, i);
    append_reference(value, objects_[i]);
    tree.add(key, value);
  }
  return any ? tree.finish() : std::string();
}

// For a page its owners by marked-content id, for an annotation its element.
std::string TagTree::parent_tree() const {
  TreeWriter tree("Nums", haru_);
  std::string value;
  std::size_t key = 0;
  for (const std::vector<StructureId>& owners : page_owners_) {
    value = "[";
    for (const StructureId owner : owners) {
      append_reference(value, object_of(owner));
      value += ' ';
    }
    tree.add(std::to_string(key++), value + "]");
  }
  for (const Attachment& attachment : attachments_) {
    value.clear();
    append_reference(value, object_of(attachment.element));
    tree.add(std::to_string(key++), value);
  }
  return tree.finish();
}

void TagTree::write_namespaces(Entries& root) {
  namespace_1_7_ = haru_.add("/Type/Namespace/NS(http://iso.org/pdf/ssn)");
  namespace_2_0_ = haru_.add("/Type/Namespace/NS(http://iso.org/pdf2/ssn)");
  std::string both = "[";
  append_entry(both, "", namespace_1_7_);
  append_entry(both, " ", namespace_2_0_);
  root.raw("Namespaces", both + "]");
  // For readers that know no namespaces: what they take the new types for.
  root.raw("RoleMap", "<</FENote/Note/Aside/Note>>");
}

ObjectId TagTree::write(const std::vector<ObjectId>& page_objects) {
  page_objects_ = page_objects;
  find_identified();
  Entries root;
  root.name("Type", "StructTreeRoot");
  if (rules_.pdf_2_0()) write_namespaces(root);
  std::string entries;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    if (is_left_out(i)) continue;
    entries.clear();
    append_element(entries, i);
    haru_.define(objects_[i], entries);
  }
  write_wraps();
  if (!objects_.empty()) root.reference("K", objects_.front());
  root.reference("ParentTree", haru_.add(parent_tree()));
  root.integer("ParentTreeNextKey", static_cast<std::int64_t>(page_owners_.size() + attachments_.size()));
  if (const std::string ids = identifiers(); !ids.empty()) root.reference("IDTree", haru_.add(ids));
  haru_.define(root_, root.str());
  return root_;
}

}  // namespace klausul
