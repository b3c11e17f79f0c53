#include "load/parameters.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/given_values.hpp"
#include "load/head.hpp"
#include "load/stamp.hpp"
#include "load/xml.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

// What may stand where, as lists that are made once.
using Names = std::vector<std::string>;
const Names no_names, value_attributes = {"namn", "ref", "ungefar"}, only_name = {"namn"},
                      only_items = {"post"},
                      elements_of_root = {"varde", "lista", "grupp", "beslut", "val", "foralder"};

std::string read_name(pugi::xml_node node, const XmlFile& file) {
  const std::string name = file.required_attribute(node, "namn");
  if (!name.empty() && !is_key(name))
    file.fault_at(Slug::non_ascii_key, file.origin(node, "namn"), {name, folded_key(name)});
  return name;
}

GivenValue read_value_element(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, value_attributes);
  GivenValue given;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata)
      given.text += child.value();
    else if (child.type() == pugi::node_element)
      file.fault(
          Slug::misplaced_element, child,
          {child.name(), "varde",
           both("ett värde är ren text; skriv &lt; för <", "a value is plain text; write &lt; for <")});
  }
  const auto words = std::find_if(node.begin(), node.end(),
                                  [](pugi::xml_node child) { return !collapsed(child.value()).empty(); });
  const pugi::xml_node shown = words == node.end() ? node.first_child() : *words;
  const pugi::xml_attribute reference = node.attribute("ref");
  given.reference = reference.value();
  given.has_reference = !reference.empty();
  given.approximate = file.flag_attribute(node, "ungefar", false);
  given.text_origin = given.has_reference ? file.origin(node, "ref")
                      : shown             ? file.origin(shown)
                                          : file.origin(node);
  if (given.has_reference && !trimmed(given.text).empty())
    file.fault(Slug::stray_text, shown, {"varde ref", collapsed(given.text).substr(0, 40), ""});
  return given;
}

GivenValue read_list_element(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, only_name);
  file.allow_children(node, only_items);
  GivenValue given;
  given.element = GivenValue::Element::list;
  for (const pugi::xml_node item : node.children("post")) {
    file.allow_attributes(item, no_names);
    given.items.push_back(read_given(item, value_elements(), file));
    given.item_origins.push_back(file.origin(item));
  }
  return given;
}

GivenValue read_group_element(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, only_name);
  GivenValue given;
  given.element = GivenValue::Element::group;
  given.members = read_given(node, value_elements(), file);
  return given;
}

void read_variants(pugi::xml_node root, Parameters& parameters, const XmlFile& file) {
  for (const pugi::xml_node node : root.children("val")) {
    file.allow_attributes(node, {"klausul", "variant"});
    file.allow_children(node, {});
    const std::string clause = file.required_attribute(node, "klausul");
    const VariantChoice choice{file.required_attribute(node, "variant"), file.origin(node, "klausul")};
    if (!parameters.variants.emplace(clause, choice).second)
      file.fault(Slug::duplicate_value, node, {clause});
  }
}

// True of what is not filled in yet: no attribute and no element of it says anything.
bool says_nothing(pugi::xml_node node) {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (!collapsed(attribute.value()).empty()) return false;
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_element ? !says_nothing(child) : !collapsed(child.value()).empty())
      return false;
  return true;
}

void read_parent(pugi::xml_node root, Parameters& parameters, const XmlFile& file) {
  const pugi::xml_node node = root.child("foralder");
  if (!node) return;
  parameters.parent_origin = file.origin(node);
  if (says_nothing(node)) return;
  if (const pugi::xml_node other = node.next_sibling("foralder"))
    file.fault(Slug::duplicate_element, other, {"foralder", root.name()});
  file.allow_attributes(node, {"avtal", "version", "datum"});
  file.allow_children(node, {});
  ParentReference parent;
  parent.file = file.required_attribute(node, "avtal");
  file.required_attribute(node, "version");
  file.required_attribute(node, "datum");
  parent.version = read_version_attribute(node, file);
  const std::optional<Date> date = date_attribute(node, "datum", file);
  parent.origin = file.origin(node);
  parent.file_origin = file.origin(node, "avtal");
  parent.version_origin = file.origin(node, "version");
  parent.date_origin = file.origin(node, "datum");
  if (parent.file.empty() || parent.version.empty() || !date) return;
  parent.date = *date;
  parameters.parent = std::move(parent);
}

bool read_root(pugi::xml_node root, Parameters& parameters, const XmlFile& file) {
  file.allow_attributes(root, {"mall", "datum", "villkorsdatum", "diarienummer", "version"});
  parameters.origin = file.origin(root);
  parameters.template_reference = file.required_attribute(root, "mall");
  parameters.template_origin = file.origin(root, "mall");
  file.required_attribute(root, "datum");
  const std::optional<Date> date = date_attribute(root, "datum", file);
  const std::optional<Date> terms = date_attribute(root, "villkorsdatum", file);
  parameters.date_origin = file.origin(root, "datum");
  parameters.diary_number = collapsed(root.attribute("diarienummer").value());
  parameters.diary_origin = file.origin(root, "diarienummer");
  parameters.version = read_version_attribute(root, file);
  if (!date || parameters.template_reference.empty()) return false;
  parameters.date = *date;
  parameters.terms_date = terms ? *terms : *date;
  return true;
}

}  // namespace

const std::vector<std::string>& value_elements() {
  static const std::vector<std::string> names = {"varde", "lista", "grupp", "beslut"};
  return names;
}

GivenValue read_given_decision(pugi::xml_node node, const XmlFile& file) {
  GivenValue given;
  given.element = GivenValue::Element::decision;
  given.text_origin = file.origin(node);
  if (const pugi::xml_attribute value = node.attribute("varde")) {
    file.fault_at(Slug::unknown_attribute, file.origin(node, "varde"), {"varde", "beslut", ""});
    node.remove_attribute(value);
  }
  node.remove_attribute("namn");         // the parameter's, not the printed block's
  if (says_nothing(node)) return given;  // not given yet
  given.text = stamp_value(node, file);
  return given;
}

std::vector<GivenValue> read_given(pugi::xml_node parent, const std::vector<std::string>& allowed,
                                   const XmlFile& file) {
  file.allow_children(parent, allowed);
  std::vector<GivenValue> values;
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view element = node.name();
    GivenValue given;
    if (element == "varde")
      given = read_value_element(node, file);
    else if (element == "lista")
      given = read_list_element(node, file);
    else if (element == "grupp")
      given = read_group_element(node, file);
    else if (element != "beslut")
      continue;
    given.name = read_name(node, file);
    given.origin = file.origin(node);
    if (element == "beslut") {
      const std::string name = given.name;
      const OriginId origin = given.origin;
      given = read_given_decision(node, file);
      given.name = name, given.origin = origin;
    }
    const auto same =
        std::find_if(values.begin(), values.end(), [&](const GivenValue& v) { return v.name == given.name; });
    if (same != values.end() && !given.name.empty())
      file.context().diagnostics.add(Slug::duplicate_value, given.origin, {given.name},
                                     {{Note::Kind::other_here, same->origin, ""}});
    else
      values.push_back(std::move(given));
  }
  return values;
}

std::string read_version_attribute(pugi::xml_node node, const XmlFile& file) {
  const std::string version = node.attribute("version").value();
  if (version.empty() || is_version(version)) return version;
  file.fault_at(Slug::bad_version, file.origin(node, "version"), {version});
  return {};
}

std::optional<Parameters> load_parameters(const std::string& path, const LoadContext& context) {
  const std::unique_ptr<XmlFile> file = read_xml(path, OriginId::none, context);
  if (!file) return std::nullopt;
  const pugi::xml_node root = file->root();
  const std::string_view name = root.name();
  if (name != "avtal" && name != "arende") {
    file->fault(Slug::wrong_root, root,
                {both("avtal> eller <arende", "avtal> or <arende"), std::string(name)});
    return std::nullopt;
  }
  Parameters parameters;
  parameters.path = path;
  parameters.element = name;
  parameters.bytes = file->bytes();
  const bool usable = read_root(root, parameters, *file);
  read_variants(root, parameters, *file);
  read_parent(root, parameters, *file);
  parameters.values = read_given(root, elements_of_root, *file);
  if (!usable) return std::nullopt;
  return parameters;
}

namespace {

void add(const std::vector<GivenValue>& values, int depth, std::string& text) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  for (const GivenValue& value : values) {
    text += indent + value.name;
    if (value.element == GivenValue::Element::value)
      text += value.has_reference ? " -> " + value.reference
                                  : ": " + collapsed(value.text) + (value.approximate ? " (ungefar)" : "");
    text += "\n";
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      text += indent + "  item " + std::to_string(i + 1) + "\n";
      add(value.items[i], depth + 2, text);
    }
    add(value.members, depth + 1, text);
  }
}

}  // namespace

std::string dump(const Parameters& parameters) {
  std::string text = "template " + parameters.template_reference + "\ndate " + iso_date(parameters.date) +
                     "\nterms " + iso_date(parameters.terms_date) + "\n";
  if (!parameters.diary_number.empty()) text += "diary number " + parameters.diary_number + "\n";
  if (parameters.parent)
    text += "parent " + parameters.parent->file + " " + parameters.parent->version + " " +
            iso_date(parameters.parent->date) + "\n";
  for (const auto& [clause, choice] : parameters.variants)
    text += "variant " + clause + " = " + choice.variant + "\n";
  add(parameters.values, 0, text);
  return text;
}

}  // namespace klausul
