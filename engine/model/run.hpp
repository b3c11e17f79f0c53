#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "diag/origin.hpp"

namespace klausul {

/// A stretch of text of one look and one origin.
struct Run {
  enum class Kind {
    text,
    line_break,
    cross_reference,  ///< `target` is what it refers to; `number` puts the words in `text`.
    page_number,
    page_count,
    document_title,  ///< Only in headers and footers; layout puts the text in.
    footnote         ///< The call of `Document::footnotes[note]`; `number` puts its number in `text`.
  };
  Kind kind = Kind::text;
  std::string text;  ///< UTF-8.
  bool strong = false, emphasis = false;
  bool gap = false;    ///< "[SAKNAS: …]": shown so that it cannot be missed.
  std::string field;   ///< The parameter that filled it in; empty for fixed text.
  std::string target;  ///< Cross-reference: a name or clause id; after `number`, an anchor. Until then, of a
                       ///< text that cites an act, the act's number.
  std::string later;   ///< What it says where the act was cited before; `number` takes one of the two.
  bool number_only = false;
  std::string url;       ///< An outside link; empty for none.
  std::string language;  ///< "en" inside a `<sprak>`; empty for the document's own.
  std::size_t note = 0;  ///< Of a footnote's call.
  OriginId origin = OriginId::none;
};

/// A run of fixed text that the engine itself puts in for something at `origin`.
inline Run plain_run(std::string text, OriginId origin) {
  Run run;
  run.text = std::move(text);
  run.origin = origin;
  return run;
}

}  // namespace klausul
