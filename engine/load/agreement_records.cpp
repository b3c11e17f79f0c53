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

// Who wrote the record, and when.
constexpr const char* noted_on = "antecknad";
constexpr const char* noted_by = "antecknad-av";

Records::Noted read_noted(pugi::xml_node node, const XmlFile& file) {
  Records::Noted noted;
  noted.on = date_attribute(node, noted_on, file);
  if (node.attribute(noted_by)) noted.by = required_id(node, noted_by, "person.anna", file);
  return noted;
}

std::vector<Records::Supplement> read_supplements(pugi::xml_node node, const XmlFile& file) {
  std::vector<Records::Supplement> all;
  for (const pugi::xml_node child : node.children("tillagg")) {
    file.allow_attributes(child, {"vad", noted_on, noted_by});
    file.allow_children(child, {});
    all.push_back({required_text(child, "vad", file), read_noted(child, file)});
  }
  return all;
}

Records::Decision read_decision(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"organ", "datum", "paragraf", "diarienummer", noted_on, noted_by});
  file.allow_children(node, {});
  Records::Decision decision;
  decision.body = required_id(node, "organ", "organ.kommunstyrelsen_berg", file);
  decision.body_origin = file.origin(node, "organ");
  decision.date = required_date(node, "datum", file);
  decision.section = text_attribute(node, "paragraf");
  decision.record_number = text_attribute(node, "diarienummer");
  decision.origin = file.origin(node);
  decision.noted = read_noted(node, file);
  return decision;
}

Records::Signature read_signature(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"namn", "roll", "ort", "datum", noted_on, noted_by});
  file.allow_children(node, {});
  return {required_text(node, "namn", file),  text_attribute(node, "roll"),
          required_date(node, "datum", file), file.origin(node),
          text_attribute(node, "ort"),        read_noted(node, file)};
}

Records::Notice read_notice(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"datum", "mottagen", "mottagen-av", noted_on, noted_by});
  file.allow_children(node, {"tillagg"});
  return {required_date(node, "datum", file),
          date_attribute(node, "mottagen", file),
          file.origin(node),
          text_attribute(node, "mottagen-av"),
          read_noted(node, file),
          read_supplements(node, file)};
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

Records::NoticePeriod read_notice_period(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"namn", "raknas-fran", noted_on, noted_by});
  file.allow_children(node, {"tillagg"});
  if (node.next_sibling("uppsagningstid"))
    file.fault(Slug::duplicate_element, node.next_sibling("uppsagningstid"), {node.name(), "uppgifter"});
  Records::NoticePeriod period;
  period.name = text_attribute(node, "namn");
  period.from = notice_from_attribute(node, file);
  period.origin = file.origin(node);
  period.name_origin = file.origin(node, "namn");
  period.noted = read_noted(node, file);
  period.supplements = read_supplements(node, file);
  return period;
}

Records::Move read_move(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"fran", noted_on, noted_by});
  file.allow_children(node, {});
  return {required_date(node, "fran", file), read_noted(node, file), file.origin(node)};
}

Records::FollowUp read_follow_up(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"id", "datum", "gjord", "anteckning", noted_on, noted_by});
  file.allow_children(node, {"flyttad", "tillagg"});
  Records::FollowUp follow_up;
  follow_up.due = required_date(node, "datum", file);
  follow_up.done = date_attribute(node, "gjord", file);
  follow_up.note = text_attribute(node, "anteckning");
  follow_up.origin = file.origin(node);
  if (node.attribute("id")) follow_up.id = required_id(node, "id", "u1", file);
  for (const pugi::xml_node child : node.children("flyttad"))
    follow_up.moves.push_back(read_move(child, file));
  follow_up.noted = read_noted(node, file);
  follow_up.supplements = read_supplements(node, file);
  return follow_up;
}

Records::Remark read_remark(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"datum", noted_on, noted_by});
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_element) file.fault(Slug::unknown_element, child, {child.name(), ""});
  const std::string text = collapsed(node.child_value());
  if (text.empty()) file.fault(Slug::empty_element, node, {node.name()});
  return {date_attribute(node, "datum", file), text, file.origin(node), read_noted(node, file)};
}

void say_twice(const std::string& what, OriginId origin, OriginId other, const XmlFile& file) {
  file.context().diagnostics.add(Slug::recorded_twice, origin, {what}, {{Note::Kind::other_here, other, ""}});
}

void take_party(pugi::xml_node node, Records& records, const XmlFile& file) {
  Records::Party party = read_party(node, file);
  for (const Records::Party& known : records.parties)
    if (known.id == party.id && !party.id.empty())
      file.context().diagnostics.add(Slug::duplicate_party, party.origin, {party.id},
                                     {{Note::Kind::other_here, known.origin, ""}});
  records.parties.push_back(std::move(party));
}

void take_follow_up(pugi::xml_node node, Records& records, const XmlFile& file) {
  Records::FollowUp follow_up = read_follow_up(node, file);
  for (const Records::FollowUp& known : records.follow_ups)
    if (known.id == follow_up.id && !known.id.empty())
      say_twice("id=\"" + known.id + "\"", file.origin(node, "id"), known.origin, file);
  records.follow_ups.push_back(std::move(follow_up));
}

Records records_of(const XmlFile& file) {
  const pugi::xml_node root = file.root();
  Records records;
  if (std::string_view(root.name()) != "uppgifter") {
    file.fault(Slug::wrong_root, root, {"uppgifter", root.name()});
    return records;
  }
  file.allow_attributes(root, {"id"});
  file.allow_children(root, {"uppsagningstid", "part", "uppfoljning", "anteckning"});
  if (root.attribute("id")) records.id = required_text(root, "id", file);
  if (const pugi::xml_node node = root.child("uppsagningstid"))
    records.notice_period = read_notice_period(node, file);
  for (const pugi::xml_node node : root.children("part")) take_party(node, records, file);
  for (const pugi::xml_node node : root.children("uppfoljning")) take_follow_up(node, records, file);
  for (const pugi::xml_node node : root.children("anteckning"))
    records.remarks.push_back(read_remark(node, file));
  return records;
}

// The answer of `read`, a function from a context to a file, as records; nothing if there are faults.
template <typename Read>
std::optional<Records> read_with(const std::string& path, const LoadContext& context, Read read) {
  Diagnostics faults;
  const std::unique_ptr<XmlFile> file =
      read(LoadContext{context.files, context.sources, context.origins, faults});
  std::optional<Records> records;
  if (file) records = records_of(*file);
  context.diagnostics.append(faults);
  if (!records || faults.has_errors()) return std::nullopt;
  records->path = path;
  return records;
}

}  // namespace

std::string records_path(const std::string& parameters) { return path_beside(parameters, "uppgifter"); }

std::optional<Records> load_records(const std::string& path, const LoadContext& context) {
  return read_with(path, context,
                   [&](const LoadContext& apart) { return read_xml(path, OriginId::none, apart); });
}

std::optional<Records> records_in(const std::string& path, const std::string& bytes,
                                  const LoadContext& context) {
  return read_with(path, context, [&](const LoadContext& apart) { return parse_xml(path, bytes, apart); });
}

}  // namespace klausul
