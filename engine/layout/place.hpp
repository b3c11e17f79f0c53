#pragma once
#include "base/length.hpp"
#include "layout/structure_element.hpp"

namespace klausul {

/// Where a block is set, and what it belongs to.
struct Place {
  Length x, width;
  StructureId parent = StructureId::document;
  int list_depth = 0;
};

}  // namespace klausul
