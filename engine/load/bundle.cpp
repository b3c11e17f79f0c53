#include "load/bundle.hpp"

#include <algorithm>
#include <filesystem>

#include "diag/messages.hpp"
#include "load/bundle_checks.hpp"
#include "load/given_values.hpp"
#include "load/head.hpp"
#include "load/missing_file.hpp"

// The file is read anew for each document that is made from it, with texts and tickets of the document's own.
// What a decision consists of stands in two places, who decides in <steg> and the points in <punkter>: they
// are brought together in the tree, where every node keeps its place in the file.

namespace klausul {
namespace {

using Names = std::vector<std::string>;
using Kind = BundlePiece::Kind;

// "part.berg" as "berg".
std::string last_name(const std::string& id) { return id.substr(id.rfind('.') + 1); }

std::string file_beside(const std::string& bundle, const std::string& file) {
  return (std::filesystem::path(bundle).parent_path() / file).lexically_normal().generic_string();
}

Names with(const Names& names, std::initializer_list<const char*> more) {
  Names all = names;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

pugi::xml_node nth(pugi::xml_node parent, const char* name, std::size_t number) {
  pugi::xml_node node = parent.child(name);
  for (; number > 0; --number) node = node.next_sibling(name);
  return node;
}

class Reader {
 public:
  Reader(const std::string& path, const XmlFile& file) : file_(file) { bundle_.path = path; }

  Bundle read() {
    const pugi::xml_node root = file_.root();
    file_.allow_attributes(root, {});
    file_.allow_children(root, {"avtal", "handling", "forslag", "underskrifter", "part"});
    add_file(only(root, "avtal", true), Kind::agreement);
    bundle_.agreement_origin = file_.origin(root.child("avtal") ? root.child("avtal") : root);
    for (const pugi::xml_node node : root.children("handling")) add_file(node, Kind::paper);
    const pugi::xml_node proposals = only(root, "forslag", false);
    const pugi::xml_node signatures = only(root, "underskrifter", false);
    if (proposals) read_proposals(proposals);
    if (signatures) read_signatures(signatures);
    std::size_t number = 0;
    for (const pugi::xml_node party : root.children("part")) read_party(party, number++, signatures);
    check_names(root);
    return std::move(bundle_);
  }

 private:
  pugi::xml_node only(pugi::xml_node parent, const char* name, bool required) {
    const pugi::xml_node node = parent.child(name);
    if (!node && required) file_.fault(Slug::missing_element, parent, {parent.name(), name});
    if (const pugi::xml_node other = node.next_sibling(name))
      file_.fault(Slug::duplicate_element, other, {name, parent.name()});
    return node;
  }

  void add_file(pugi::xml_node node, Kind kind) {
    if (!node) return;
    file_.allow_attributes(node, {"fil"});
    file_.allow_children(node, {});
    BundlePiece piece;
    piece.kind = kind;
    const std::string named = file_.required_attribute(node, "fil");
    piece.file = file_beside(bundle_.path, named);
    piece.name = std::filesystem::path(named).stem().string();
    if (!named.empty() && !file_.context().files.is_file(piece.file))
      file_.fault_at(Slug::file_not_found, file_.origin(node, "fil"),
                     missing_file(piece.file, file_.context().files));
    add(std::move(piece), node);
  }

  void read_proposals(pugi::xml_node node) {
    file_.allow_attributes(node,
                           {"mall", "datum", "villkorsdatum", "diarienummer", "beslut", "part", "organ"});
    for (const char* name : {"mall", "datum", "beslut"}) file_.required_attribute(node, name);
    const pugi::xml_node points = only(node, "punkter", true);
    file_.allow_attributes(points, {});
    file_.allow_children(points, {"beslutspunkt"});
    for (const pugi::xml_node point : points.children("beslutspunkt")) bundle_.points += point ? 1 : 0;
    if (points && bundle_.points == 0) file_.fault(Slug::empty_element, points, {"punkter", ""});
  }

  void read_signatures(pugi::xml_node node) {
    file_.allow_attributes(node,
                           {"mall", "datum", "villkorsdatum", "diarienummer", "lista", "medlem", "part"});
    for (const char* name : {"mall", "datum", "lista", "medlem", "part"})
      file_.required_attribute(node, name);
  }

  void read_party(pugi::xml_node node, std::size_t number, pugi::xml_node signatures) {
    file_.allow_attributes(node, {"ref"});
    file_.allow_children(node, {"steg"});
    BundlePiece piece;
    piece.party = file_.required_attribute(node, "ref");
    piece.party_number = number;
    bundle_.parties.push_back(piece.party);
    check_decides(node, file_.root().child("forslag").child("punkter"), file_);
    for (const pugi::xml_node step : node.children("steg")) {
      file_.allow_attributes(step, {"organ", "verb", "datum", "diarienummer"});
      piece.kind = Kind::proposal;
      piece.body = file_.required_attribute(step, "organ");
      piece.body_origin = file_.origin(step, "organ");
      file_.required_attribute(step, "verb");
      piece.name = "forslag-" + last_name(piece.party) + "-" + std::to_string(piece.step_number + 1);
      if (!file_.root().child("forslag"))
        file_.fault(Slug::missing_element, file_.root(), {"bunt", "forslag"});
      add(piece, step);
      ++piece.step_number;
    }
    if (!signatures) return;
    piece.kind = Kind::signatures;
    piece.body.clear();
    piece.name = "underskrift-" + last_name(piece.party);
    add(std::move(piece), node);
  }

  void add(BundlePiece piece, pugi::xml_node node) {
    bundle_.pieces.push_back(std::move(piece));
    nodes_.push_back(node);
  }

  // Each document is a file of its own in one folder.
  void check_names(pugi::xml_node) {
    for (std::size_t i = 0; i < bundle_.pieces.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (bundle_.pieces[i].name == bundle_.pieces[j].name) {
          file_.context().diagnostics.add(Slug::duplicate_value, file_.origin(nodes_[i]),
                                          {bundle_.pieces[i].name},
                                          {{Note::Kind::other_here, file_.origin(nodes_[j]), ""}});
          break;
        }
  }

  const XmlFile& file_;
  Bundle bundle_;
  std::vector<pugi::xml_node> nodes_;  ///< Of the pieces.
};

GivenValue reference_to(const std::string& name, const std::string& id, OriginId origin) {
  GivenValue value;
  value.name = name;
  value.reference = id;
  value.has_reference = true;
  value.origin = value.text_origin = origin;
  return value;
}

// A value of its own takes the place of one for all.
void put(GivenValue value, std::vector<GivenValue>& values) {
  const auto same = std::find_if(values.begin(), values.end(),
                                 [&](const GivenValue& known) { return known.name == value.name; });
  if (same == values.end())
    values.push_back(std::move(value));
  else
    *same = std::move(value);
}

// What the engine fills in stands under the name that the bundle gives it in the template.
void put_reference(pugi::xml_node of_all, const char* attribute, const std::string& id, OriginId origin,
                   std::vector<GivenValue>& values) {
  const std::string name = of_all.attribute(attribute).value();
  if (!name.empty()) put(reference_to(name, id, origin), values);
}

// The document's own attributes; `step` has its own, or is nothing.
void read_beginning(pugi::xml_node of_all, pugi::xml_node step, const XmlFile& file, Parameters& parameters) {
  const auto node_with = [&](const char* name) { return step.attribute(name) ? step : of_all; };
  parameters.origin = file.origin(step ? step : of_all);
  parameters.template_reference = of_all.attribute("mall").value();
  parameters.template_origin = file.origin(of_all, "mall");
  parameters.date = date_attribute(node_with("datum"), "datum", file).value_or(Date{});
  parameters.date_origin = file.origin(node_with("datum"), "datum");
  parameters.terms_date = date_attribute(of_all, "villkorsdatum", file).value_or(parameters.date);
  parameters.diary_number = node_with("diarienummer").attribute("diarienummer").value();
  parameters.diary_origin = file.origin(node_with("diarienummer"));
}

// Who decides, from <steg>, and the points, from <punkter>, as one decision.
GivenValue decision_of(pugi::xml_node step, pugi::xml_node of_all, const XmlFile& file) {
  const OriginId origin = file.origin(step);
  for (const char* own : {"datum", "diarienummer"}) step.remove_attribute(own);
  for (const std::string& name : value_elements())
    while (step.remove_child(name.c_str())) {
    }
  for (pugi::xml_node point = of_all.child("punkter").first_child(); point;) {
    const pugi::xml_node next = point.next_sibling();
    step.append_move(point);
    point = next;
  }
  step.set_name("beslut");
  GivenValue value = read_given_decision(step, file);
  value.name = of_all.attribute("beslut").value();
  value.origin = origin;
  return value;
}

void read_proposal(pugi::xml_node root, const BundlePiece& piece, const XmlFile& file,
                   Parameters& parameters) {
  const pugi::xml_node of_all = root.child("forslag"), party = nth(root, "part", piece.party_number),
                       step = nth(party, "steg", piece.step_number);
  read_beginning(of_all, step, file, parameters);
  parameters.values = read_given(of_all, with(value_elements(), {"punkter"}), file);
  for (GivenValue& value :
       read_given(step, with(value_elements(), {"adressat", "villkor", "tidigare"}), file))
    put(std::move(value), parameters.values);
  put_reference(of_all, "part", piece.party, file.origin(party, "ref"), parameters.values);
  put_reference(of_all, "organ", piece.body, file.origin(step, "organ"), parameters.values);
  put(decision_of(step, of_all, file), parameters.values);
}

// Those who sign for the party, as the agreement itself names them; told of where the bundle names it.
GivenValue signing_for(const std::string& party, OriginId place, pugi::xml_node of_all,
                       const Parameters& agreement) {
  GivenValue list;
  list.element = GivenValue::Element::list;
  list.name = of_all.attribute("lista").value();
  list.origin = list.text_origin = place;
  const std::string member = of_all.attribute("medlem").value();
  for (const GivenValue& given : agreement.values) {
    if (given.name != list.name) continue;
    for (std::size_t i = 0; i < given.items.size(); ++i)
      for (const GivenValue& value : given.items[i])
        if (value.name == member && value.reference == party) {
          list.items.push_back(given.items[i]);
          list.item_origins.push_back(given.item_origins[i]);
        }
  }
  return list;
}

void read_signatures(pugi::xml_node root, const BundlePiece& piece, const Parameters& agreement,
                     const XmlFile& file, Parameters& parameters) {
  const pugi::xml_node of_all = root.child("underskrifter");
  read_beginning(of_all, {}, file, parameters);
  parameters.values = read_given(of_all, value_elements(), file);
  const OriginId place = file.origin(nth(root, "part", piece.party_number), "ref");
  put_reference(of_all, "part", piece.party, place, parameters.values);
  GivenValue signing = signing_for(piece.party, place, of_all, agreement);
  if (signing.items.empty()) file.fault_at(Slug::not_signing, place, {piece.party});
  put(std::move(signing), parameters.values);
}

// What is made for the agreement can print its title, version, day and record number.
ParentReference named_from(pugi::xml_node agreement_node, const Parameters& agreement, const XmlFile& file) {
  ParentReference named;
  named.file = agreement_node.attribute("fil").value();
  named.version = agreement.version;
  named.date = agreement.date;
  named.origin = named.file_origin = named.version_origin = named.date_origin =
      file.origin(agreement_node, "fil");
  return named;
}

}  // namespace

std::optional<Bundle> load_bundle(const std::string& path, const LoadContext& context) {
  const std::unique_ptr<XmlFile> file = read_xml(path, OriginId::none, context);
  if (!file) return std::nullopt;
  if (std::string_view(file->root().name()) != "bunt") {
    file->fault(Slug::wrong_root, file->root(), {"bunt", file->root().name()});
    return std::nullopt;
  }
  Bundle bundle = Reader(path, *file).read();
  return context.diagnostics.has_errors() ? std::nullopt : std::optional(std::move(bundle));
}

std::optional<Parameters> load_piece(const Bundle& bundle, const BundlePiece& piece,
                                     const LoadContext& context) {
  if (!piece.file.empty()) return load_parameters(piece.file, context);
  const std::unique_ptr<XmlFile> file = read_xml(bundle.path, OriginId::none, context);
  const auto agreement = file ? load_parameters(bundle.pieces.front().file, context) : std::nullopt;
  if (!agreement) return std::nullopt;
  const pugi::xml_node root = file->root();
  Parameters parameters;
  parameters.path = bundle.path;
  parameters.bytes = file->bytes();
  parameters.parent = named_from(root.child("avtal"), *agreement, *file);
  check_versions(root.child("forslag").child("punkter"), *agreement, *file);
  if (piece.kind == Kind::proposal)
    read_proposal(root, piece, *file, parameters);
  else
    read_signatures(root, piece, *agreement, *file, parameters);
  return parameters;
}

}  // namespace klausul
