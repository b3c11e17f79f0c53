#pragma once
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/paged_document.hpp"

namespace klausul {

/// Where the anchors of a document lead: a place on a page, and the element that stands there.
class Anchors {
 public:
  struct Place {
    int page = 0;
    Length y;
    StructureId element = StructureId::document;
  };

  /// `pages` must outlive this. Elements are looked for only if `with_elements`.
  Anchors(const PagedDocument& pages, bool with_elements);

  /// Null if there is no such anchor, or its page is none of the document's.
  const Place* find(std::string_view anchor) const;

 private:
  void find_elements(const PagedDocument& pages);

  std::unordered_map<std::string_view, Place> places_;
};

/// Which elements name which others (/Ref, ISO 32000-2, table 355): a footnote and the links that call it
/// name each other, an item of the table of contents names what it leads to (ISO 14289-2, 8.2.5.8
/// and 8.2.5.14).
struct References {
  std::map<StructureId, std::vector<StructureId>> by_element;
  std::set<StructureId> footnotes;
};

/// `anchors` must have elements.
References references_between(const PagedDocument& pages, const Anchors& anchors);

}  // namespace klausul
