#pragma once
#include <memory>
#include <string>
#include <vector>

#include "diag/origin.hpp"
#include "model/decision.hpp"
#include "model/run.hpp"

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
  decisions,       ///< `runs` is the lead ("SVOM föreslår …"), children decision_point; `decision`.
  decision_point,  ///< `runs`, then children (lists, paragraphs); `decision`.
  definitions,     ///< Children: definition.
  definition,      ///< `label` is the term, `runs` its meaning.
  table,           ///< `runs` is the caption; children are rows. `column_weights` may be empty.
  head_row,
  row,
  sum_row,        ///< Children: cell.
  cell,           ///< `runs`; `numeric`, `heads_row`, `column_span`, `row_span`.
  appendix_list,  ///< The list of appendices; `label` is its heading, children are appendix
                  ///< blocks without content of their own.
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
  bool spans_down = false;  ///< Settled by `settle_row_spans`.
  bool heads_row = false;   ///< Of a cell: it names its row.
  std::string field_area;   ///< Of a metadata_item: "utgivare", "dokument", "referens", "adress", or empty.
  std::string image;        ///< Of a figure: a key of `Document::images`.
  std::string alternative;  ///< Of a figure: its text for those who cannot see it; empty for decoration.
  int width_percent = 100;  ///< Of a figure: of the text's width, at most.
  std::shared_ptr<const Decision> decision;  ///< Of decisions (null for a lead as written), their points, and
                                             ///< items with alternatives.
  bool continues = false;                    ///< Of decisions: the count goes on from the decisions before.
  std::vector<int> column_weights;           ///< Per cent of the table's width, one a column.
};

}  // namespace klausul
