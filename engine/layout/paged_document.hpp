#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "diag/origin.hpp"
#include "fonts/shaper.hpp"
#include "images/image.hpp"
#include "layout/page.hpp"
#include "layout/structure_element.hpp"
#include "style/stylesheet.hpp"

namespace klausul {

/// Where an anchor leads: page from 0, and the height to show at the top.
struct Destination {
  std::string anchor;
  int page = 0;
  Length y;
};

struct OutlineEntry {
  std::string title;  ///< "8.2 Budget"
  int level = 1;
  std::string anchor;
  StructureId element = StructureId::document;
};

/// The document on its pages.
struct PagedDocument {
  std::string title, author, language, date, diary_number;
  Length width, height;
  std::vector<Page> pages;
  std::vector<std::shared_ptr<const Image>> images;
  std::vector<StructureElement> structure;  ///< [0] is the Document element.
  std::vector<StructureId> contents;        ///< The owner of each ContentId.
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
};

/// One line a fragment: page, x, y, size, text; then the structure tree. For tests and people.
std::string dump(const PagedDocument& pages);
/// The structure tree alone, as `pdfinfo -struct-text` orders it.
std::string dump_structure(const PagedDocument& pages);
/// All real text of the pages in reading order, hyphenated words joined, one line a block.
std::string text_of(const PagedDocument& pages);

}  // namespace klausul
