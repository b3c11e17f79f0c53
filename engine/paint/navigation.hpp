#pragma once
#include <optional>
#include <string>
#include <vector>

#include "layout/paged_document.hpp"
#include "paint/anchors.hpp"
#include "paint/haru.hpp"
#include "paint/part.hpp"
#include "paint/tags.hpp"

namespace klausul {

/// What the ways through a document are made of. All must outlive what is made from it.
struct Way {
  const PagedDocument& pages;
  const std::vector<ObjectId>& page_objects;  ///< In page order.
  const Anchors& anchors;
  const PartRules& rules;
  HaruDocument& haru;
  TagTree& tags;
};

/// Ways through a document: clickable links, the outline, the pages' labels.
class Navigation {
 public:
  explicit Navigation(const Way& way) : way_(way) {}

  /// Adds a page's link annotations, ties them to their elements, and appends them to what stands in the
  /// page's /Annots. A link to an anchor that is not there is left out.
  void add_links(int page, std::string& annotations) const;
  /// Adds the outline; `none` if there is nothing to list.
  ObjectId add_outline() const;
  /// The catalog's /PageLabels, as a dictionary.
  std::string page_labels() const;

 private:
  bool append_target(std::string& out, const LinkArea& area) const;
  const std::string& said_of(const LinkArea& area) const;
  void append_jump(std::string& out, const Anchors::Place& to) const;

  Way way_;
};

}  // namespace klausul
