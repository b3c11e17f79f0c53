#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load/clause.hpp"
#include "style/stylesheet.hpp"

namespace klausul {

/// A running header or footer as a style file writes it; its text is Mustache like any other.
struct Band {
  bool header = true;
  std::string document_kind;  ///< "avtal", "arende" or "alla".
  bool first_page = true, other_pages = true;
  StampedText left, centre, right;
  OriginId origin = OriginId::none;
};

/// One version of a house style.
struct StyleFile {
  Head head;
  Stylesheet sheet;
  std::vector<Band> bands;
};

/// Reads the style file of `key`; says every fault in it. Lengths are `11pt` or `2,5mm`, colours `#rrggbb`.
std::optional<StyleFile> load_style(const std::string& path, const ClauseKey& key, OriginId asked_by,
                                    const LoadContext& context);

}  // namespace klausul
