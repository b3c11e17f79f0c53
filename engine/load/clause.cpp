#include "load/clause.hpp"

#include "load/head.hpp"
#include "load/stamp.hpp"
#include "load/xml.hpp"

namespace klausul {
namespace {

// Reads what clauses and templates have in common.
void read_common(Clause& clause, pugi::xml_node root, const XmlFile& file, const ClauseKey& key,
                 const std::vector<std::string>& more_attributes) {
  clause.head = read_head(root, file, key, more_attributes);
  file.allow_children(root, {"huvud", "parametrar", "text", "historik"});
  for (const char* part : {"huvud", "parametrar", "text", "historik"})
    if (root.child(part).next_sibling(part))
      file.fault(Slug::duplicate_element, root.child(part).next_sibling(part), {part, root.name()});
  clause.declarations = read_declarations(root.child("parametrar"), file);
  const pugi::xml_node text = root.child("text");
  if (!text) return file.fault(Slug::missing_element, root, {root.name(), "text"});
  file.allow_attributes(text, {});
  clause.body = stamp(text, file);
}

std::unique_ptr<XmlFile> open(const std::string& path, const char* root_name, OriginId asked_by,
                              const LoadContext& context) {
  std::unique_ptr<XmlFile> file = read_xml(path, asked_by, context);
  if (!file) return nullptr;
  if (std::string_view(file->root().name()) == root_name) return file;
  file->fault(Slug::wrong_root, file->root(), {root_name, file->root().name()});
  return nullptr;
}

}  // namespace

std::optional<Clause> load_clause(const std::string& path, const ClauseKey& key, OriginId asked_by,
                                  const LoadContext& context) {
  const std::unique_ptr<XmlFile> file = open(path, "klausul", asked_by, context);
  if (!file) return std::nullopt;
  file->set_clause(key.text());
  Clause clause;
  read_common(clause, file->root(), *file, key, {});
  return clause;
}

std::optional<Template> load_template(const std::string& path, const ClauseKey& key, OriginId asked_by,
                                      const LoadContext& context) {
  const std::unique_ptr<XmlFile> file = open(path, "mall", asked_by, context);
  if (!file) return std::nullopt;
  Template result;
  const pugi::xml_node root = file->root();
  read_common(result, root, *file, key, {"slag", "stil"});
  const std::string kind = result.document_kind = file->required_attribute(root, "slag");
  if (!kind.empty() && kind != "avtal" && kind != "arende")
    file->fault_at(Slug::bad_attribute_value, file->origin(root, "slag"), {kind, "slag", "avtal, arende"});
  result.style = file->required_attribute(root, "stil");
  result.style_origin = file->origin(root, "stil");
  return result;
}

}  // namespace klausul
