#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/style_reader.hpp"

namespace klausul {
namespace {

void read_table(pugi::xml_node node, TableStyle& table, const XmlFile& file) {
  file.allow_attributes(node, {"cell-x", "cell-y", "linje", "grov-linje", "linjefarg", "huvudfyllning"});
  const StyleReader reader(node, file);
  for (const auto& [name, length] :
       {std::pair{"cell-x", &table.cell_padding_x}, std::pair{"cell-y", &table.cell_padding_y},
        std::pair{"linje", &table.rule}, std::pair{"grov-linje", &table.heavy_rule}}) {
    reader.length(name, *length);
    reader.at_most(name, *length, pt(18));
  }
  reader.colour("linjefarg", table.rule_colour);
  reader.colour("huvudfyllning", table.head_fill);
  table.has_head_fill = reader.has("huvudfyllning");
}

void read_list(pugi::xml_node node, Stylesheet& sheet, const XmlFile& file) {
  file.allow_attributes(node, {"tecken", "inre-tecken", "indrag", "avstand"});
  const StyleReader reader(node, file);
  reader.text("tecken", sheet.list.bullet);
  reader.text("inre-tecken", sheet.list.inner_bullet);
  reader.length("indrag", sheet.list.indent);
  if (sheet.list.indent + least_line > sheet.page.width - sheet.page.left - sheet.page.right &&
      reader.has("indrag"))
    reader.refuse("indrag",
                  both("ett indrag som lämnar 72pt av raden", "an indent that leaves 72pt of the line"));
  reader.length("avstand", sheet.list.item_spacing);
}

void read_signature(pugi::xml_node node, SignatureStyle& signature, const XmlFile& file) {
  file.allow_attributes(node, {"utrymme", "kolumnavstand", "kolumner", "linje"});
  const StyleReader reader(node, file);
  reader.length("utrymme", signature.gap);
  reader.length("kolumnavstand", signature.column_gap);
  reader.whole("kolumner", signature.columns, 4);
  reader.length("linje", signature.rule);
  reader.at_most("utrymme", signature.gap, pt(72));
  reader.at_most("linje", signature.rule, pt(18));
}

void read_rules(pugi::xml_node node, Stylesheet& sheet, const XmlFile& file) {
  file.allow_attributes(node, {"sidhuvud", "sidfot", "farg", "lankfarg", "lankstreck"});
  const StyleReader reader(node, file);
  reader.length("sidhuvud", sheet.header_rule);
  reader.length("sidfot", sheet.footer_rule);
  reader.colour("farg", sheet.rule_colour);
  reader.colour("lankfarg", sheet.link_colour);
  reader.flag("lankstreck", sheet.link_underline);
}

void read_decisions(pugi::xml_node node, Stylesheet& sheet, const XmlFile& file) {
  if (!node) return;
  file.allow_attributes(node, {"form"});
  std::size_t form = 0;
  StyleReader(node, file).one_of("form", {"att-satser", "meningar"}, form);
  sheet.decisions = form == 1 ? DecisionForm::sentences : DecisionForm::clauses;
}

void read_metadata(pugi::xml_node node, Stylesheet& sheet, const XmlFile& file) {
  file.allow_attributes(node, {"form", "kolumn"});
  const StyleReader reader(node, file);
  std::size_t form = 0;
  reader.one_of("form", {"rader", "falt"}, form);
  sheet.metadata.in_fields = form == 1;
  reader.length("kolumn", sheet.metadata.second_column, least_line);
  if (sheet.metadata.second_column + least_line > sheet.page.width - sheet.page.left - sheet.page.right &&
      reader.has("kolumn"))
    reader.refuse("kolumn",
                  both("ett läge som lämnar 72pt av raden", "a place that leaves 72pt of the line"));
}

void read_footnotes(pugi::xml_node node, FootnoteStyle& notes, const XmlFile& file) {
  file.allow_attributes(node, {"linje", "bredd", "avstand"});
  const StyleReader reader(node, file);
  reader.length("linje", notes.rule);
  reader.at_most("linje", notes.rule, pt(18));
  reader.length("bredd", notes.rule_width);
  reader.length("avstand", notes.before);
  reader.at_most("avstand", notes.before, pt(72));
}

void read_logotype(pugi::xml_node node, LogotypeStyle& logotype, const XmlFile& file) {
  if (!node) return;
  file.allow_attributes(node, {"fil", "alt", "hojd", "overkant", "plats", "sida"});
  const StyleReader reader(node, file);
  logotype.file = file.required_attribute(node, "fil");
  logotype.origin = file.origin(node, "fil");
  logotype.alternative = trimmed(node.attribute("alt").value());
  if (!logotype.file.empty() && !is_image_name(logotype.file)) {
    reader.refuse("fil", both("ett filnamn i templates/bilder/, till exempel logotyp.svg",
                              "a file's name in templates/bilder/, such as logotyp.svg"));
    logotype.file.clear();
  }
  if (logotype.alternative.empty()) file.fault(Slug::missing_alternative, node, {logotype.file});
  reader.length("hojd", logotype.height, pt(4));
  reader.at_most("hojd", logotype.height, pt(200));
  reader.length("overkant", logotype.top);
  std::size_t place = 0, pages = 0;
  reader.one_of("plats", {"vanster", "hoger"}, place);
  reader.one_of("sida", {"forsta", "alla"}, pages);
  logotype.at_right = place == 1;
  logotype.every_page = pages == 1;
}

}  // namespace

void read_furniture(pugi::xml_node root, Stylesheet& sheet, const XmlFile& file) {
  read_table(root.child("tabell"), sheet.table, file);
  read_list(root.child("lista"), sheet, file);
  read_signature(root.child("underskrift"), sheet.signature, file);
  file.allow_attributes(root.child("rubriker"), {"nummeravstand"});
  StyleReader(root.child("rubriker"), file).length("nummeravstand", sheet.section_number_gap);
  read_rules(root.child("linjer"), sheet, file);
  read_metadata(root.child("uppgifter"), sheet, file);
  read_decisions(root.child("beslut"), sheet, file);
  read_footnotes(root.child("fotnoter"), sheet.footnotes, file);
  read_logotype(root.child("logotyp"), sheet.logotype, file);
}

}  // namespace klausul
