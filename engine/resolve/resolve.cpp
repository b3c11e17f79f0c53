#include "resolve/resolve.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "diag/messages.hpp"
#include "dialect/vocabulary.hpp"
#include "resolve/merge.hpp"

namespace klausul {
namespace {

// Ten times what any real agreement holds.
constexpr std::size_t inclusion_depth_limit = 10;
constexpr std::size_t inclusion_limit = 2000;

// One clause put in one slot, to be checked when all names are known.
struct Placed {
  const Clause* clause = nullptr;
  std::vector<std::string> around;
  OriginId asked_by = OriginId::none;
};

void use_image(const ImageUse& use, Library& library, Assembly& assembly) {
  if (const auto image = library.use_image(use.file, use.origin)) assembly.images[use.file] = image;
}

// Fills slots, depth first, so that clauses come in the document's own order.
class Joiner {
 public:
  Joiner(const ChoiceRules& rules, Library& library, Origins& origins, Assembly& assembly,
         Diagnostics& diagnostics)
      : rules_(rules), library_(library), origins_(origins), assembly_(assembly), diagnostics_(diagnostics) {}

  std::string fill(const StampedText& text, const std::vector<std::string>& around) {
    std::string xml = text.xml;
    for (const ImageUse& use : text.images) use_image(use, library_, assembly_);
    for (const ReferenceSlot& slot : text.slots) {
      const std::string content = content_of(slot, around);
      const std::size_t at = xml.find(slot.marker);
      if (at != std::string::npos) xml.replace(at, slot.marker.size(), content);
    }
    return xml;
  }

  const std::vector<Placed>& placed() const { return placed_; }

 private:
  std::string content_of(const ReferenceSlot& slot, const std::vector<std::string>& around) {
    const Wanted wanted{slot.id, slot.version, slot.variant, slot.origin};
    const std::optional<Selection> selection = choose_clause(wanted, rules_, library_, diagnostics_);
    if (!selection) return {};
    if (is_cycle(selection->key, slot) || is_too_much(slot)) return {};
    const Clause* clause = library_.use_clause(selection->key);
    if (clause == nullptr) return {};
    check_place(*clause, slot);
    note_choice(*selection);
    std::vector<std::string> enclosing = around;
    enclosing.insert(enclosing.end(), slot.enclosing.begin(), slot.enclosing.end());
    placed_.push_back({clause, enclosing, slot.origin});
    path_.push_back(selection->key);
    const std::string inner = fill(clause->body, enclosing);
    path_.pop_back();
    return "<k c=\"" + selection->key.text() + "\" v=\"" +
           std::to_string(static_cast<unsigned>(slot.origin)) + "\">" + inner + "</k>";
  }

  bool is_cycle(const ClauseKey& key, const ReferenceSlot& slot) {
    const auto same = [&](const ClauseKey& k) { return k.id == key.id; };
    const auto first = std::find_if(path_.begin(), path_.end(), same);
    if (first == path_.end()) return false;
    std::string chain;
    for (auto it = first; it != path_.end(); ++it) chain += it->id + " → ";
    diagnostics_.add(Slug::clause_cycle, slot.origin, {chain + key.id});
    return true;
  }

  // Clauses that include clauses can grow without end though none includes itself. Said once.
  bool is_too_much(const ReferenceSlot& slot) {
    const bool deep = path_.size() >= inclusion_depth_limit, many = placed_.size() >= inclusion_limit;
    if (!deep && !many) return false;
    if (!too_much_)
      diagnostics_.add(Slug::document_too_large, slot.origin,
                       {deep ? both("klausuler i " + std::to_string(inclusion_depth_limit) + " nivåer",
                                    "clauses in " + std::to_string(inclusion_depth_limit) + " levels")
                             : both(std::to_string(inclusion_limit) + " klausuler",
                                    std::to_string(inclusion_limit) + " clauses")});
    too_much_ = true;
    return true;
  }

  // A clause's outermost elements must be allowed where its reference stands.
  void check_place(const Clause& clause, const ReferenceSlot& slot) {
    const ElementRule* holder = rule_for(slot.holder);
    for (const TopElement& top : clause.body.top) {
      if (holder == nullptr || rule_for(top.name) == nullptr || may_hold(*holder, top.name)) continue;
      diagnostics_.add(
          Slug::misplaced_element, top.origin,
          {top.name, slot.holder,
           both("det får stå i " + holders_of(top.name), "it may stand in " + holders_of(top.name))},
          {{Note::Kind::used_here, slot.origin, ""}});
    }
  }

  void note_choice(const Selection& selection) {
    origins_.include(selection.key.text(), selection.asked_by);
    const auto same = [&](const Selection& s) { return s.key == selection.key; };
    const auto known = std::find_if(assembly_.clauses.begin(), assembly_.clauses.end(), same);
    if (known != assembly_.clauses.end()) {
      known->pinned = known->pinned && selection.pinned;
      return;
    }
    assembly_.clauses.push_back(selection);
    assembly_.clauses.back().source = library_.source_at(selection.head_origin);
  }

  const ChoiceRules& rules_;
  Library& library_;
  Origins& origins_;
  Assembly& assembly_;
  Diagnostics& diagnostics_;
  std::vector<Placed> placed_;
  std::vector<ClauseKey> path_;
  bool too_much_ = false;
};

bool has_clause(const Assembly& assembly, const std::string& id) {
  const auto is_it = [&](const Selection& s) { return s.key.id == id; };
  return std::any_of(assembly.clauses.begin(), assembly.clauses.end(), is_it);
}

// Whether clauses meet is for `render`: sections decide it. What nothing refers to at all is told here.
void note_relations(Assembly& assembly, Library& library, Diagnostics& diagnostics) {
  const bool all_chosen = !diagnostics.has_errors();
  for (const Selection& selection : assembly.clauses) {
    const Head* head = library.clause_head(selection.key);
    for (const ClauseRelation& relation : head->requires_clauses) {
      assembly.relations.push_back({selection.key.id, relation.id, true, relation.origin});
      if (all_chosen && !has_clause(assembly, relation.id))
        diagnostics.add(Slug::required_clause, relation.origin, {selection.key.id, relation.id});
    }
    for (const ClauseRelation& relation : head->incompatible)
      assembly.relations.push_back({selection.key.id, relation.id, false, relation.origin});
  }
}

std::string band_xml(const Band& band) {
  const char* element = band.header ? "sidhuvud" : "sidfot";
  const char* pages = band.first_page && band.other_pages ? "alla" : band.first_page ? "forsta" : "ovriga";
  return std::string("<") + element + " sida=\"" + pages + "\"><vanster>" + band.left.xml +
         "</vanster><mitten>" + band.centre.xml + "</mitten><hoger>" + band.right.xml + "</hoger></" +
         element + ">";
}

// A style serves many templates. What a band asks for by a section, and this document does not know, is a
// text that may be left out; but a name near a known one is a slip of the pen, and is told.
void declare_asked_for(const StampedText& text, Assembly& assembly) {
  for (const TagUse& use : text.uses) {
    const bool plain = use.kind == TagUse::Kind::section && use.path.find('.') == std::string::npos;
    if (!plain || meaning(use.path, {}, assembly.names).problem != NameMeaning::Problem::unknown) continue;
    if (!closest(use.path, visible_names({}, assembly.names)).empty()) continue;
    Declaration asked;
    asked.name = use.path;
    asked.required = false;
    asked.origin = use.origin;
    assembly.names.parameters.push_back(asked);
  }
}

// The style's bands for this kind of document join the text, so that they are rendered as all else.
std::string join_bands(const StyleFile& style, Assembly& assembly, Diagnostics& diagnostics) {
  std::string xml;
  for (const Band& band : style.bands) {
    if (band.document_kind != "alla" && band.document_kind != assembly.document_kind) continue;
    for (const StampedText* text : {&band.left, &band.centre, &band.right}) {
      declare_asked_for(*text, assembly);
      check_tags(*text, {}, assembly, diagnostics);
    }
    xml += band_xml(band);
  }
  return xml;
}

Wanted wanted_from(const std::string& reference, OriginId origin) {
  const std::size_t at = reference.find('@');
  return {reference.substr(0, at), at == std::string::npos ? "" : reference.substr(at + 1), "", origin};
}

bool is_outside(const std::string& reference) {
  return reference.find('/') != std::string::npos || reference.find("..") != std::string::npos;
}

std::optional<Selection> find_template(const Request& request, Library& library, Diagnostics& diagnostics) {
  if (is_outside(request.template_reference)) {
    diagnostics.add(Slug::outside_library, request.template_origin, {request.template_reference});
    return std::nullopt;
  }
  const ChoiceRules rules{request.terms_date, true, {}, request.locked, {}, {}};
  return choose_template(wanted_from(request.template_reference, request.template_origin), rules, library,
                         diagnostics);
}

const StyleFile* find_style(const Wanted& wanted, const ChoiceRules& rules, Library& library,
                            Assembly& assembly, Diagnostics& diagnostics) {
  ChoiceRules any = rules;
  any.drafts_allowed = true;  // a draft can be looked at; the document is then one too
  if (is_outside(wanted.id))
    return diagnostics.add(Slug::outside_library, wanted.origin, {wanted.id}), nullptr;
  const auto selection = choose_style(wanted, any, library, diagnostics);
  if (!selection) return nullptr;
  assembly.style_choice = *selection;
  assembly.style_choice.source = library.source_at(selection->head_origin);
  const StyleFile* style = library.use_style(selection->key);
  if (style != nullptr) assembly.style = style->sheet;
  assembly.hyphenation = library.hyphenation();
  if (LogotypeStyle& logotype = assembly.style.logotype; !logotype.file.empty()) {
    use_image({logotype.file, logotype.origin}, library, assembly);
    logotype.image = library.use_image(logotype.file, logotype.origin);
  }
  return style;
}

// What a local agreement says is held against what its parent leaves to it.
void check_against_parent(const std::vector<Placed>& placed, Assembly& assembly, Diagnostics& diagnostics) {
  if (!assembly.parent) return;
  std::vector<LocalClause> clauses;
  for (const Placed& one : placed) {
    const auto same = [&](const LocalClause& known) { return known.clause == one.clause; };
    if (std::none_of(clauses.begin(), clauses.end(), same)) clauses.push_back({one.clause, one.asked_by});
  }
  const Parent& parent = *assembly.parent;
  assembly.names_of_locked = names_of_locked(parent, clauses);
  if (!parent.binds) return;
  check_slots(parent, clauses, diagnostics);
  check_costs(parent, assembly.names.parameters, assembly.names_of_locked, diagnostics);
}

void check_variants(const Request& request, const Assembly& assembly, Diagnostics& diagnostics) {
  for (const auto& [clause, choice] : request.variants)
    if (const OriginId place = choice.origin;
        !has_clause(assembly, clause) &&
        std::none_of(diagnostics.all().begin(), diagnostics.all().end(),
                     [&](const Diagnostic& said) { return said.origin == place; }))
      diagnostics.add(Slug::unknown_clause, choice.origin,
                      {clause, both("ta bort valet", "take the choice out")});
}

}  // namespace

Assembly check_alone(const Clause& clause, Diagnostics& diagnostics) {
  Assembly assembly;
  assembly.names.parameters = document_names();
  merge(clause.declarations, clause.head.key.text(), assembly, diagnostics);
  name_computations(assembly, diagnostics);
  check_tags(clause.body, {}, assembly, diagnostics);
  return assembly;
}

std::optional<Assembly> resolve(const Request& request, Library& library, Origins& origins,
                                Diagnostics& diagnostics) {
  const std::optional<Selection> choice = find_template(request, library, diagnostics);
  const Template* tmpl = choice ? library.use_template(choice->key) : nullptr;
  if (tmpl == nullptr) return std::nullopt;
  Assembly assembly;
  assembly.template_choice = *choice;
  assembly.template_choice.source = library.source_at(choice->head_origin);
  assembly.parent = request.parent;
  assembly.document_kind = tmpl->document_kind;
  assembly.names.parameters = document_names();
  const ChoiceRules rules{request.terms_date, choice->status != Status::approved,
                          request.variants,   request.locked,
                          request.instead,    request.parent};
  Joiner joiner(rules, library, origins, assembly, diagnostics);
  const std::string body = joiner.fill(tmpl->body, {});
  merge(tmpl->declarations, tmpl->head.key.text(), assembly, diagnostics);
  std::vector<const Clause*> merged;
  for (const Placed& placed : joiner.placed()) {
    if (std::find(merged.begin(), merged.end(), placed.clause) != merged.end()) continue;
    merge(placed.clause->declarations, placed.clause->head.key.text(), assembly, diagnostics);
    merged.push_back(placed.clause);
  }
  name_computations(assembly, diagnostics);
  check_tags(tmpl->body, {}, assembly, diagnostics);
  for (const Placed& placed : joiner.placed()) {
    check_tags(placed.clause->body, placed.around, assembly, diagnostics);
    check_shadowing(placed.clause->declarations, placed.around, assembly, diagnostics);
  }
  check_against_parent(joiner.placed(), assembly, diagnostics);
  note_relations(assembly, library, diagnostics);
  check_variants(request, assembly, diagnostics);
  const Wanted wanted = request.style.empty() ? wanted_from(tmpl->style, tmpl->style_origin)
                                              : wanted_from(request.style, OriginId::none);
  const StyleFile* style = find_style(wanted, rules, library, assembly, diagnostics);
  const std::string bands = style == nullptr ? "" : join_bands(*style, assembly, diagnostics);
  assembly.xml =
      "<dokument slag=\"" + assembly.document_kind + "\"><text>" + body + "</text>" + bands + "</dokument>";
  return assembly;
}

}  // namespace klausul
