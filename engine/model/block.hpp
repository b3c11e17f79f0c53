#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "diag/origin.hpp"

namespace klausul {

/// What a block is. The dialect's Swedish names stand in `dialect/vocabulary`.
enum class BlockKind {
  root,  ///< The document; children in order.
  title,
  subtitle,
  metadata_head,  ///< Children: metadata_item.
  metadata_item,  ///< `label` and runs.
  contents,       ///< Table of contents; `label` is its heading, `level` how many heading levels it shows.
  section,        ///< `runs` is the heading; children are its content. `level` 1–3.
  paragraph,
  list,            ///< Children: list_item. `list_kind`; `level` 1–2.
  list_item,       ///< `runs`, then children (lists).
  decisions,       ///< `runs` is the lead ("SVOM föreslår …"), children decision_point.
  decision_point,  ///< `runs`, then children (lists).
  definitions,     ///< Children: definition.
  definition,      ///< `label` is the term, `runs` its meaning.
  table,           ///< `runs` is the caption; children are rows. `column_weights` may be empty.
  head_row,
  row,
  sum_row,        ///< Children: cell.
  cell,           ///< `runs`; `numeric`, `heads_row`, `column_span`, `row_span`.
  appendix_list,  ///< The list of appendices; children are appendix blocks without content of their own.
  appendix,    ///< `runs` is the heading; children its content, empty for one that is outside the document.
  signatures,  ///< Children: signature.
  signature,   ///< Children: signature_party, signature_name, signature_office, each with runs (may be
               ///< absent).
  signature_party,
  signature_name,
  signature_office,
  note,
  figure,  ///< `image`, `alternative` and `width_percent`; `runs` is the caption.
  page_break
};

enum class ListKind { bullet, number, letter };

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

struct Block {
  BlockKind kind = BlockKind::root;
  OriginId origin = OriginId::none;
  OriginId via = OriginId::none;            ///< The reference that included the clause it stands in.
  std::string clause;                       ///< "ekonomi.budget@1.0"; empty in the template's own text.
  std::string name;                         ///< What a cross-reference may call it; empty for none.
  std::vector<std::string> clause_anchors;  ///< Ids of the clauses whose text begins with this block.
  std::string anchor;  ///< Unique in the document, made by `number`; empty if nothing can lead to it.
  std::string number;  ///< "8.2", "1", "a"; made by `number`, empty for none.
  std::string label;   ///< See the kinds.
  std::vector<Run> runs;
  std::vector<Block> children;
  int level = 0;
  bool numbered = true;  ///< Sections: false leaves the number out.
  ListKind list_kind = ListKind::bullet;
  bool numeric = false;
  int column_span = 1, row_span = 1;
  bool heads_row = false;   ///< Of a cell: it names its row.
  std::string field_area;   ///< Of a metadata_item: "utgivare", "dokument", "referens", "adress", or empty.
  std::string image;        ///< Of a figure: a key of `Document::images`.
  std::string alternative;  ///< Of a figure: its text for those who cannot see it; empty for decoration.
  int width_percent = 100;  ///< Of a figure: of the text's width, at most.
  std::vector<int> column_weights;  ///< Per cent of the table's width, one a column.
};

}  // namespace klausul
