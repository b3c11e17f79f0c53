#pragma once
#include "layout/paragraph.hpp"
#include "layout/two_sided.hpp"

namespace klausul {

/// The logotype in the head of the page. On page one it is a figure with an alternative text, first in the
/// structure tree; on the others, if it is there, an artifact.
class Logotype {
 public:
  /// Opens the figure. Precondition: nothing else is open yet.
  Logotype(const Stylesheet& style, Structure& structure);

  bool on_page(std::size_t page) const;
  /// Where it stands on a page, counted from 0, before left pages are mirrored. Precondition: it is there.
  FigureFragment place(std::size_t page) const;
  /// Puts it on every page that shall have it, and its picture in the document.
  void put_on(PagedDocument& pages) const;

 private:
  const Stylesheet& style_;
  ContentId content_ = ContentId::none;
};

/// Where text may begin: at the page's top margin, but not less than a line below the logotype.
Length top_below_logotype(const Stylesheet& style);

}  // namespace klausul
