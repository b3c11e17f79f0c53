#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.hpp"
#include "paint/anchors.hpp"
#include "paint/part.hpp"
#include "paint/structure_types.hpp"

namespace klausul {

/// The structure tree of a file (ISO 32000-1, 14.7): gathers where on the pages each element's content came
/// to lie, then writes the elements and the tree that leads back from the pages to them.
class TagTree {
 public:
  /// Reserves an object for each element. All must outlive the tree.
  TagTree(const PagedDocument& pages, const Anchors& anchors, const PartRules& rules, HaruDocument& haru);

  /// For copies that leave the house: no element says which clause it came from.
  void hide_clauses() { clauses_shown_ = false; }

  /// Says that a stretch of `content` is painted on `page` next; answers its marked-content id there.
  int mark(int page, ContentId content);
  /// Whether `next` follows `content` in its element with nothing in between: what is painted of them in a
  /// row can be one stretch, marked as the first.
  bool follows(ContentId content, ContentId next) const {
    return next_[static_cast<std::size_t>(content)] == next;
  }
  /// The owner's tag, for the content stream.
  std::string_view tag_of(ContentId content) const;
  /// Says that `annotation` on `page` belongs to `element`; answers its /StructParent.
  int attach(int page, StructureId element, ObjectId annotation);
  /// Says where a figure is painted.
  void place(ContentId figure, const Box& box);
  ObjectId object_of(StructureId element) const { return objects_[static_cast<std::size_t>(element)]; }

  /// Writes everything; `page_objects` in page order. Answers the structure tree's root, for the catalog.
  ObjectId write(const std::vector<ObjectId>& page_objects);

 private:
  // A stretch of content, or an annotation; the next one of the same content or element, or -1.
  struct Mark {
    int page = 0, mcid = 0;
    std::int32_t next = -1;
  };
  struct Attachment {
    int page = 0;
    StructureId element{};
    ObjectId annotation{};
    std::int32_t next = -1;
  };
  struct Chain {
    std::int32_t first = -1, last = -1;
  };

  const StructureElement& at(std::size_t index) const { return pages_.structure[index]; }
  std::string_view name_of(std::size_t index) const;
  bool is_left_out(std::size_t index) const;
  ObjectId parent_of(std::size_t index) const;
  int first_page(std::size_t index) const;
  void append_kids(std::string& out, std::size_t index, int page) const;
  void append_element(std::string& out, std::size_t index) const;
  void append_references(std::string& out, std::size_t index) const;
  void append_type(std::string& out, std::string_view name, bool only_1_7) const;
  void write_wraps() const;
  bool is_contents_link(std::size_t index) const;
  void append_page(std::string& out, int page) const;
  bool is_footnote(std::size_t index) const {
    return references_.footnotes.count(static_cast<StructureId>(index)) > 0;
  }
  void find_identified();
  void find_neighbours();
  void write_namespaces(Entries& root);
  std::string parent_tree() const;
  std::string identifiers() const;

  const PagedDocument& pages_;
  const PartRules& rules_;
  bool clauses_shown_ = true;
  HaruDocument& haru_;
  References references_;                  // in PDF 2.0
  std::map<std::size_t, ObjectId> wraps_;  // by element: the Reference around it
  ObjectId root_{}, namespace_1_7_{}, namespace_2_0_{};
  std::vector<ObjectId> objects_, page_objects_;
  std::vector<ContentId> next_;  // by content: the one that follows it
  std::vector<Mark> marks_;
  std::vector<Chain> marks_of_;                        // by content
  std::vector<std::vector<StructureId>> page_owners_;  // by page, by marked-content id
  std::vector<Attachment> attachments_;
  std::vector<Chain> attached_to_;    // by element
  std::map<std::size_t, Box> boxes_;  // of figures
  std::vector<bool> identified_;      // by element: whether something names it
};

}  // namespace klausul
