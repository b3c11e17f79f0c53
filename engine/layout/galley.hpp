#pragma once
#include <memory>
#include <vector>

#include "layout/strip.hpp"

namespace klausul {

/// The whole document in strips under each other, before it is cut into pages.
struct Galley {
  std::vector<Strip> strips;
  std::vector<std::vector<Strip>> heads;  ///< What tables repeat on a new page; artifacts.
  std::vector<std::vector<Strip>> notes;  ///< Of `Document::footnotes`, each set as wide as the text.
  std::vector<OutlineEntry> outline;
  std::vector<std::shared_ptr<const Image>> images;  ///< What `FigureFragment::image` counts; each once.
};

}  // namespace klausul
