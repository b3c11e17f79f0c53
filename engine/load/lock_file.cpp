#include "load/lock_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"
#include "load/xml.hpp"
#include "seal/sha256.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

using Kind = LockedInput::Kind;
using Names = std::vector<std::string>;

// How the inputs of a kind are written.
struct InputRule {
  Kind kind;
  const char* element;
  Names attributes;  // besides `namn` and the hash
  const char* hash = "sha256";
};

const std::array<InputRule, 12>& input_rules() {
  static const Names of_library = {"lage", "variant", "fast", "visas", "innehall"};
  static const std::array<InputRule, 12> rules = {
      InputRule{Kind::document_template, "mall", of_library},
      InputRule{Kind::style, "stil", of_library},
      InputRule{Kind::clause, "klausul", of_library},
      InputRule{Kind::parameters, "parametrar", {}},
      InputRule{Kind::parent, "foralder", {}},
      InputRule{Kind::register_entry, "registerpost", {}},
      InputRule{Kind::registry, "register", {}},
      InputRule{Kind::hyphenation, "avstavning", {}},
      InputRule{Kind::patterns, "monster", {}},
      InputRule{Kind::image, "bild", {}},
      InputRule{Kind::face, "typsnitt", {}},
      InputRule{Kind::program, "program", {}, "version"},
  };
  return rules;
}

Status read_status(pugi::xml_node node, const XmlFile& file) {
  const std::string name = file.required_attribute(node, "lage");
  for (const Status status :
       {Status::draft, Status::review, Status::approved, Status::rejected, Status::repealed})
    if (status_name(status) == name) return status;
  if (!name.empty())
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "lage"),
                  {name, "lage", "utkast, granskning, faststalld, avvisad, upphavd"});
  return Status::draft;
}

LockedInput read_input(pugi::xml_node node, const InputRule& rule, const XmlFile& file) {
  Names allowed = {"namn", rule.hash};
  allowed.insert(allowed.end(), rule.attributes.begin(), rule.attributes.end());
  file.allow_attributes(node, allowed);
  file.allow_children(node, {});
  LockedInput input;
  input.kind = rule.kind;
  input.origin = file.origin(node);
  input.name = file.required_attribute(node, "namn");
  input.hash = file.required_attribute(node, rule.hash);
  if (rule.attributes.empty()) return input;
  const ClauseKey key = input.key();
  if (!is_clause_id(key.id) || !is_version(key.version))
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "namn"),
                  {input.name, "namn", "ekonomi.budget@1.0"});
  input.content = file.required_attribute(node, "innehall");
  input.status = read_status(node, file);
  input.variant = node.attribute("variant").value();
  input.pinned = file.flag_attribute(node, "fast", false);
  input.shown = file.flag_attribute(node, "visas", true);
  return input;
}

void read_document(pugi::xml_node node, Lock& lock, const XmlFile& file) {
  file.allow_attributes(node, {"titel", "slag", "datum", "villkorsdatum", "diarienummer"});
  lock.title = file.required_attribute(node, "titel");
  lock.document_kind = file.required_attribute(node, "slag");
  const auto date = date_attribute(node, "datum", file), terms = date_attribute(node, "villkorsdatum", file);
  file.required_attribute(node, "datum"), file.required_attribute(node, "villkorsdatum");
  if (date) lock.date = iso_date(*date);
  if (terms) lock.terms_date = iso_date(*terms);
  lock.record_number = node.attribute("diarienummer").value();
}

void read_making(pugi::xml_node node, Lock& lock, const XmlFile& file) {
  file.allow_attributes(node, {"pdf", "kompakt", "falt", "underlag", "utkast", "alternativ"});
  lock.making_origin = file.origin(node);
  lock.making.part = file.required_attribute(node, "pdf");
  lock.making.compact = file.flag_attribute(node, "kompakt", true);
  lock.making.signature_fields = file.flag_attribute(node, "falt", false);
  lock.making.provenance = file.flag_attribute(node, "underlag", true);
  lock.making.draft = file.flag_attribute(node, "utkast", false);
  lock.making.alternative = node.attribute("alternativ").value();
}

void read_result(pugi::xml_node root, Lock& lock, const XmlFile& file) {
  const pugi::xml_node result = root.child("resultat");
  file.allow_attributes(result, {"pdf", "text", "sidor"});
  lock.result_origin = file.origin(result);
  lock.pdf_hash = file.required_attribute(result, "pdf");
  lock.text_hash = file.required_attribute(result, "text");
  for (const pugi::xml_node page : root.children("sida")) {
    file.allow_attributes(page, {"nummer", "sha256"});
    lock.page_hashes.push_back(file.required_attribute(page, "sha256"));
  }
  for (const pugi::xml_node line : root.children("rad")) {
    file.allow_attributes(line, {});
    lock.text.emplace_back(line.child_value());
  }
  const std::string pages = file.required_attribute(result, "sidor");
  std::string text;
  for (const std::string& line : lock.text) text += line + "\n";
  if (sha256(text) != lock.text_hash)
    file.fault(Slug::lock_broken, result,
               {both("texten har en annan kontrollsumma", "its text has another hash")});
  if (pages != std::to_string(lock.page_hashes.size()))
    file.fault(Slug::lock_broken, result,
               {both("sidorna är inte så många som det står", "it has not as many pages as it says")});
}

void read_parties(pugi::xml_node root, Lock& lock, const XmlFile& file) {
  for (const pugi::xml_node node : root.children("part")) {
    file.allow_attributes(node, {"id", "namn", "undertecknar"});
    lock.parties.push_back({file.required_attribute(node, "id"), file.required_attribute(node, "namn"),
                            file.flag_attribute(node, "undertecknar", false)});
  }
}

LockedDay read_day(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"slag", "namn", "datum", "manader", "raknas-fran"});
  file.allow_children(node, {});
  LockedDay day;
  const std::string kind = file.required_attribute(node, "slag");
  const auto watch = watch_named(kind);
  if (!kind.empty() && !watch)
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "slag"), {kind, "slag", watch_names()});
  day.watch = watch.value_or(Watch::none);
  day.name = file.required_attribute(node, "namn");
  if (day.watch != Watch::notice_period) {
    file.required_attribute(node, "datum");
    day.date = date_attribute(node, "datum", file).value_or(Date{});
    return day;
  }
  const std::string months = file.required_attribute(node, "manader");
  const auto read = std::from_chars(months.data(), months.data() + months.size(), day.months);
  const bool whole = read.ec == std::errc() && read.ptr == months.data() + months.size();
  if (!months.empty() && (!whole || day.months < 0))
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "manader"), {months, "manader", "12"});
  day.from = notice_from_attribute(node, file);
  return day;
}

// The one element of that name; says `missing-element` if there is none.
pugi::xml_node only_child(pugi::xml_node root, const char* name, const XmlFile& file) {
  const pugi::xml_node node = root.child(name);
  if (!node) file.fault(Slug::missing_element, root, {root.name(), name});
  if (node.next_sibling(name))
    file.fault(Slug::duplicate_element, node.next_sibling(name), {name, root.name()});
  return node;
}

std::optional<Lock> lock_in(const XmlFile& file) {
  const pugi::xml_node root = file.root();
  if (std::string_view(root.name()) != "las") {
    file.fault(Slug::wrong_root, root, {"las", root.name()});
    return std::nullopt;
  }
  Names names = {"dokument", "part", "dag", "bygge", "resultat", "sida", "rad"};
  for (const InputRule& rule : input_rules()) names.emplace_back(rule.element);
  file.allow_attributes(root, {"form"});
  file.allow_children(root, names);
  if (const std::string form = file.required_attribute(root, "form"); !form.empty() && form != lock_form)
    file.fault_at(Slug::bad_attribute_value, file.origin(root, "form"),
                  {form, "form", std::string(lock_form)});
  Lock lock;
  const pugi::xml_node document = only_child(root, "dokument", file),
                       making = only_child(root, "bygge", file);
  if (document) read_document(document, lock, file);
  read_parties(root, lock, file);
  for (const pugi::xml_node node : root.children("dag")) lock.days.push_back(read_day(node, file));
  if (making) read_making(making, lock, file);
  for (const InputRule& rule : input_rules())
    for (const pugi::xml_node node : root.children(rule.element))
      lock.inputs.push_back(read_input(node, rule, file));
  if (only_child(root, "resultat", file)) read_result(root, lock, file);
  return lock;
}

}  // namespace

ClauseKey LockedInput::key() const {
  const std::size_t at = std::min(name.find('@'), name.size());
  return {name.substr(0, at), name.substr(std::min(at + 1, name.size()))};
}

FileKind LockedInput::file_kind() const {
  return kind == Kind::clause  ? FileKind::clause
         : kind == Kind::style ? FileKind::style
                               : FileKind::document_template;
}

std::string path_beside(const std::string& parameters, std::string_view kind) {
  constexpr std::string_view ending = ".xml";
  const bool has_ending = parameters.ends_with(ending);
  return parameters.substr(0, parameters.size() - (has_ending ? ending.size() : 0)) + "." +
         std::string(kind) + ".xml";
}

std::string lock_path(const std::string& parameters) { return path_beside(parameters, "las"); }

bool lies_beside(std::string_view path) {
  for (const std::string kind : {".las", ".uppgifter", ".bunt"})
    if (path.ends_with(kind + ".xml") || path.find(kind + ".konflikt") != std::string_view::npos) return true;
  return false;
}

std::string_view element_of(Kind kind) { return input_rules()[static_cast<std::size_t>(kind)].element; }

std::optional<Lock> load_lock(const std::string& path, const LoadContext& context) {
  // What the text itself deserves to be warned of is said at its own lines.
  Diagnostics faults;
  const std::unique_ptr<XmlFile> file =
      read_xml(path, OriginId::none, {context.files, context.sources, context.origins, faults});
  std::optional<Lock> lock = file ? lock_in(*file) : std::nullopt;
  for (const Diagnostic& d : faults.all())
    if (severity(d.slug) == Severity::error) context.diagnostics.add(d.slug, d.origin, d.arguments, d.notes);
  if (faults.has_errors()) return std::nullopt;
  lock->path = path;
  return lock;
}

}  // namespace klausul
