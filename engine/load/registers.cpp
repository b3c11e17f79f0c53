#include "load/registers.hpp"

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "dialect/vocabulary.hpp"
#include "diag/messages.hpp"
#include "load/head.hpp"
#include "load/tags.hpp"
#include "load/xml.hpp"

namespace klausul {
namespace {

struct EntryRule {
  const char* element;
  Type type;
  std::vector<std::string> required;
  std::vector<std::string> optional;
};

const std::vector<EntryRule>& entry_rules() {
  static const std::vector<EntryRule> rules = {
      {"part", Type::party, {"id", "namn"}, {"kort", "genitiv", "orgnr", "kommunkod", "adress", "slag"}},
      {"organ", Type::body, {"id", "namn"}, {"kort", "genitiv", "part"}},
      {"person", Type::person, {"id", "namn"}, {"titel", "part", "organ", "epost", "telefon"}},
      {"lagrum", Type::statute, {"id", "lag", "sfs"},
       {"forkortning", "kapitel", "paragraf", "giltig-fran", "giltig-till", "ersatt-av"}},
  };
  return rules;
}

// "5 kap. 9 a § SoL", "16 kap. 3 § hälso- och sjukvårdslagen (2017:30)", "2 §", or the act's name alone.
std::string citation(pugi::xml_node node, const std::string& act) {
  const std::string chapter = node.attribute("kapitel").value(), section = node.attribute("paragraf").value();
  std::string text;
  if (!chapter.empty()) text += chapter + " kap. ";
  const bool several = section.find("–") != std::string::npos || section.find("och") != std::string::npos;
  if (!section.empty()) text += section + (several ? " §§ " : " § ");
  return text + act;
}

void add_statute_forms(pugi::xml_node node, RegisterEntry& entry) {
  const std::string act = node.attribute("lag").value(), number = node.attribute("sfs").value();
  const std::string full = act + " (" + number + ")", abbreviation = node.attribute("forkortning").value();
  entry.fields.insert(entry.fields.begin(), {{"kort", citation(node, abbreviation.empty() ? full : abbreviation)},
                                             {"lang", citation(node, full)},
                                             {"lag", full},
                                             {"lagens_namn", act}});
}

Registers::Entry read_entry(pugi::xml_node node, const EntryRule& rule, const XmlFile& file) {
  std::vector<std::string> names = rule.required;
  names.insert(names.end(), rule.optional.begin(), rule.optional.end());
  file.allow_attributes(node, names);
  file.allow_children(node, {});
  for (const std::string& name : rule.required) file.required_attribute(node, name.c_str());
  Registers::Entry result;
  result.type = rule.type;
  result.origin = file.origin(node);
  result.entry.id = node.attribute("id").value();
  for (const pugi::xml_attribute attribute : node.attributes())
    if (std::string_view(attribute.name()) != "id" && !(rule.type == Type::statute && std::string_view(attribute.name()) == "lag"))
      result.entry.fields.emplace_back(attribute.name(), collapsed(attribute.value()));
  if (rule.type == Type::statute) add_statute_forms(node, result.entry);
  return result;
}

}  // namespace

Registers Registers::load(const std::string& folder, const LoadContext& context) {
  Registers registers;
  for (const std::string& path : files_under(context.files, folder, ".xml")) {
    const std::unique_ptr<XmlFile> file = read_xml(path, OriginId::none, context);
    if (!file) continue;
    const pugi::xml_node root = file->root();
    if (std::string_view(root.name()) != "register") {
      file->fault(Slug::wrong_root, root, {"register", root.name()});
      continue;
    }
    file->allow_attributes(root, {});
    file->allow_children(root, {"part", "organ", "person", "lagrum"});
    for (const EntryRule& rule : entry_rules())
      for (const pugi::xml_node node : root.children(rule.element)) {
        Entry entry = read_entry(node, rule, *file);
        const std::string id = entry.entry.id;
        if (id.empty()) continue;
        if (!is_clause_id(id)) file->fault_at(Slug::non_ascii_key, file->origin(node, "id"), {id, folded_id(id)});
        const auto [at, fresh] = registers.entries_.emplace(id, std::move(entry));
        if (!fresh)
          context.diagnostics.add(Slug::duplicate_register_entry, file->origin(node, "id"), {id},
                                  {{Note::Kind::other_here, at->second.origin, ""}});
      }
  }
  return registers;
}

const Registers::Entry* Registers::find(const std::string& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second;
}

std::vector<std::string> Registers::ids() const {
  std::vector<std::string> result;
  for (const auto& [id, entry] : entries_) result.push_back(id);
  return result;
}

}  // namespace klausul
