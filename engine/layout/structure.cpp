#include "layout/structure.hpp"

namespace klausul {

Structure::Structure() {
  elements_.reserve(512);  // enough for a usual agreement; they are large, and moving them shows
  elements_.emplace_back();
}

StructureId Structure::open(Tag tag, StructureId parent, OriginId origin, const std::string& clause) {
  if (parent == StructureId::artifact) return StructureId::artifact;
  const auto index = static_cast<std::uint32_t>(elements_.size());
  StructureElement& element = elements_.emplace_back();
  element.tag = tag;
  element.parent = parent;
  element.origin = origin;
  element.clause = clause;
  at(parent).kids.push_back({true, index});
  return static_cast<StructureId>(index);
}

ContentId Structure::content(StructureId owner) {
  if (owner == StructureId::artifact) return ContentId::none;
  const auto index = static_cast<std::uint32_t>(contents_.size());
  contents_.push_back(owner);
  at(owner).kids.push_back({false, index});
  return static_cast<ContentId>(index);
}

void Structure::move_to(PagedDocument& pages) {
  pages.structure = std::move(elements_);
  pages.contents = std::move(contents_);
}

}  // namespace klausul
