#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.hpp"
#include "paint/haru.hpp"

namespace klausul {

/// "H1", "LBody" …: the name of a standard structure type.
std::string_view tag_name(Tag tag);

/// The structure tree of a file (ISO 32000-1, 14.7): gathers where on the pages each element's content came
/// to lie, then writes the elements and the tree that leads back from the pages to them.
class TagTree {
 public:
  /// Reserves an object for each element. `pages` must outlive the tree.
  TagTree(const PagedDocument& pages, HaruDocument& haru);

  /// Says that a stretch of `content` is painted on `page` next; answers its marked-content id there.
  int mark(int page, ContentId content);
  /// The owner's tag, for the content stream.
  std::string_view tag_of(ContentId content) const;
  /// Says that `annotation` on `page` belongs to `element`; answers its /StructParent.
  int attach(int page, StructureId element, ObjectId annotation);
  ObjectId object_of(StructureId element) const { return objects_[static_cast<std::size_t>(element)]; }

  /// Writes everything; `page_objects` in page order. Answers the structure tree's root, for the catalog.
  ObjectId write(const std::vector<ObjectId>& page_objects);

 private:
  struct Mark {
    int page = 0, mcid = 0;
  };
  struct Attachment {
    int page = 0;
    StructureId element{};
    ObjectId annotation{};
  };

  std::string element_entries(std::size_t index) const;
  std::vector<std::string> kids(std::size_t index, int page) const;
  int first_page(std::size_t index) const;
  std::string parents(std::size_t key) const;
  ObjectId write_parent_tree() const;

  const PagedDocument& pages_;
  HaruDocument& haru_;
  ObjectId root_{};
  std::vector<ObjectId> objects_, page_objects_;
  std::vector<std::vector<Mark>> marks_;               // by content
  std::vector<std::vector<StructureId>> page_owners_;  // by page, by marked-content id
  std::vector<Attachment> attachments_;
  std::vector<std::vector<std::size_t>> attached_;  // by element: places in `attachments_`
};

}  // namespace klausul
