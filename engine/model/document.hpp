#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/origin.hpp"
#include "images/image.hpp"
#include "model/block.hpp"

namespace klausul {

/// A value that is missing in a draft, in the order they were met.
struct Gap {
  std::string name;  ///< "avtalstid", or "undertecknare.namn" for a member of a list's items.
  std::string label;
  int count = 1;  ///< How many items of the list lack it.
  OriginId origin = OriginId::none;
};

/// A note at the foot of the page where it is called.
struct Footnote {
  std::vector<Run> runs;
  std::string number;  ///< Made by `number`.
  OriginId origin = OriginId::none;
};

/// One band of running header or footer.
struct RunningBand {
  std::vector<Run> left, centre, right;
};

/// What the parties sign, before pages.
struct Document {
  std::string title;  ///< Plain text of the title block.
  std::string kind;   ///< The template's `slag`: "avtal", "arende".
  std::string author;
  std::string language = "sv-SE";
  std::string date;  ///< ISO; the PDF's dates come from it.
  std::string diary_number;
  bool draft = false;
  std::vector<Gap> gaps;
  RunningBand first_header, header, first_footer, footer;
  std::vector<Footnote> footnotes;  ///< In the order they are called.
  std::map<std::string, std::shared_ptr<const Image>> images;
  bool signature_fields = false;  ///< Each signature gets a field that can be signed electronically.
  Block root;
};

/// The text of runs, one after the other.
std::string plain_text(const std::vector<Run>& runs);

/// A tree for tests and people: one line a block, indented, with number, name, clause and text.
std::string dump(const Document& document);

/// "paragraph", "list-item" …: the words of `dump`.
std::string_view block_kind_name(BlockKind kind);

}  // namespace klausul
