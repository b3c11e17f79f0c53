// Tables, pictures, signatures and appendices: blocks that are made in a way of their own.

#include "model/block_parser.hpp"
#include "model/table.hpp"

namespace klausul {

void BlockParser::row(BlockKind kind, pugi::xml_node node, Block& into) {
  Block& block = begin(kind, node, into);
  for (const pugi::xml_node child : node.children("cell")) {
    Block& cell = begin(BlockKind::cell, child, block);
    read_runs(child, look_of(cell), cell.runs);
    cell.numeric = std::string_view(child.attribute("tal").value()) == "ja";
    cell.column_span = child.attribute("spann").as_int(1);
    cell.row_span = child.attribute("radspann").as_int(1);
    cell.spans_down = std::string_view(child.attribute("nedat").value()) == "ja";
    cell.heads_row = std::string_view(child.attribute("radrubrik").value()) == "ja";
  }
}

void BlockParser::table(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::table, node, into);
  block.runs = printed_runs(node, "rubrik");
  block.column_weights = column_weights(node.attribute("kolumner").value());
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "huvudrad")
      row(BlockKind::head_row, child, block);
    else if (name == "rad")
      row(BlockKind::row, child, block);
    else if (name == "summarad")
      row(BlockKind::sum_row, child, block);
  }
  settle_row_spans(block);
  check_rows(block, diagnostics_);
  align_columns(block);
  drop_if_empty(into, node.name());
}

void BlockParser::figure(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::figure, node, into);
  block.image = node.attribute("fil").value();
  block.alternative = plain_text(printed_runs(node, "alt"));
  block.width_percent = node.attribute("bredd").as_int(100);
  block.runs = printed_runs(node, "rubrik");
}

void BlockParser::signatures(pugi::xml_node node, Block& into) {
  static const std::map<std::string_view, BlockKind> parts = {{"part", BlockKind::signature_party},
                                                              {"namn", BlockKind::signature_name},
                                                              {"befattning", BlockKind::signature_office}};
  Block& block = begin(BlockKind::signatures, node, into);
  for (const pugi::xml_node child : node.children("underskrift")) {
    Block& signature = begin(BlockKind::signature, child, block);
    for (const pugi::xml_node part : child.children())
      if (const auto kind = parts.find(part.name()); kind != parts.end())
        text_block(kind->second, part, signature);
  }
  drop_if_empty(into, node.name());
}

void BlockParser::appendices(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::appendix_list, node, into);
  block.label = plain_text(printed_runs(node, "rubrik"));
  for (const pugi::xml_node child : node.children("bilaga"))
    begin(BlockKind::appendix, child, block).runs = printed_runs(child, "rubrik");
}

void BlockParser::contents(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::contents, node, into);
  block.label = plain_text(printed_runs(node, "rubrik"));
  block.level = node.attribute("nivaer").as_int(2);
}

void BlockParser::appendix(pugi::xml_node node, Block& into) {
  Block& block = begin(BlockKind::appendix, node, into);
  block.runs = printed_runs(node, "rubrik");
  blocks(node, block);
}

}  // namespace klausul
