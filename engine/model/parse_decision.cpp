#include "model/parse_decision.hpp"

#include <algorithm>
#include <array>

namespace klausul {
namespace {

using namespace std::literals;

constexpr std::array verbs = {""sv,         "beslutar"sv, "beslutar-for-egen-del"sv,   "rekommenderar"sv,
                              "foreslar"sv, "uppdrar"sv,  "lagger-till-handlingarna"sv};
constexpr std::array binders = {""sv, "egen"sv, "region"sv, "kommuner"sv, "parter"sv};

template <typename Names>
std::size_t place_of(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

Mention mention(pugi::xml_node node, const char* attribute) {
  const std::vector<Run> runs = printed_runs(node, attribute);
  Mention result{plain_text(runs), false, origin_of(node)};
  for (const Run& run : runs) result.gap = result.gap || run.gap;
  if (!runs.empty()) result.origin = runs.front().origin;
  return result;
}

std::vector<Run> runs_in(pugi::xml_node node) {
  Look look;
  look.origin = origin_of(node);
  return read_runs(node, look);
}

void read_part(pugi::xml_node part, Decision& decision) {
  const std::string_view name = part.name();
  if (name == "adressat")
    decision.addressees.push_back({mention(part, "ref"), runs_in(part), origin_of(part)});
  else if (name == "villkor")
    decision.condition = runs_in(part);
  else if (name == "tidigare")
    decision.earlier.push_back({part.attribute("verkan").value() == "rattar"sv, mention(part, "organ"),
                                mention(part, "datum"), plain_text(printed_runs(part, "paragraf")),
                                origin_of(part)});
  else if (name == "aterrapportering")
    decision.reports.push_back({mention(part, "forum"), mention(part, "datum")});
  else if (name == "alternativ")
    decision.alternatives.push_back({part.attribute("namn").value(), plain_text(printed_runs(part, "av")),
                                     runs_in(part), origin_of(part)});
}

}  // namespace

DecisionVerb decision_verb(std::string_view name) { return static_cast<DecisionVerb>(place_of(verbs, name)); }
std::string_view verb_name(DecisionVerb verb) { return verbs[static_cast<std::size_t>(verb)]; }
Binder binder(std::string_view name) { return static_cast<Binder>(place_of(binders, name)); }
std::string_view binder_name(Binder binder) { return binders[static_cast<std::size_t>(binder)]; }

std::shared_ptr<const Decision> read_decision(pugi::xml_node node) {
  if (!printed_runs(node, "ingress").empty()) return nullptr;
  const auto decision = std::make_shared<Decision>();
  decision->body = mention(node, "organ");
  decision->meeting = mention(node, "datum");
  decision->taken = node.attribute("fattat").value() == "ja"sv;
  decision->matter = {node.attribute("arende").value(), false, origin_of(node)};
  decision->verb = decision_verb(node.attribute("verb").value());
  decision->binder = binder(node.attribute("binder").value());
  for (const pugi::xml_node part : node.children()) read_part(part, *decision);
  return decision;
}

std::shared_ptr<const Decision> with_words_of(pugi::xml_node slot,
                                              const std::shared_ptr<const Decision>& held) {
  const auto decision = std::make_shared<Decision>(*held);
  if (decision->meeting.text.empty() && !decision->meeting.gap) decision->meeting = mention(slot, "datum");
  decision->taken = decision->taken || slot.attribute("fattat").value() == "ja"sv;
  return decision;
}

}  // namespace klausul
