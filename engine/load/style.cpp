#include "load/style.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"
#include "load/stamp.hpp"
#include "load/style_reader.hpp"

namespace klausul {
namespace {

const std::vector<std::string> type_attributes = {
    "roll",          "familj", "grad",   "radavstand", "fore",      "efter",     "indrag",
    "forsta-indrag", "fet",    "kursiv", "farg",       "justering", "avstavning"};

// What is wrong with a size or a leading is said where it is written, and mended, so that the styles that
// take it over do not say it again.
void check_size(const StyleReader& reader, TextStyle& style) {
  if (style.size < pt(4) || style.size > pt(200)) {
    if (reader.has("grad")) reader.refuse("grad", both("4pt till 200pt", "4pt to 200pt"));
    style.size = TextStyle().size;
    style.leading = std::max(style.leading, style.size);
  }
  if (style.leading >= style.size / 2) return;
  const Length least = style.size / 2;
  const std::string words = std::to_string((least.millipoints + 999) / 1000) + "pt";
  if (reader.has("radavstand"))
    reader.refuse("radavstand", both("minst halva graden: " + words, "at least half the size: " + words));
  else
    reader.refuse("grad", both("högst dubbla radavståndet", "at most twice the leading"));
  style.leading = style.size;
}

void read_text_style(pugi::xml_node node, TextStyle& style, const XmlFile& file) {
  const StyleReader reader(node, file);
  style.origin = file.origin(node);
  reader.text("familj", style.family);
  reader.length("grad", style.size);
  reader.length("radavstand", style.leading);
  reader.length("fore", style.before);
  reader.length("efter", style.after);
  reader.length("indrag", style.indent);
  reader.length("forsta-indrag", style.first_indent, -pt(14400));
  reader.flag("fet", style.bold);
  reader.flag("kursiv", style.italic);
  reader.colour("farg", style.colour);
  reader.alignment(style.alignment);
  reader.flag("avstavning", style.hyphenate);
  check_size(reader, style);
}

// Indents and leadings must leave room on the page: enough of a line for words, and of the page for lines.
void check_room(const StyleReader& reader, TextStyle& style, const PageGeometry& page) {
  const Length width = page.width - page.left - page.right, height = page.height - page.top - page.bottom;
  const auto fits = [&](Length indent) { return indent >= Length{} && width - indent >= least_line; };
  const bool known = width >= least_line && height >= least_height;  // else the page itself is at fault
  if (known && !fits(style.indent)) {
    reader.refuse("indrag",
                  both("ett indrag som lämnar 72pt av raden", "an indent that leaves 72pt of the line"));
    style.indent = {};
  }
  if (known && !fits(style.indent + style.first_indent)) {
    const char* blamed = reader.has("forsta-indrag") ? "forsta-indrag" : "indrag";
    reader.refuse(blamed, both("ett indrag inom textytan som lämnar 72pt av raden",
                               "an indent within the text area that leaves 72pt of the line"));
    style.first_indent = {};
  }
  if (known && style.leading > height / 4) {
    reader.refuse(reader.has("radavstand") ? "radavstand" : "grad",
                  both("högst en fjärdedel av textytans höjd", "at most a fourth of the text area's height"));
    style.leading = style.size = TextStyle().size;
  }
}

// Myndigheternas skrivregler, 4.1: headings are not divided, whatever a style says of the text around them.
bool is_heading(TextRole role) {
  switch (role) {
    case TextRole::title:
    case TextRole::subtitle:
    case TextRole::heading1:
    case TextRole::heading2:
    case TextRole::heading3:
    case TextRole::contents_title:
    case TextRole::contents1:
    case TextRole::contents2:
    case TextRole::contents3:
    case TextRole::appendix_heading:
      return true;
    default:
      return false;
  }
}

void read_text_styles(pugi::xml_node root, Stylesheet& sheet, const XmlFile& file) {
  const std::vector<std::string>& roles = text_role_names();
  std::vector<pugi::xml_node> nodes(roles.size());
  for (const pugi::xml_node node : root.children("typ")) {
    file.allow_attributes(node, type_attributes);
    const std::string role = file.required_attribute(node, "roll");
    const auto found = std::find(roles.begin(), roles.end(), role);
    if (found == roles.end())
      file.fault_at(Slug::bad_attribute_value, file.origin(node, "roll"),
                    {role, "roll", closest(role, roles)});
    else
      nodes[static_cast<std::size_t>(found - roles.begin())] = node;
  }
  constexpr Colour pale{242, 229, 229};
  TextStyle& body = sheet.of(TextRole::body);
  if (!nodes[0]) return file.fault(Slug::missing_element, root, {"stil", "typ roll=\"brodtext\""});
  if (nodes[0].attribute("familj").empty()) file.fault(Slug::missing_attribute, nodes[0], {"typ", "familj"});
  for (std::size_t i = 0; i < roles.size(); ++i) {
    TextStyle style = body;
    if (static_cast<TextRole>(i) == TextRole::draft_mark) style.colour = pale;  // it lies under the text
    if (nodes[i]) read_text_style(nodes[i], style, file);
    const bool on_lines =
        static_cast<TextRole>(i) != TextRole::draft_mark;  // that one stands across the page
    if (is_heading(static_cast<TextRole>(i))) style.hyphenate = false;
    if (nodes[i] && on_lines) check_room(StyleReader(nodes[i], file), style, sheet.page);
    sheet.text[i] = style;
  }
}

// `inre` and `yttre` in the place of `vanster` and `hoger`: leaves that are printed on both sides and bound.
void read_two_sides(const StyleReader& reader, PageGeometry& page) {
  if (!reader.has("inre") && !reader.has("yttre")) return;
  for (const char* name : {"vanster", "hoger"})
    if (reader.has(name))
      reader.refuse(name, both("inre och yttre i stället, eftersom sidorna är dubbla",
                               "inre and yttre instead, as the pages have two sides"));
  page.two_sided = true;
  reader.length("inre", page.left);
  reader.length("yttre", page.right);
}

void read_page(pugi::xml_node node, Stylesheet& sheet, const XmlFile& file) {
  if (!node) return;
  file.allow_attributes(node, {"bredd", "hojd", "overkant", "nederkant", "vanster", "hoger", "inre", "yttre",
                               "sidhuvud", "sidfot", "baslinje", "hangande"});
  const StyleReader reader(node, file);
  PageGeometry& page = sheet.page;
  reader.length("bredd", page.width);
  reader.length("hojd", page.height);
  reader.length("overkant", page.top);
  reader.length("nederkant", page.bottom);
  reader.length("vanster", page.left);
  reader.length("hoger", page.right);
  read_two_sides(reader, page);
  reader.length("baslinje", page.baseline_grid);
  reader.at_most("baslinje", page.baseline_grid, pt(72));
  reader.flag("hangande", sheet.hanging_punctuation);
  reader.length("sidhuvud", page.header_baseline);
  reader.length("sidfot", page.footer_baseline);
  const bool too_large = page.width > pt(14400) || page.height > pt(14400);
  if (page.left + page.right + least_line > page.width ||
      page.top + page.bottom + least_height > page.height || too_large)
    file.fault(Slug::unusable_page, node);
}

Band read_band(pugi::xml_node node, bool header, const XmlFile& file) {
  file.allow_attributes(node, {"slag", "sida"});
  file.allow_children(node, {"vanster", "mitten", "hoger"});
  Band band;
  band.header = header;
  band.origin = file.origin(node);
  const std::string kind = node.attribute("slag").value(), pages = node.attribute("sida").value();
  band.document_kind = kind.empty() ? "alla" : kind;
  if (band.document_kind != "alla" && kind != "avtal" && kind != "arende")
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "slag"),
                  {kind, "slag", "avtal, arende, alla"});
  if (!pages.empty() && pages != "forsta" && pages != "ovriga" && pages != "alla")
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "sida"),
                  {pages, "sida", "forsta, ovriga, alla"});
  band.first_page = pages != "ovriga";
  band.other_pages = pages != "forsta";
  if (const pugi::xml_node left = node.child("vanster")) band.left = stamp(left, file);
  if (const pugi::xml_node centre = node.child("mitten")) band.centre = stamp(centre, file);
  if (const pugi::xml_node right = node.child("hoger")) band.right = stamp(right, file);
  return band;
}

}  // namespace

std::optional<StyleFile> load_style(const std::string& path, const ClauseKey& key, OriginId asked_by,
                                    const LoadContext& context) {
  const std::unique_ptr<XmlFile> file = read_xml(path, asked_by, context);
  if (!file) return std::nullopt;
  const pugi::xml_node root = file->root();
  if (std::string_view(root.name()) != "stil")
    return file->fault(Slug::wrong_root, root, {"stil", root.name()}), std::nullopt;
  StyleFile style;
  style.head = read_head(root, *file, key, {});
  file->allow_children(
      root, {"huvud", "historik", "sida", "typ", "tabell", "lista", "underskrift", "rubriker", "linjer",
             "uppgifter", "beslut", "fotnoter", "logotyp", "sidhuvud", "sidfot"});
  style.sheet.id = style.head.key.id;
  style.sheet.version = style.head.key.version;
  read_page(root.child("sida"), style.sheet, *file);
  read_text_styles(root, style.sheet, *file);
  read_furniture(root, style.sheet, *file);
  check_contrast(root, style.sheet, *file);
  for (const pugi::xml_node node : root.children("sidhuvud"))
    style.bands.push_back(read_band(node, true, *file));
  for (const pugi::xml_node node : root.children("sidfot"))
    style.bands.push_back(read_band(node, false, *file));
  return style;
}

}  // namespace klausul
