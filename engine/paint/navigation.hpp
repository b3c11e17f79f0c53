#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layout/paged_document.hpp"
#include "paint/haru.hpp"
#include "paint/tags.hpp"

namespace klausul {

/// Ways through a document: clickable links, the outline, the pages' labels.
class Navigation {
 public:
  /// `page_objects` in page order; all must outlive this.
  Navigation(const PagedDocument& pages, const std::vector<ObjectId>& page_objects, HaruDocument& haru);

  /// Adds a page's link annotations and ties them to their elements. Answers them as an array, empty if there
  /// are none. A link to an anchor that is not there is left out.
  std::string add_links(int page, TagTree& tags) const;
  /// Adds the outline; `none` if there is nothing to list.
  ObjectId add_outline(const TagTree& tags) const;
  /// The catalog's /PageLabels, as a dictionary.
  std::string page_labels() const;

 private:
  std::optional<std::string> destination(const std::string& anchor) const;
  std::optional<std::string> target(const LinkArea& area) const;
  std::string rectangle(const LinkArea& area) const;

  const PagedDocument& pages_;
  const std::vector<ObjectId>& page_objects_;
  HaruDocument& haru_;
  std::map<std::string, const Destination*> destinations_;
};

}  // namespace klausul
