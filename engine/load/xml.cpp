#include "load/xml.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/missing_file.hpp"
#include "load/places.hpp"
#include "load/raw_xml.hpp"

namespace klausul {
namespace {

// Nothing but white space, that which holds a line together counted.
bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos || collapsed(text).empty();
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string syntax_words(const pugi::xml_parse_result& result) {
  switch (result.status) {
    case pugi::status_end_element_mismatch:
      return both("en sluttagg passar inte ihop med starttaggen", "an end tag does not match its start tag");
    case pugi::status_bad_attribute:
      return both("ett attribut är fel skrivet", "an attribute is malformed");
    case pugi::status_bad_start_element:
      return both("en starttagg är fel skriven", "a start tag is malformed");
    case pugi::status_bad_end_element:
      return both("en sluttagg är fel skriven", "an end tag is malformed");
    case pugi::status_bad_comment:
      return both("en kommentar är inte avslutad", "a comment is not closed");
    case pugi::status_unrecognized_tag:
      return both("ett '<' som inte börjar en tagg", "a '<' that begins no tag");
    default:
      return both("filen kan inte tolkas", "the file cannot be parsed");
  }
}

std::string syntax_hint(const pugi::xml_parse_result& result) {
  if (result.status != pugi::status_bad_attribute) return {};
  return both("skriv attribut som namn=\"värde\", med raka citattecken",
              "write attributes as name=\"value\", with straight quotes");
}

// An element without its end tag is told where it begins: the parser notices only when another one's end tag
// comes.
void say_syntax(const XmlFile& file, const pugi::xml_parse_result& result) {
  const auto open =
      result.status == pugi::status_end_element_mismatch ? unclosed_element(file.bytes()) : std::nullopt;
  if (!open) {
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    return file.fault_at(Slug::xml_syntax, file.line_origin_at(offset),
                         {syntax_words(result), syntax_hint(result)});
  }
  const std::string line = std::to_string(file.context().sources.at(file.file()).line_of(open->closing));
  file.fault_at(Slug::xml_syntax, file.origin_at(open->offset),
                {both("<" + open->name + "> stängs inte före </" + open->closed_by + "> på rad " + line,
                      "<" + open->name + "> is not closed before </" + open->closed_by + "> on line " + line),
                 both("skriv </" + open->name + ">", "write </" + open->name + ">")});
}

bool too_deep(pugi::xml_node root) {
  struct Depth : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() < depth_limit; }
  } walker;
  return !root.traverse(walker);
}

std::string excerpt(std::string_view text) {
  const std::string whole = collapsed(text);
  const std::u32string characters = to_utf32(whole);
  return characters.size() <= 30 ? whole : to_utf8(characters.substr(0, 30)) + "…";
}

// Says what stands outside the one root element.
bool has_one_root(const XmlFile& file, pugi::xml_node tree) {
  const auto say = [&](OriginId origin, const std::string& words, const std::string& remedy) {
    file.fault_at(Slug::xml_syntax, origin, {words, remedy});
    return false;
  };
  if (!file.root())
    return say(file.line_origin_at(0),
               is_blank(file.bytes()) ? both("den är tom", "it is empty")
                                      : both("den har inget rotelement", "it has no root element"),
               both("skriv filens element, eller hämta den ur versionshanteringen",
                    "write the file's element, or fetch it from version control"));
  for (const pugi::xml_node node : tree.children()) {
    const bool text = node.type() == pugi::node_pcdata && !collapsed(node.value()).empty();
    if (text)
      return say(file.origin(node), both("text utanför rotelementet", "text outside the root element"),
                 both("flytta in texten, eller ta bort den", "move the text inside, or remove it"));
    if (node.type() == pugi::node_element && node != file.root())
      return say(file.origin(node),
                 both("den har mer än ett rotelement", "it has more than one root element"),
                 both("lägg det andra i en egen fil", "put the second in a file of its own"));
  }
  return true;
}

}  // namespace

OriginId XmlFile::origin_at(std::size_t offset) const {
  return context_.origins.add({context_.sources.pos(file_, offset), clause_, OriginId::none});
}

OriginId XmlFile::line_origin_at(std::size_t offset) const {
  SourcePos pos = context_.sources.pos(file_, offset);
  pos.column = 0;
  return context_.origins.add({pos, clause_, OriginId::none});
}

std::size_t XmlFile::offset_of(pugi::xml_node node) {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
}

OriginId XmlFile::origin(pugi::xml_node node) const {
  std::size_t at = offset_of(node);
  // A text node begins with the line break and the indentation that stand before its words.
  if (node.type() == pugi::node_pcdata && !is_blank(node.value()))
    while (at < bytes().size() && is_space(bytes()[at])) ++at;
  return origin_at(at);
}

OriginId XmlFile::origin(pugi::xml_node node, std::string_view attribute) const {
  const auto place = find_attribute(bytes(), offset_of(node), attribute);
  return place ? origin_at(place->name) : origin(node);
}

OriginId XmlFile::value_origin(pugi::xml_node node, std::string_view attribute, std::size_t position) const {
  const auto place = find_attribute(bytes(), offset_of(node), attribute);
  if (!place) return origin(node);
  return origin_at(place->value + raw_offset(std::string_view(bytes()).substr(place->value), position));
}

const std::string& XmlFile::bytes() const { return context_.sources.at(file_).text(); }

void XmlFile::fault(Slug slug, pugi::xml_node node, std::vector<std::string> arguments) const {
  fault_at(slug, origin(node), std::move(arguments));
}

void XmlFile::fault_at(Slug slug, OriginId origin, std::vector<std::string> arguments) const {
  context_.diagnostics.add(slug, origin, std::move(arguments));
}

void XmlFile::allow_attributes(pugi::xml_node node, const std::vector<std::string>& names) const {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    if (!known && is_engine_name(name))
      fault_at(Slug::reserved_name, origin(node, name), {std::string(name)});
    else if (!known)
      fault_at(Slug::unknown_attribute, origin(node, name),
               {node.name(), std::string(name), closest(name, names)});
    else if (node.attribute(attribute.name()) != attribute)
      say_attribute_twice(node, name);
  }
}

void XmlFile::say_attribute_twice(pugi::xml_node node, std::string_view attribute) const {
  const std::string name(attribute);
  fault_at(Slug::xml_syntax, origin(node, name),
           {both("attributet '" + name + "' står två gånger", "attribute '" + name + "' stands twice"),
            both("ta bort det ena", "remove one of them")});
}

void XmlFile::allow_children(pugi::xml_node node, const std::vector<std::string>& names) const {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata) {
      if (!is_blank(child.value()))
        fault(Slug::stray_text, child,
              {node.name(), excerpt(child.value()), names.empty() ? "" : names.front()});
    } else if (child.type() == pugi::node_element &&
               std::find(names.begin(), names.end(), name) == names.end()) {
      fault(Slug::unknown_element, child, {std::string(name), closest(name, names)});
    }
  }
}

std::string XmlFile::required_attribute(pugi::xml_node node, const char* name) const {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (attribute.empty()) fault(Slug::missing_attribute, node, {node.name(), name});
  return attribute.value();
}

bool XmlFile::flag_attribute(pugi::xml_node node, const char* name, bool otherwise) const {
  const pugi::xml_attribute attribute = node.attribute(name);
  const std::string_view value = attribute.value();
  if (attribute.empty()) return otherwise;
  if (value != "ja" && value != "nej")
    fault_at(Slug::bad_attribute_value, origin(node, name),
             {std::string(value), name, both("ja eller nej", "ja or nej")});
  return value == "ja";
}

std::unique_ptr<XmlFile> parse_xml(const std::string& path, std::string bytes, const LoadContext& context) {
  const std::size_t size = bytes.size();
  const FileId id = context.sources.add(path, std::move(bytes));
  auto file = std::make_unique<XmlFile>(id, std::string(), context);
  const std::string& text = file->bytes();
  if (size > file_size_limit) {
    const OriginId whole = context.origins.add({{id, 0, 0}, {}, OriginId::none});
    return file->fault_at(Slug::file_too_large, whole, {std::to_string(file_size_limit)}), nullptr;
  }
  if (const auto bad = first_invalid_utf8(text)) {
    const std::string byte = code_point_name(static_cast<unsigned char>(text[*bad])).substr(4);
    return file->fault_at(Slug::invalid_utf8, file->line_origin_at(*bad), {"0x" + byte}), nullptr;
  }
  if (const auto bad = first_forbidden_character(text)) {
    std::size_t at = *bad;
    return file->fault_at(Slug::control_character, file->origin_at(*bad),
                          {code_point_name(decode_utf8(text, at))}),
           nullptr;
  }
  const std::vector<RawFault> raw = raw_faults(text);
  for (const RawFault& f : raw) file->fault_at(f.slug, file->origin_at(f.offset), f.arguments);
  if (!raw.empty()) return nullptr;
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment;
  const pugi::xml_parse_result result =
      file->tree_.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
  if (!result) return say_syntax(*file, result), nullptr;
  if (!has_one_root(*file, file->tree_)) return nullptr;
  if (too_deep(file->root()))
    return file->fault(Slug::too_deep, file->root(), {std::to_string(depth_limit)}), nullptr;
  return file;
}

std::unique_ptr<XmlFile> read_xml(const std::string& path, OriginId asked_by, const LoadContext& context) {
  std::optional<std::string> bytes = context.files.read(path);
  if (!bytes) return say_unread(path, asked_by, context.files, context.diagnostics), nullptr;
  return parse_xml(path, std::move(*bytes), context);
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace klausul
