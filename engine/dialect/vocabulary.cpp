#include "dialect/vocabulary.hpp"

#include <algorithm>

namespace klausul {
namespace {

// What may stand wherever text flows.
constexpr std::string_view flow =
    "avsnitt stycke lista beslut definitioner tabell bild anmarkning sidbrytning klausul underskrifter "
    "bilagor";
constexpr std::string_view inline_elements =
    "betoning stark hanvisning lank radbrytning sprak begrepp lydelse";

// What a body does by a decision, and whom a point of it binds.
constexpr std::string_view decision_verbs =
    "beslutar beslutar-for-egen-del rekommenderar foreslar uppdrar lagger-till-handlingarna";
constexpr std::string_view binders = "egen region kommuner parter";

using enum AttributeKind;

const std::vector<ElementRule>& rules() {
  static const std::vector<ElementRule> table = {
      {"text", Element::text, false, "%flow titel undertitel forfattare dokumenthuvud innehall bilaga", {}},
      {"titel", Element::title, true, "%inline", {}},
      {"undertitel", Element::subtitle, true, "%inline", {}},
      {"forfattare", Element::author, true, "", {}},
      {"dokumenthuvud", Element::metadata_head, false, "uppgift", {}},
      {"uppgift",
       Element::metadata_item,
       true,
       "%inline",
       {{"etikett", printed, true}, {"falt", choice, false, "utgivare dokument referens adress"}}},
      {"innehall", Element::contents, false, "", {{"rubrik", printed}, {"nivaer", integer}}},
      {"avsnitt",
       Element::section,
       false,
       "%flow",
       {{"rubrik", printed, true}, {"namn", key}, {"numrerad", flag}}},
      {"stycke", Element::paragraph, true, "%inline fotnot", {}},
      {"lista", Element::list, false, "punkt", {{"typ", choice, false, "punkt nummer bokstav"}}},
      {"punkt", Element::list_item, true, "%inline fotnot lista alternativ", {}},
      {"beslut",
       Element::decisions,
       false,
       "beslutspunkt klausul adressat villkor tidigare",
       {{"ingress", printed},
        {"organ", printed},
        {"datum", printed},
        {"fattat", flag},
        {"arende", key},
        {"verb", choice, false, decision_verbs},
        {"varde", reference},
        {"namn", key}}},
      {"beslutspunkt",
       Element::decision_point,
       true,
       "%inline fotnot lista adressat aterrapportering alternativ",
       {{"binder", choice, false, binders},
        {"arende", key},
        {"verb", choice, false, decision_verbs},
        {"namn", key}}},
      {"adressat", Element::addressee, true, "", {{"ref", printed}}},
      {"villkor", Element::condition, true, "%inline", {}},
      {"tidigare",
       Element::earlier_decision,
       false,
       "",
       {{"verkan", choice, true, "rattar ersatter"},
        {"organ", printed, true},
        {"datum", printed, true},
        {"paragraf", printed}}},
      {"aterrapportering",
       Element::report_back,
       false,
       "",
       {{"forum", printed, true}, {"datum", printed, true}}},
      {"alternativ", Element::alternative, true, "%inline", {{"namn", key, true}, {"av", printed, true}}},
      {"definitioner", Element::definitions, false, "definition", {}},
      {"definition", Element::definition, true, "%inline fotnot", {{"term", printed, true}}},
      {"tabell",
       Element::table,
       false,
       "huvudrad rad summarad",
       {{"rubrik", printed}, {"namn", key}, {"kolumner", weights}}},
      {"huvudrad", Element::head_row, false, "cell", {}},
      {"rad", Element::row, false, "cell", {}},
      {"summarad", Element::sum_row, false, "cell", {}},
      {"cell",
       Element::cell,
       true,
       "%inline fotnot",
       {{"tal", flag}, {"spann", integer}, {"radspann", integer}, {"nedat", flag}, {"radrubrik", flag}}},
      {"bilagor", Element::appendix_list, false, "bilaga", {{"rubrik", printed}}},
      {"bilaga", Element::appendix, false, "%flow", {{"rubrik", printed, true}, {"namn", key}}},
      {"underskrifter", Element::signatures, false, "underskrift", {}},
      {"underskrift", Element::signature, false, "part namn befattning", {}},
      {"part", Element::signature_party, true, "%inline", {}},
      {"namn", Element::signature_name, true, "%inline", {}},
      {"befattning", Element::signature_office, true, "%inline", {}},
      {"anmarkning", Element::note, true, "%inline", {}},
      {"bild",
       Element::figure,
       false,
       "",
       {{"fil", file, true},
        {"alt", printed},
        {"dekoration", flag},
        {"rubrik", printed},
        {"bredd", integer},
        {"namn", key}}},
      {"fotnot", Element::footnote, true, "betoning stark hanvisning lank sprak", {}},
      {"sidbrytning", Element::page_break, false, "", {}},
      {"klausul", Element::clause_reference, false, "", {{"ref", reference, true}, {"variant", key}}},
      {"betoning", Element::emphasis, true, "%inline", {}},
      {"stark", Element::strong, true, "%inline", {}},
      {"hanvisning",
       Element::cross_reference,
       false,
       "",
       {{"till", reference, true}, {"form", choice, false, "nummer"}}},
      {"lank", Element::link, true, "betoning stark", {{"url", url, true}}},
      {"radbrytning", Element::line_break, false, "", {}},
      {"sprak", Element::foreign, true, "betoning stark", {{"kod", language, true}}},
      {"begrepp", Element::defined_term, true, "", {}},
      {"lydelse", Element::wording, true, "betoning stark", {{"forslag", printed, true}}},
      {"vanster", Element::band_left, true, "betoning stark sida sidor dokumenttitel", {}},
      {"mitten", Element::band_centre, true, "betoning stark sida sidor dokumenttitel", {}},
      {"hoger", Element::band_right, true, "betoning stark sida sidor dokumenttitel", {}},
      {"sida", Element::page_number, false, "", {}},
      {"sidor", Element::page_count, false, "", {}},
      {"dokumenttitel", Element::document_title, false, "", {}},
  };
  return table;
}

// True if the space-separated `list` holds `name`.
bool lists(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == name) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

std::span<const ElementRule> vocabulary() { return rules(); }

const ElementRule* rule_for(std::string_view name) {
  const auto found =
      std::find_if(rules().begin(), rules().end(), [&](const ElementRule& r) { return r.name == name; });
  return found == rules().end() ? nullptr : &*found;
}

const ElementRule& rule_for(Element element) {
  return *std::find_if(rules().begin(), rules().end(),
                       [&](const ElementRule& r) { return r.element == element; });
}

bool may_hold(const ElementRule& parent, std::string_view child) {
  if (lists(parent.children, child)) return true;
  if (lists(parent.children, "%flow") && lists(flow, child)) return true;
  return lists(parent.children, "%inline") && lists(inline_elements, child);
}

std::string holders_of(std::string_view child) {
  std::string names;
  for (const ElementRule& rule : rules())
    if (may_hold(rule, child)) names += (names.empty() ? "<" : ", <") + std::string(rule.name) + ">";
  return names;
}

std::vector<std::string> element_names() {
  std::vector<std::string> names;
  for (const ElementRule& rule : rules()) names.emplace_back(rule.name);
  return names;
}

bool is_engine_name(std::string_view name) { return lists("f a d k s o v n c", name); }

bool is_key(std::string_view name) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && letter(name.front()) && std::all_of(name.begin(), name.end(), allowed);
}

bool is_image_name(std::string_view name) {
  if (!name.ends_with(".png") && !name.ends_with(".svg")) return false;
  name.remove_suffix(4);
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), allowed);
}

bool is_clause_id(std::string_view id) {
  while (true) {
    const std::size_t point = id.find('.');
    if (!is_key(id.substr(0, point))) return false;
    if (point == std::string_view::npos) return true;
    id.remove_prefix(point + 1);
  }
}

}  // namespace klausul
