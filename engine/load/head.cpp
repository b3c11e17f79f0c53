#include "load/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/content_seal.hpp"

namespace klausul {
namespace {

constexpr std::array<std::string_view, 5> status_names = {"utkast", "granskning", "faststalld", "avvisad",
                                                          "upphavd"};

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Status read_status(pugi::xml_node root, const XmlFile& file) {
  const std::string name = file.required_attribute(root, "status");
  const auto found = std::find(status_names.begin(), status_names.end(), name);
  if (found != status_names.end()) return static_cast<Status>(found - status_names.begin());
  if (!name.empty())
    file.fault_at(Slug::bad_attribute_value, file.origin(root, "status"),
                  {name, "status", "utkast, granskning, faststalld, avvisad, upphavd"});
  return Status::draft;
}

std::string read_version(pugi::xml_node root, const char* attribute, const XmlFile& file) {
  const std::string version = root.attribute(attribute).value();
  if (!version.empty() && !is_version(version))
    file.fault_at(Slug::bad_version, file.origin(root, attribute), {version});
  return version;
}

std::string text_of_child(pugi::xml_node parent, const char* name, const XmlFile& file) {
  const pugi::xml_node child = parent.child(name);
  if (child.next_sibling(name))
    file.fault(Slug::duplicate_element, child.next_sibling(name), {name, parent.name()});
  if (child) file.allow_attributes(child, {});
  return collapsed(child.text().get());
}

std::vector<ClauseRelation> read_relations(pugi::xml_node head, const char* name, const XmlFile& file) {
  std::vector<ClauseRelation> relations;
  for (const pugi::xml_node node : head.children(name)) {
    file.allow_attributes(node, {"ref"});
    const std::string id = file.required_attribute(node, "ref");
    if (!id.empty()) relations.push_back({id, file.origin(node, "ref")});
  }
  return relations;
}

std::vector<Opening> read_openings(pugi::xml_node head, const XmlFile& file) {
  std::vector<Opening> openings;
  for (const pugi::xml_node node : head.children("oppnar")) {
    file.allow_attributes(node, {"ref", "kostnad"});
    file.allow_children(node, {});
    const Opening opening{node.attribute("ref").value(), node.attribute("kostnad").value(),
                          file.origin(node)};
    if (opening.clause.empty() == opening.cost.empty())
      file.fault(Slug::missing_attribute, node, {"oppnar", both("ref eller kostnad", "ref or kostnad")});
    else if (!opening.cost.empty() && !is_key(opening.cost))
      file.fault_at(Slug::non_ascii_key, file.origin(node, "kostnad"),
                    {opening.cost, folded_key(opening.cost)});
    else
      openings.push_back(opening);
  }
  return openings;
}

HistoryEvent read_event(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"datum", "av", "vad", "skal", "diarienummer", "organ", "paragraf", "fran",
                               "ur", "innehall", "kedja"});
  file.allow_children(node, {});
  date_attribute(node, "datum", file);
  date_attribute(node, "fran", file);
  const auto optional = [&](const char* name) { return std::string(node.attribute(name).value()); };
  HistoryEvent event;
  event.date = file.required_attribute(node, "datum");
  event.actor = optional("av");
  event.what = file.required_attribute(node, "vad");
  event.reason = optional("skal");
  event.record_number = optional("diarienummer");
  event.body = optional("organ");
  event.section = optional("paragraf");
  event.from = optional("fran");
  event.base = optional("ur");
  event.content = optional("innehall");
  event.link = optional("kedja");
  event.origin = file.origin(node);
  return event;
}

void read_history(pugi::xml_node history, Head& head, const XmlFile& file) {
  if (!history) return;
  file.allow_attributes(history, {"kedja"});
  file.allow_children(history, {"handelse"});
  head.newest_link = history.attribute("kedja").value();
  head.history_origin = file.origin(history);
  for (const pugi::xml_node node : history.children("handelse")) {
    head.history.push_back(read_event(node, file));
    const HistoryEvent& event = head.history.back();
    if (head.status == Status::repealed && event.what == status_name(Status::repealed))
      head.repealed_from = parse_iso_date(event.from.empty() ? event.date : event.from);
  }
}

void read_head_element(pugi::xml_node node, Head& head, const XmlFile& file) {
  if (!node) return;
  file.allow_attributes(node, {});
  file.allow_children(node, {"namn", "syfte", "skal", "kraver", "oforenlig", "oppnar"});
  head.name = text_of_child(node, "namn", file);
  head.purpose = text_of_child(node, "syfte", file);
  head.reason = text_of_child(node, "skal", file);
  head.requires_clauses = read_relations(node, "kraver", file);
  head.openings = read_openings(node, file);
  head.incompatible = read_relations(node, "oforenlig", file);
}

void check_identity(pugi::xml_node root, const Head& head, const ClauseKey& key, const XmlFile& file) {
  const bool missing = head.key.id.empty() || head.key.version.empty();
  if (!missing && head.key != key) file.fault(Slug::id_mismatch, root, {head.key.text(), key.text()});
}

}  // namespace

std::string status_words(Status status) {
  switch (status) {
    case Status::draft:
      return both("utkast", "a draft");
    case Status::review:
      return both("i granskning", "in review");
    case Status::approved:
      return both("fastställd", "approved");
    case Status::rejected:
      return both("avvisad", "rejected");
    case Status::repealed:
      return both("upphävd", "repealed");
  }
  return {};
}

std::string_view status_name(Status status) { return status_names[static_cast<std::size_t>(status)]; }

bool is_version(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.size() <= 6 &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return point != std::string_view::npos && digits(text.substr(0, point)) && digits(text.substr(point + 1));
}

int compare_versions(const std::string& a, const std::string& b) {
  const auto parts = [](const std::string& version) {
    const std::size_t point = version.find('.');
    return std::pair(number_in(std::string_view(version).substr(0, point)),
                     number_in(std::string_view(version).substr(point + 1)));
  };
  const auto x = parts(a), y = parts(b);
  return x < y ? -1 : y < x ? 1 : 0;
}

NoticeFrom notice_from_attribute(pugi::xml_node node, const XmlFile& file) {
  const pugi::xml_attribute attribute = node.attribute("raknas-fran");
  const auto from = notice_from_named(attribute.value());
  if (attribute && !from)
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "raknas-fran"),
                  {attribute.value(), "raknas-fran", notice_from_names()});
  return from.value_or(NoticeFrom::untold);
}

std::optional<Date> date_attribute(pugi::xml_node node, const char* name, const XmlFile& file) {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (attribute.empty()) return std::nullopt;
  const std::optional<Date> date = parse_iso_date(attribute.value());
  if (!date)
    file.fault_at(
        Slug::bad_attribute_value, file.origin(node, name),
        {attribute.value(), name, both("ett datum, till exempel 2023-10-13", "a date, such as 2023-10-13")});
  return date;
}

Head read_head(pugi::xml_node root, const XmlFile& file, const ClauseKey& key,
               const std::vector<std::string>& more) {
  std::vector<std::string> attributes = {"id",          "version",  "status",  "giltig-fran",
                                         "giltig-till", "ersatter", "variant", "sigill"};
  attributes.insert(attributes.end(), more.begin(), more.end());
  file.allow_attributes(root, attributes);
  Head head;
  head.origin = file.origin(root);
  head.path = file.context().sources.at(file.file()).path();
  head.key = {file.required_attribute(root, "id"), file.required_attribute(root, "version")};
  read_version(root, "version", file);
  head.supersedes = read_version(root, "ersatter", file);
  check_identity(root, head, key, file);
  head.key = key;  // the file's place decides; what it says of itself is only checked
  head.status = read_status(root, file);
  head.valid_from = date_attribute(root, "giltig-fran", file);
  head.valid_to = date_attribute(root, "giltig-till", file);
  if (head.valid_from && head.valid_to && *head.valid_to < *head.valid_from)
    file.fault_at(Slug::bad_attribute_value, file.origin(root, "giltig-till"),
                  {iso_date(*head.valid_to), "giltig-till",
                   both("en dag efter giltig-fran", "a day after giltig-fran")});
  head.variant = root.attribute("variant").value();
  if (head.variant == "standard") head.variant.clear();  // two names for one wording
  read_head_element(root.child("huvud"), head, file);
  read_history(root.child("historik"), head, file);
  read_seal(root, head, file);
  return head;
}

}  // namespace klausul
