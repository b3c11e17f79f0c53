#include <algorithm>
#include <charconv>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "load/head.hpp"

namespace klausul {
namespace {

const std::vector<std::string> parameter_attributes = {
    "namn",  "typ",     "etikett",      "hjalp",     "grupp",       "krav",    "forvalt", "minst",
    "hogst", "monster", "monsterhjalp", "bevakning", "raknas-fran", "kostnad", "unik",    "helhet"};

// Names that every document has by itself.
bool is_reserved(std::string_view name) {
  return name == "datum" || name == "villkorsdatum" || name == "diarienummer" || name == "foralder";
}

std::string read_name(pugi::xml_node node, const XmlFile& file) {
  const std::string name = file.required_attribute(node, "namn");
  const OriginId origin = file.origin(node, "namn");
  if (!name.empty() && !is_key(name))
    file.fault_at(Slug::non_ascii_key, origin, {name, folded_key(name)});
  else if (is_reserved(name))
    file.fault_at(Slug::reserved_parameter, origin, {name});
  return name;
}

std::string joined_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Type read_type(pugi::xml_node node, const XmlFile& file) {
  const std::string name = file.required_attribute(node, "typ");
  if (const auto type = type_from_name(name)) return *type;
  if (!name.empty())
    file.fault_at(Slug::unknown_type, file.origin(node, "typ"),
                  {name, closest(name, type_names()), joined_names(type_names())});
  return Type::text;
}

Watch read_watch(pugi::xml_node node, const XmlFile& file) {
  const pugi::xml_attribute attribute = node.attribute("bevakning");
  const auto watch = watch_named(attribute.value());
  if (attribute && !watch)
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "bevakning"),
                  {attribute.value(), "bevakning", watch_names()});
  return watch.value_or(Watch::none);
}

// Which cost an amount is: a word of the parties' own.
std::string read_cost(pugi::xml_node node, Type type, const XmlFile& file) {
  const std::string cost = node.attribute("kostnad").value();
  if (cost.empty()) return cost;
  const OriginId origin = file.origin(node, "kostnad");
  if (!is_key(cost)) file.fault_at(Slug::non_ascii_key, origin, {cost, folded_key(cost)});
  if (type != Type::money)
    file.fault_at(Slug::bad_declaration, origin,
                  {node.attribute("namn").value(),
                   both("bara ett belopp kan vara en kostnad", "only an amount can be a cost")});
  return cost;
}

std::vector<Choice> read_choices(pugi::xml_node node, const XmlFile& file) {
  std::vector<Choice> choices;
  for (const pugi::xml_node choice : node.children("alternativ")) {
    file.allow_attributes(choice, {"namn", "etikett"});
    const std::string name = file.required_attribute(choice, "namn");
    if (!name.empty() && !is_key(name))
      file.fault_at(Slug::non_ascii_key, file.origin(choice, "namn"), {name, folded_key(name)});
    const std::string label = choice.attribute("etikett").value();
    choices.push_back({name, label.empty() ? name : label});
  }
  return choices;
}

void say_duplicate(const std::string& name, OriginId origin, const std::vector<Declaration>& earlier,
                   const XmlFile& file) {
  const auto same =
      std::find_if(earlier.begin(), earlier.end(), [&](const Declaration& d) { return d.name == name; });
  if (same == earlier.end() || name.empty()) return;
  file.context().diagnostics.add(Slug::duplicate_declaration, origin, {name},
                                 {{Note::Kind::declared_here, same->origin, ""}});
}

// What is said of one item beside the others has a meaning in a list alone.
void check_place_in_list(pugi::xml_node node, const Declaration& d, const XmlFile& file) {
  const bool in_list = std::string_view(node.parent().attribute("typ").value()) == "lista";
  const bool number = d.type == Type::percent || d.type == Type::decimal || d.type == Type::integer;
  const auto fault = [&](const char* attribute, const std::string& words) {
    file.fault_at(Slug::bad_declaration, file.origin(node, attribute), {d.name, words});
  };
  if (d.unique && !in_list)
    fault("unik", both("bara i en lista kan något vara unikt", "only in a list can something be unique"));
  if (d.whole.empty()) return;
  if (!in_list || !number)
    return fault("helhet", both("bara ett tal eller procent i en lista kan vara en del av en helhet",
                                "only a number or per cent in a list can be a part of a whole"));
  Declaration plain;
  plain.name = d.name;
  plain.type = Type::decimal;
  read_value(plain, d.whole, file.origin(node, "helhet"), file.context().diagnostics);
}

Declaration read_parameter(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, parameter_attributes);
  Declaration d;
  d.origin = file.origin(node);
  d.name = read_name(node, file);
  d.type = read_type(node, file);
  d.label = collapsed(node.attribute("etikett").value());
  d.help = collapsed(node.attribute("hjalp").value());
  d.group = collapsed(node.attribute("grupp").value());
  d.required = file.flag_attribute(node, "krav", true);
  d.default_value = node.attribute("forvalt").value();
  d.minimum = node.attribute("minst").value();
  d.maximum = node.attribute("hogst").value();
  d.pattern = node.attribute("monster").value();
  d.pattern_help = node.attribute("monsterhjalp").value();
  d.watch = read_watch(node, file);
  d.notice_from = notice_from_attribute(node, file);
  d.cost = read_cost(node, d.type, file);
  d.unique = file.flag_attribute(node, "unik", false);
  d.whole = node.attribute("helhet").value();
  check_place_in_list(node, d, file);
  file.allow_children(node,
                      {"parameter", "alternativ"});  // which of them the type may have: see check_declaration
  d.choices = read_choices(node, file);
  for (const pugi::xml_node member : node.children("parameter")) {
    Declaration inner = read_parameter(member, file);
    say_duplicate(inner.name, inner.origin, d.members, file);
    d.members.push_back(std::move(inner));
  }
  check_declaration(d, file.context().diagnostics);
  return d;
}

template <typename Value>
Value one_of(pugi::xml_node node, const char* attribute, const XmlFile& file,
             std::initializer_list<std::pair<std::string_view, Value>> values, std::string_view expected) {
  const std::string_view given = node.attribute(attribute).value();
  for (const auto& [name, value] : values)
    if (given == name) return value;
  if (!given.empty())
    file.fault_at(Slug::bad_attribute_value, file.origin(node, attribute),
                  {std::string(given), attribute, std::string(expected)});
  return values.begin()->second;
}

AllocationDeclaration read_allocation(pugi::xml_node node, const XmlFile& file) {
  using Unit = AllocationDeclaration::Unit;
  using Rule = AllocationDeclaration::Rule;
  file.allow_attributes(node, {"namn", "av", "lista", "nyckel", "enhet", "regel"});
  AllocationDeclaration a;
  a.amount = file.required_attribute(node, "av");
  a.list = file.required_attribute(node, "lista");
  a.key = node.attribute("nyckel").value();
  a.unit = one_of<Unit>(node, "enhet", file, {{"krona", Unit::krona}, {"ore", Unit::ore}}, "krona, ore");
  a.rule = one_of<Rule>(node, "regel", file,
                        {{"exakt-andel", Rule::exact_share}, {"avrundad-procent", Rule::rounded_percent}},
                        "exakt-andel, avrundad-procent");
  return a;
}

DivisionDeclaration read_division(pugi::xml_node node, const XmlFile& file) {
  using Unit = AllocationDeclaration::Unit;
  file.allow_attributes(node, {"namn", "lista", "av", "delar", "enhet"});
  DivisionDeclaration d;
  d.list = file.required_attribute(node, "lista");
  d.member = file.required_attribute(node, "av");
  const std::string parts = file.required_attribute(node, "delar");
  const auto [end, error] = std::from_chars(parts.data(), parts.data() + parts.size(), d.parts);
  const bool whole = error == std::errc() && end == parts.data() + parts.size();
  if (!parts.empty() && (!whole || d.parts < 1 || d.parts > 12)) {
    file.fault_at(Slug::bad_attribute_value, file.origin(node, "delar"),
                  {parts, "delar", both("ett tal från 1 till 12", "a number from 1 to 12")});
    d.parts = 1;
  }
  d.unit = one_of<Unit>(node, "enhet", file, {{"krona", Unit::krona}, {"ore", Unit::ore}}, "krona, ore");
  return d;
}

SumDeclaration read_sum(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"namn", "lista", "av", "urval"});
  SumDeclaration sum{file.required_attribute(node, "lista"), file.required_attribute(node, "av"), {}, true};
  sum.selection = collapsed(node.attribute("urval").value());
  if (sum.selection.starts_with("inte ")) {
    sum.selected = false;
    sum.selection.erase(0, 5);
  }
  return sum;
}

std::optional<Computation> read_computation(pugi::xml_node node, const XmlFile& file) {
  const std::string_view element = node.name();
  Computation c;
  c.origin = file.origin(node);
  if (element == "summa") {
    c.rule = read_sum(node, file);
  } else if (element == "upprakning") {
    file.allow_attributes(node, {"namn", "lista", "av"});
    c.rule =
        EnumerationDeclaration{file.required_attribute(node, "lista"), file.required_attribute(node, "av")};
  } else if (element == "berakning") {
    file.allow_attributes(node, {"namn", "varde", "lista"});
    c.rule = ExpressionDeclaration{file.required_attribute(node, "varde"), node.attribute("lista").value()};
  } else if (element == "uppdelning") {
    c.rule = read_division(node, file);
  } else if (element == "fordelning") {
    c.rule = read_allocation(node, file);
  } else {
    return std::nullopt;
  }
  file.allow_children(node, {});
  c.name = read_name(node, file);
  return c;
}

Check read_check(pugi::xml_node node, const XmlFile& file) {
  file.allow_attributes(node, {"villkor", "lista", "meddelande"});
  file.allow_children(node, {});
  return {file.required_attribute(node, "villkor"), node.attribute("lista").value(),
          file.required_attribute(node, "meddelande"), file.origin(node)};
}

}  // namespace

Declarations read_declarations(pugi::xml_node parameters, const XmlFile& file) {
  Declarations result;
  if (!parameters) return result;
  file.allow_attributes(parameters, {});
  file.allow_children(
      parameters, {"parameter", "summa", "fordelning", "upprakning", "berakning", "uppdelning", "kontroll"});
  for (const pugi::xml_node node : parameters.children()) {
    if (std::string_view(node.name()) == "parameter") {
      Declaration d = read_parameter(node, file);
      say_duplicate(d.name, d.origin, result.parameters, file);
      result.parameters.push_back(std::move(d));
    } else if (std::string_view(node.name()) == "kontroll") {
      result.checks.push_back(read_check(node, file));
    } else if (auto computation = read_computation(node, file)) {
      say_duplicate(computation->name, computation->origin, result.parameters, file);
      result.computations.push_back(std::move(*computation));
    }
  }
  return result;
}

}  // namespace klausul
