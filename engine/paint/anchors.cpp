#include "paint/anchors.hpp"

#include <algorithm>
#include <limits>

namespace klausul {
namespace {

bool is_real(StructureId element) {
  return element != StructureId::document && element != StructureId::artifact;
}

// The element that a page's real text at `y`, or nearest below it, belongs to.
StructureId element_at(const PagedDocument& pages, const Page& page, Length y) {
  StructureId element = StructureId::document;
  Length nearest{std::numeric_limits<std::int64_t>::max()};
  const auto offer = [&](ContentId content, Length at) {
    if (content == ContentId::none || at < y || at >= nearest) return;
    nearest = at;
    element = pages.contents[static_cast<std::size_t>(content)];
  };
  for (const TextFragment& fragment : page.text) offer(fragment.content, fragment.y);
  for (const FigureFragment& figure : page.figures) offer(figure.content, figure.y);
  return element;
}

// The nearest note that holds `element`, or the document.
StructureId note_around(const PagedDocument& pages, StructureId element) {
  while (is_real(element)) {
    const StructureElement& at = pages.structure[static_cast<std::size_t>(element)];
    if (at.tag == Tag::note) return element;
    element = at.parent;
  }
  return StructureId::document;
}

}  // namespace

Anchors::Anchors(const PagedDocument& pages, bool with_elements) {
  places_.reserve(pages.destinations.size());
  for (const Destination& to : pages.destinations)
    if (to.page >= 0 && static_cast<std::size_t>(to.page) < pages.pages.size())
      places_.try_emplace(to.anchor, Place{to.page, to.y, StructureId::document});
  if (with_elements) find_elements(pages);
}

// The outline names its elements; of other anchors the place on the page tells.
void Anchors::find_elements(const PagedDocument& pages) {
  for (const OutlineEntry& entry : pages.outline)
    if (const auto at = places_.find(entry.anchor); at != places_.end() && is_real(entry.element))
      at->second.element = entry.element;
  for (auto& [anchor, place] : places_)
    if (!is_real(place.element))
      place.element = element_at(pages, pages.pages[static_cast<std::size_t>(place.page)], place.y);
}

const Anchors::Place* Anchors::find(std::string_view anchor) const {
  const auto at = places_.find(anchor);
  return at == places_.end() ? nullptr : &at->second;
}

References references_between(const PagedDocument& pages, const Anchors& anchors) {
  References found;
  const auto add = [&](StructureId from, StructureId to) {
    std::vector<StructureId>& all = found.by_element[from];
    if (std::find(all.begin(), all.end(), to) == all.end()) all.push_back(to);
  };
  for (const Page& page : pages.pages)
    for (const LinkArea& area : page.links) {
      const Anchors::Place* to = area.url.empty() ? anchors.find(area.anchor) : nullptr;
      if (!to || !is_real(area.element)) continue;
      const StructureId around = pages.structure[static_cast<std::size_t>(area.element)].parent;
      if (pages.structure[static_cast<std::size_t>(around)].tag == Tag::contents_item)
        add(around, to->element);
      const StructureId note = note_around(pages, to->element);
      if (!is_real(note)) continue;
      add(area.element, note);
      add(note, area.element);
      found.footnotes.insert(note);
    }
  return found;
}

}  // namespace klausul
