#include "load/library_file.hpp"

#include <algorithm>

#include "dialect/vocabulary.hpp"
#include "load/content_seal.hpp"
#include "load/head.hpp"
#include "load/xml.hpp"

namespace klausul {
namespace {

bool has_words(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata && !collapsed(node.value()).empty();
}

std::string tag_words(pugi::xml_node node) {
  std::string words = node.name();
  for (const pugi::xml_attribute attribute : node.attributes())
    words += std::string(" ") + attribute.name() + "=\"" + attribute.value() + "\"";
  return words;
}

// An element's text with the elements inside it, as one line.
std::string inline_words(pugi::xml_node node) {
  std::string words;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata)
      words += child.value();
    else if (child.first_child())
      words += "<" + tag_words(child) + ">" + inline_words(child) + "</" + child.name() + ">";
    else
      words += "<" + tag_words(child) + "/>";
  }
  return words;
}

// Whether an element is one line with all that is inside it. In the text the vocabulary knows which elements
// hold words; between the others stand only Mustache's section tags. In the head and elsewhere it is seen.
bool is_one_line(pugi::xml_node node) {
  const ElementRule* rule = rule_for(node.name());
  const auto children = node.children();
  const bool words = std::any_of(children.begin(), children.end(), has_words);
  return words && (rule == nullptr || rule->text);
}

void add_lines(pugi::xml_node node, const std::string& indent, std::vector<std::string>& lines) {
  if (is_one_line(node))
    return lines.push_back(indent + tag_words(node) + ": " + collapsed(inline_words(node)));
  lines.push_back(indent + tag_words(node));
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) add_lines(child, indent + "  ", lines);
    if (has_words(child)) lines.push_back(indent + "  " + collapsed(child.value()));
  }
}

std::vector<std::string> lines_of(pugi::xml_node root) {
  std::vector<std::string> lines;
  for (const pugi::xml_attribute attribute : root.attributes()) {
    const std::string_view name = attribute.name();
    if (name != "id" && name != "status" && name != "sigill")
      lines.push_back(std::string(name) + ": " + attribute.value());
  }
  for (const pugi::xml_node child : root.children())
    if (child.type() == pugi::node_element && std::string_view(child.name()) != "historik")
      add_lines(child, "", lines);
  return lines;
}

std::optional<LibraryFile> contents_of(const std::unique_ptr<XmlFile>& file, FileKind kind,
                                       const ClauseKey& key) {
  if (!file) return std::nullopt;
  const pugi::xml_node root = file->root();
  if (root.name() != root_name(kind)) {
    file->fault(Slug::wrong_root, root, {std::string(root_name(kind)), root.name()});
    return std::nullopt;
  }
  if (kind == FileKind::clause) file->set_clause(key.text());
  LibraryFile result;
  result.kind = kind;
  const bool is_template = kind == FileKind::document_template;
  result.head = read_head(
      root, *file, key, is_template ? std::vector<std::string>{"slag", "stil"} : std::vector<std::string>{});
  result.bytes = file->bytes();
  result.content_seal = content_seal(root);
  result.lines = lines_of(root);
  return result;
}

}  // namespace

std::string_view root_name(FileKind kind) {
  return kind == FileKind::clause ? "klausul" : kind == FileKind::document_template ? "mall" : "stil";
}

std::optional<LibraryFile> read_library_file(const std::string& path, FileKind kind, const ClauseKey& key,
                                             const LoadContext& context) {
  return contents_of(read_xml(path, OriginId::none, context), kind, key);
}

std::optional<LibraryFile> parse_library_file(const std::string& path, const std::string& bytes,
                                              FileKind kind, const ClauseKey& key,
                                              const LoadContext& context) {
  return contents_of(parse_xml(path, bytes, context), kind, key);
}

}  // namespace klausul
