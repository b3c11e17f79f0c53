#pragma once
#include <string>

#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace klausul {

/// Grows the structure tree while the text is set. Elements and contents stand in the order they are asked
/// for.
class Structure {
 public:
  Structure();

  /// A new element, last in `parent`.
  StructureId open(Tag tag, StructureId parent, OriginId origin = OriginId::none,
                   const std::string& clause = {});
  StructureId open(Tag tag, StructureId parent, const Block& block) {
    return open(tag, parent, block.origin, block.clause);
  }
  /// A new stretch of content, last in `owner`; `none` for artifacts.
  ContentId content(StructureId owner);
  /// Precondition: not `artifact`. The reference lives until the next `open`.
  StructureElement& at(StructureId id) { return elements_[static_cast<std::size_t>(id)]; }
  /// Gives the finished tree away.
  void move_to(PagedDocument& pages);

 private:
  std::vector<StructureElement> elements_;
  std::vector<StructureId> contents_;
};

}  // namespace klausul
