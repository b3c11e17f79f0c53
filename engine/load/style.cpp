#include "load/style.hpp"

#include <algorithm>
#include <charconv>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"
#include "load/stamp.hpp"
#include "load/xml.hpp"

namespace klausul {
namespace {

constexpr Length least_line = pt(72),
                 least_height = pt(144);  // the least room for text that a page may leave

// A number with a decimal comma in thousandths: "2,5" is 2500.
std::optional<std::int64_t> thousandths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t comma = std::min(text.find(','), text.size());
  std::string digits(text.substr(0, comma));
  std::string decimals(text.substr(std::min(comma + 1, text.size())));
  if (digits.empty() || digits.size() > 5 || decimals.size() > 3 || (comma < text.size() && decimals.empty()))
    return std::nullopt;
  decimals.resize(3, '0');
  const std::string all = digits + decimals;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value);
  if (error != std::errc() || end != all.data() + all.size()) return std::nullopt;
  return negative ? -value : value;
}

std::optional<Length> parse_length(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const std::optional<std::int64_t> number = thousandths(text.substr(0, text.size() - 2));
  if (!number) return std::nullopt;
  if (text.ends_with("pt")) return Length{*number};
  // 1 mm = 72/25.4 pt, so a thousandth of a millimetre is 720/254 millipoints.
  if (text.ends_with("mm")) return Length{(*number * 720 + (*number < 0 ? -127 : 127)) / 254};
  return std::nullopt;
}

std::optional<Colour> parse_colour(std::string_view text) {
  unsigned value = 0;
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (error != std::errc() || end != text.data() + 7) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
                static_cast<std::uint8_t>(value & 0xFF)};
}

// Reads one element's attributes into the places they belong; what is not written keeps its value.
class Reader {
 public:
  Reader(pugi::xml_node node, const XmlFile& file) : node_(node), file_(file) {}

  void length(const char* name, Length& into, Length least = {}) const {
    const auto given = value(name);
    if (!given) return;
    const std::optional<Length> parsed = parse_length(*given);
    if (parsed && *parsed < least) return refuse(name, both("0pt eller mer", "0pt or more"));
    read(parsed, Slug::bad_length, name, *given, into);
  }
  void at_most(const char* name, Length length, Length most) const {
    const std::string words = std::to_string(most.millipoints / 1000) + "pt";
    if (has(name) && length > most) refuse(name, both("högst " + words, "at most " + words));
  }
  bool has(const char* name) const { return value(name).has_value(); }
  /// Says that the attribute's value is not one of those `expected`.
  void refuse(const char* name, const std::string& expected) const {
    file_.fault_at(Slug::bad_attribute_value, file_.origin(node_, name),
                   {value(name).value_or(""), name, expected});
  }
  void colour(const char* name, Colour& into) const {
    if (const auto given = value(name)) read(parse_colour(*given), Slug::bad_colour, name, *given, into);
  }
  void flag(const char* name, bool& into) const { into = file_.flag_attribute(node_, name, into); }
  void text(const char* name, std::string& into) const {
    if (const auto given = value(name)) into = *given;
  }
  void alignment(Alignment& into) const {
    const auto given = value("justering");
    if (!given) return;
    constexpr std::string_view names[] = {"vanster", "marginal", "hoger", "centrerad"};
    for (std::size_t i = 0; i < 4; ++i)
      if (*given == names[i]) return void(into = static_cast<Alignment>(i));
    file_.fault_at(Slug::bad_attribute_value, file_.origin(node_, "justering"),
                   {*given, "justering", "vanster, marginal, hoger, centrerad"});
  }
  void whole(const char* name, int& into, int highest) const {
    const auto given = value(name);
    if (!given) return;
    if (given->size() == 1 && given->front() >= '1' && given->front() - '0' <= highest)
      into = given->front() - '0';
    else
      file_.fault_at(Slug::bad_attribute_value, file_.origin(node_, name),
                     {*given, name, "1–" + std::to_string(highest)});
  }

 private:
  std::optional<std::string> value(const char* name) const {
    const pugi::xml_attribute attribute = node_.attribute(name);
    return attribute.empty() ? std::nullopt : std::optional<std::string>(attribute.value());
  }
  template <typename T>
  void read(const std::optional<T>& parsed, Slug fault, const char* name, const std::string& given,
            T& into) const {
    if (parsed)
      into = *parsed;
    else
      file_.fault_at(fault, file_.origin(node_, name), {given});
  }

  pugi::xml_node node_;
  const XmlFile& file_;
};

const std::vector<std::string> type_attributes = {
    "roll",          "familj", "grad",   "radavstand", "fore",      "efter",     "indrag",
    "forsta-indrag", "fet",    "kursiv", "farg",       "justering", "avstavning"};

// What is wrong with a size or a leading is said where it is written, and mended, so that the styles that
// take it over do not say it again.
void check_size(const Reader& reader, TextStyle& style) {
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
  const Reader reader(node, file);
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
void check_room(const Reader& reader, TextStyle& style, const PageGeometry& page) {
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
  TextStyle& body = sheet.of(TextRole::body);
  if (!nodes[0]) return file.fault(Slug::missing_element, root, {"stil", "typ roll=\"brodtext\""});
  if (nodes[0].attribute("familj").empty()) file.fault(Slug::missing_attribute, nodes[0], {"typ", "familj"});
  for (std::size_t i = 0; i < roles.size(); ++i) {
    TextStyle style = body;
    if (nodes[i]) read_text_style(nodes[i], style, file);
    const bool on_lines =
        static_cast<TextRole>(i) != TextRole::draft_mark;  // that one stands across the page
    if (nodes[i] && on_lines) check_room(Reader(nodes[i], file), style, sheet.page);
    sheet.text[i] = style;
  }
}

void read_page(pugi::xml_node node, Stylesheet& sheet, const XmlFile& file) {
  if (!node) return;
  file.allow_attributes(node,
                        {"bredd", "hojd", "overkant", "nederkant", "vanster", "hoger", "sidhuvud", "sidfot"});
  const Reader reader(node, file);
  PageGeometry& page = sheet.page;
  reader.length("bredd", page.width);
  reader.length("hojd", page.height);
  reader.length("overkant", page.top);
  reader.length("nederkant", page.bottom);
  reader.length("vanster", page.left);
  reader.length("hoger", page.right);
  reader.length("sidhuvud", page.header_baseline);
  reader.length("sidfot", page.footer_baseline);
  const bool too_large = page.width > pt(14400) || page.height > pt(14400);
  if (page.left + page.right + least_line > page.width ||
      page.top + page.bottom + least_height > page.height || too_large)
    file.fault(Slug::unusable_page, node);
}

void read_furniture(pugi::xml_node root, Stylesheet& sheet, const XmlFile& file) {
  const pugi::xml_node table = root.child("tabell"), list = root.child("lista"),
                       signature = root.child("underskrift");
  const pugi::xml_node headings = root.child("rubriker"), lines = root.child("linjer");
  file.allow_attributes(table, {"cell-x", "cell-y", "linje", "grov-linje", "linjefarg", "huvudfyllning"});
  const Reader table_reader(table, file);
  table_reader.length("cell-x", sheet.table.cell_padding_x);
  table_reader.length("cell-y", sheet.table.cell_padding_y);
  table_reader.length("linje", sheet.table.rule);
  table_reader.length("grov-linje", sheet.table.heavy_rule);
  for (const auto& [name, length] :
       {std::pair{"cell-x", sheet.table.cell_padding_x}, std::pair{"cell-y", sheet.table.cell_padding_y},
        std::pair{"linje", sheet.table.rule}, std::pair{"grov-linje", sheet.table.heavy_rule}})
    table_reader.at_most(name, length, pt(18));
  table_reader.colour("linjefarg", sheet.table.rule_colour);
  table_reader.colour("huvudfyllning", sheet.table.head_fill);
  sheet.table.has_head_fill = !table.attribute("huvudfyllning").empty();
  file.allow_attributes(list, {"tecken", "inre-tecken", "indrag", "avstand"});
  const Reader list_reader(list, file);
  list_reader.text("tecken", sheet.list.bullet);
  list_reader.text("inre-tecken", sheet.list.inner_bullet);
  list_reader.length("indrag", sheet.list.indent);
  if (sheet.list.indent + least_line > sheet.page.width - sheet.page.left - sheet.page.right &&
      list_reader.has("indrag"))
    list_reader.refuse("indrag",
                       both("ett indrag som lämnar 72pt av raden", "an indent that leaves 72pt of the line"));
  list_reader.length("avstand", sheet.list.item_spacing);
  file.allow_attributes(signature, {"utrymme", "kolumnavstand", "kolumner", "linje"});
  const Reader signature_reader(signature, file);
  signature_reader.length("utrymme", sheet.signature.gap);
  signature_reader.length("kolumnavstand", sheet.signature.column_gap);
  signature_reader.whole("kolumner", sheet.signature.columns, 4);
  signature_reader.length("linje", sheet.signature.rule);
  signature_reader.at_most("utrymme", sheet.signature.gap, pt(72));
  signature_reader.at_most("linje", sheet.signature.rule, pt(18));
  file.allow_attributes(headings, {"nummeravstand"});
  Reader(headings, file).length("nummeravstand", sheet.section_number_gap);
  file.allow_attributes(lines, {"sidhuvud", "sidfot", "farg", "lankfarg", "lankstreck"});
  const Reader line_reader(lines, file);
  line_reader.length("sidhuvud", sheet.header_rule);
  line_reader.length("sidfot", sheet.footer_rule);
  line_reader.colour("farg", sheet.rule_colour);
  line_reader.colour("lankfarg", sheet.link_colour);
  line_reader.flag("lankstreck", sheet.link_underline);
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
  file->allow_children(root, {"huvud", "historik", "sida", "typ", "tabell", "lista", "underskrift",
                              "rubriker", "linjer", "sidhuvud", "sidfot"});
  style.sheet.id = style.head.key.id;
  style.sheet.version = style.head.key.version;
  read_page(root.child("sida"), style.sheet, *file);
  read_text_styles(root, style.sheet, *file);
  read_furniture(root, style.sheet, *file);
  for (const pugi::xml_node node : root.children("sidhuvud"))
    style.bands.push_back(read_band(node, true, *file));
  for (const pugi::xml_node node : root.children("sidfot"))
    style.bands.push_back(read_band(node, false, *file));
  return style;
}

}  // namespace klausul
