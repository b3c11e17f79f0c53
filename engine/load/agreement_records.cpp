#include "load/agreement_records.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"
#include "load/lock_file.hpp"
#include "load/xml.hpp"

namespace klausul {
namespace {

using Records = AgreementRecords;

// A date that must be there. The answer is of use only if nothing was said.
Date required_date(pugi::xml_node node, const char* name, const XmlFile& file) {
  file.required_attribute(node, name);
  return date_attribute(node, name, file).value_or(Date{});
}

std::string text_attribute(pugi::xml_node node, const char* name) {
  return collapsed(node.attribute(name).value());
}

// Words that must be there.
std::string required_text(pugi::xml_node node, const char* name, const XmlFile& file) {
  const std::string text = collapsed(file.required_attribute(node, name));
  if (text.empty() && node.attribute(name))
    file.fault_at(Slug::bad_attribute_value, file.origin(node, name), {"", name, both("en text", "a text")});
  return text;
}

// A register's id.
std::string required_id(pugi::xml_node node, const char* name, const char* example, const XmlFile& file) {
  const std::string id = file.required_attribute(node, name);
  if (node.attribute(name) && !is_clause_id(id))
    file.fault_at(Slug::bad_attribute_value, file.origin(node, name), {id, name, example});
  return id;
}

Records::Decision read_decision(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"organ", "datum", "paragraf", "diarienummer"});
  file.allow_children(node, {});
  Records::Decision decision;
  decision.body = required_id(node, "organ", "organ.kommunstyrelsen_berg", file);
  decision.body_origin = file.origin(node, "organ");
  decision.date = required_date(node, "datum", file);
  decision.section = text_attribute(node, "paragraf");
  decision.record_number = text_attribute(node, "diarienummer");
  decision.origin = file.origin(node);
  return decision;
}

Records::Signature read_signature(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"namn", "roll", "datum"});
  file.allow_children(node, {});
  return {required_text(node, "namn", file), text_attribute(node, "roll"), required_date(node, "datum", file),
          file.origin(node)};
}

Records::Notice read_notice(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"datum", "mottagen"});
  file.allow_children(node, {});
  return {required_date(node, "datum", file), date_attribute(node, "mottagen", file), file.origin(node)};
}

Records::Party read_party(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"id"});
  file.allow_children(node, {"beslut", "underskrift", "uppsagning"});
  Records::Party party;
  party.id = required_id(node, "id", "part.berg", file);
  party.origin = file.origin(node);
  for (const pugi::xml_node child : node.children("beslut"))
    party.decisions.push_back(read_decision(child, file));
  for (const pugi::xml_node child : node.children("underskrift"))
    party.signatures.push_back(read_signature(child, file));
  for (const pugi::xml_node child : node.children("uppsagning"))
    party.notices.push_back(read_notice(child, file));
  return party;
}

Records::FollowUp read_follow_up(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"datum", "gjord", "anteckning"});
  file.allow_children(node, {});
  return {required_date(node, "datum", file), date_attribute(node, "gjord", file),
          text_attribute(node, "anteckning"), file.origin(node)};
}

Records::Remark read_remark(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"datum"});
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_element) file.fault(Slug::unknown_element, child, {child.name(), ""});
  const std::string text = collapsed(node.child_value());
  if (text.empty()) file.fault(Slug::empty_element, node, {node.name()});
  return {date_attribute(node, "datum", file), text};
}

Records records_in(const XmlFile& file) {
  const pugi::xml_node root = file.root();
  Records records;
  if (std::string_view(root.name()) != "uppgifter") {
    file.fault(Slug::wrong_root, root, {"uppgifter", root.name()});
    return records;
  }
  file.allow_attributes(root, {});
  file.allow_children(root, {"part", "uppfoljning", "anteckning"});
  for (const pugi::xml_node node : root.children("part")) {
    Records::Party party = read_party(node, file);
    for (const Records::Party& known : records.parties)
      if (known.id == party.id && !party.id.empty())
        file.context().diagnostics.add(Slug::duplicate_party, party.origin, {party.id},
                                       {{Note::Kind::other_here, known.origin, ""}});
    records.parties.push_back(std::move(party));
  }
  for (const pugi::xml_node node : root.children("uppfoljning"))
    records.follow_ups.push_back(read_follow_up(node, file));
  for (const pugi::xml_node node : root.children("anteckning"))
    records.remarks.push_back(read_remark(node, file));
  return records;
}

}  // namespace

std::string records_path(const std::string& parameters) { return path_beside(parameters, "uppgifter"); }

std::optional<AgreementRecords> load_records(const std::string& path, const LoadContext& context) {
  Diagnostics faults;
  const auto file = read_xml(path, OriginId::none, {context.files, context.sources, context.origins, faults});
  std::optional<AgreementRecords> records;
  if (file) records = records_in(*file);
  context.diagnostics.append(faults);
  if (!records || faults.has_errors()) return std::nullopt;
  records->path = path;
  return records;
}

}  // namespace klausul
