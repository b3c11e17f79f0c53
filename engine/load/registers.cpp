#include "load/registers.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"
#include "load/tags.hpp"
#include "load/xml.hpp"
#include "values/declaration.hpp"
#include "values/swedish.hpp"

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
      {"lagrum",
       Type::statute,
       {"id", "lag", "sfs"},
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
  entry.fields.insert(entry.fields.begin(),
                      {{"kort", citation(node, abbreviation.empty() ? full : abbreviation)},
                       {"lang", citation(node, full)},
                       {"lag", full},
                       {"lagens_namn", act},
                       {"citerad", citation(node, full)},
                       {"citerad_senare", citation(node, abbreviation.empty() ? act : abbreviation)}});
}

// An attribute that names another entry, looked up when every file has been read.
struct Reference {
  std::string id;
  Type type;
  OriginId origin;
};

void note_references(pugi::xml_node node, const XmlFile& file, std::vector<Reference>& references) {
  const std::pair<const char*, Type> links[] = {
      {"part", Type::party}, {"organ", Type::body}, {"ersatt-av", Type::statute}};
  for (const auto& [name, type] : links)
    if (const pugi::xml_attribute link = node.attribute(name))
      references.push_back({link.value(), type, file.origin(node, name)});
}

void check_values(pugi::xml_node node, const EntryRule& rule, const XmlFile& file) {
  for (const std::string& name : rule.required)
    if (node.attribute(name.c_str()) && collapsed(node.attribute(name.c_str()).value()).empty())
      file.fault_at(Slug::bad_attribute_value, file.origin(node, name),
                    {"", name, both("en text", "a text")});
  const std::optional<Date> from = date_attribute(node, "giltig-fran", file);
  const std::optional<Date> to = date_attribute(node, "giltig-till", file);
  if (from && to && *to < *from)
    file.fault_at(
        Slug::bad_attribute_value, file.origin(node, "giltig-till"),
        {iso_date(*to), "giltig-till", both("en dag efter giltig-fran", "a day after giltig-fran")});
}

std::vector<std::string> words_in(const char* text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

// The words of an attribute, each of which must be one of `known`.
std::vector<std::string> listed_words(pugi::xml_node node, const char* attribute,
                                      std::initializer_list<std::string_view> known, const XmlFile& file) {
  const std::vector<std::string> words = words_in(file.required_attribute(node, attribute).c_str());
  std::string expected;
  for (const std::string_view word : known) expected += (expected.empty() ? "" : ", ") + std::string(word);
  for (const std::string& word : words)
    if (std::find(known.begin(), known.end(), word) == known.end())
      file.fault_at(Slug::bad_attribute_value, file.origin(node, attribute), {word, attribute, expected});
  if (words.empty() && !node.attribute(attribute).empty())
    file.fault_at(Slug::bad_attribute_value, file.origin(node, attribute), {"", attribute, expected});
  return words;
}

// The keys of an attribute that may be left out, each a name of the user's own.
std::vector<std::string> listed_keys(pugi::xml_node node, const char* attribute, const XmlFile& file) {
  const std::vector<std::string> keys = words_in(node.attribute(attribute).value());
  for (const std::string& key : keys)
    if (!is_key(key))
      file.fault_at(Slug::non_ascii_key, file.origin(node, attribute), {key, folded_key(key)});
  if (keys.empty() && node.attribute(attribute))
    file.fault_at(Slug::bad_attribute_value, file.origin(node, attribute),
                  {"", attribute, both("ärendeslag", "kinds of matter")});
  return keys;
}

Registers::Mandate read_mandate(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"far", "for", "arende", "utom"});
  file.allow_children(node, {});
  if (node.attribute("arende") && node.attribute("utom"))
    file.fault_at(
        Slug::bad_attribute_value, file.origin(node, "utom"),
        {node.attribute("utom").value(), "utom", both("ingenting vid arende", "nothing with arende")});
  return {listed_words(node, "far", {"besluta", "rekommendera", "bereda"}, file),
          listed_words(node, "for", {"egen", "region", "kommuner", "parter"}, file),
          listed_keys(node, "arende", file), listed_keys(node, "utom", file)};
}

Registers::Entry read_entry(pugi::xml_node node, const EntryRule& rule, const XmlFile& file) {
  std::vector<std::string> names = rule.required;
  names.insert(names.end(), rule.optional.begin(), rule.optional.end());
  file.allow_attributes(node, names);
  const bool body = rule.type == Type::body;
  file.allow_children(node, body ? std::vector<std::string>{"mandat"} : std::vector<std::string>{});
  for (const std::string& name : rule.required) file.required_attribute(node, name.c_str());
  check_values(node, rule, file);
  Registers::Entry result;
  result.type = rule.type;
  result.origin = file.origin(node);
  result.entry.id = node.attribute("id").value();
  for (const pugi::xml_attribute attribute : node.attributes())
    if (std::string_view(attribute.name()) != "id" &&
        !(rule.type == Type::statute && std::string_view(attribute.name()) == "lag"))
      result.entry.fields.emplace_back(attribute.name(), collapsed(attribute.value()));
  if (rule.type == Type::statute) add_statute_forms(node, result.entry);
  if (body)
    for (const pugi::xml_node mandate : node.children("mandat"))
      result.mandates.push_back(read_mandate(mandate, file));
  return result;
}

void check_references(const std::vector<Reference>& references, const Registers& registers,
                      Diagnostics& diagnostics) {
  for (const Reference& reference : references) {
    const Registers::Entry* entry = registers.find(reference.id);
    if (entry == nullptr)
      diagnostics.add(Slug::unknown_register_entry, reference.origin,
                      {reference.id, closest(reference.id, registers.ids())});
    else if (entry->type != reference.type)
      diagnostics.add(Slug::wrong_register_entry, reference.origin,
                      {reference.id, type_phrase(entry->type), type_phrase(reference.type)});
  }
}

}  // namespace

Registers Registers::load(const std::string& folder, const LoadContext& context) {
  Registers registers;
  std::vector<Reference> references;
  bool all_read = true;  // otherwise what is in an unreadable file would seem not to exist
  for (const std::string& path : files_under(context.files, folder, ".xml")) {
    const std::unique_ptr<XmlFile> file = read_xml(path, OriginId::none, context);
    all_read = all_read && file != nullptr;
    if (!file) continue;
    const pugi::xml_node root = file->root();
    if (std::string_view(root.name()) != "register") {
      file->fault(Slug::wrong_root, root, {"register", root.name()});
      continue;
    }
    registers.files_.push_back({path.substr(folder.size() + 1), hashed(file->bytes())});
    file->allow_attributes(root, {});
    file->allow_children(root, {"part", "organ", "person", "lagrum"});
    for (const EntryRule& rule : entry_rules())
      for (const pugi::xml_node node : root.children(rule.element)) {
        Entry entry = read_entry(node, rule, *file);
        entry.file = registers.files_.size() - 1;
        const std::string id = entry.entry.id;
        note_references(node, *file, references);
        if (id.empty()) continue;
        if (!is_clause_id(id))
          file->fault_at(Slug::non_ascii_key, file->origin(node, "id"), {id, folded_id(id)});
        const auto [at, fresh] = registers.entries_.emplace(id, std::move(entry));
        if (!fresh)
          context.diagnostics.add(Slug::duplicate_register_entry, file->origin(node, "id"), {id},
                                  {{Note::Kind::other_here, at->second.origin, ""}});
      }
  }
  if (all_read) check_references(references, registers, context.diagnostics);
  return registers;
}

const Registers::Entry* Registers::find(const std::string& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second;
}

std::vector<std::string> Registers::matters() const {
  std::set<std::string> all;
  for (const auto& [id, entry] : entries_)
    for (const Mandate& mandate : entry.mandates) {
      all.insert(mandate.matters.begin(), mandate.matters.end());
      all.insert(mandate.except.begin(), mandate.except.end());
    }
  return {all.begin(), all.end()};
}

std::vector<std::string> Registers::ids() const {
  std::vector<std::string> result;
  for (const auto& [id, entry] : entries_) result.push_back(id);
  return result;
}

}  // namespace klausul
