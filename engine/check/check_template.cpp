#include "check/check_template.hpp"

#include <algorithm>
#include <set>

#include "base/edit_distance.hpp"

namespace klausul {
namespace {

// A clause with faults may hold what the later stages do not expect.
bool is_sound(const Assembly& assembly, const Library& library) {
  return library.is_sound_template(assembly.template_choice.key) &&
         library.is_sound_style(assembly.style_choice.key) &&
         std::all_of(assembly.clauses.begin(), assembly.clauses.end(),
                     [&](const Selection& clause) { return library.is_sound_clause(clause.key); });
}

// A name that stands in a section that is off may be there in a real document.
bool is_somewhere(const std::string& target, const std::string& xml) {
  return xml.find("namn=\"" + target + "\"") != std::string::npos ||
         xml.find("<k c=\"" + target + "@") != std::string::npos;
}

// True for a fault of the template itself. Others come from the values that are not given: gaps, empty
// tables.
bool is_its_own(const Diagnostic& fault, const std::string& xml) {
  if (severity(fault.slug) != Severity::error) return false;
  if (fault.slug == Slug::statute_not_in_force) return false;  // told by `check_statutes`, at the very words
  return fault.slug != Slug::unknown_target || !is_somewhere(fault.arguments.front(), xml);
}

// True if a clause stands in every document of the template: in no section, which a value turns on or off.
bool stands_always(const std::string& clause, const std::string& xml) {
  const std::string text = "<k c=\"" + clause + "@";
  for (std::size_t at = xml.find(text); at != std::string::npos; at = xml.find(text, at + 1)) {
    int depth = 0;
    for (std::size_t tag = xml.find("{{"); tag < at; tag = xml.find("{{", tag + 2))
      depth += xml[tag + 2] == '#' || xml[tag + 2] == '^' ? 1 : xml[tag + 2] == '/' ? -1 : 0;
    if (depth == 0) return true;
  }
  return false;
}

// Two that may not meet and stand in every document can never be built; others meet or not as values decide.
void check_pairs(const Assembly& assembly, Diagnostics& diagnostics) {
  for (const Relation& relation : assembly.relations)
    if (!relation.required && stands_always(relation.clause, assembly.xml) &&
        stands_always(relation.other, assembly.xml))
      diagnostics.add(Slug::incompatible_clauses, relation.origin, {relation.clause, relation.other});
}

void check_filled(const Assembly& assembly, Library& library, const CheckBench& bench,
                  Diagnostics& diagnostics) {
  Diagnostics faults;
  Prepared prepared = compile(assembly, library.registers(), faults);
  if (!faults.has_errors()) {
    // Rules for real values: defaults alone may break them, and clauses meet or miss each other as sections
    // are on or off.
    prepared.checks.clear();
    prepared.assembly.relations.clear();
    Parameters nothing_given;
    nothing_given.date = nothing_given.terms_date = bench.day;
    nothing_given.origin = assembly.template_choice.head_origin;
    const auto stop_after_layout = [](std::string_view stage, const auto&) { return stage == "layout"; };
    FillOptions options;
    options.draft = true;
    options.inspect = stop_after_layout;
    fill(prepared, nothing_given, bench.workshop, options, faults);
  }
  for (const Diagnostic& fault : faults.all())
    if (is_its_own(fault, assembly.xml))
      diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
}

// The days after `day` on which versions of a family begin or are repealed. A last day that stands in a
// version from the beginning is told when it comes near (`near-expiry`).
void gather_changes(const std::vector<const Head*>& family, Date day, std::set<Date>& days) {
  const auto add = [&](std::optional<Date> change) {
    if (change && day < *change) days.insert(*change);
  };
  for (const Head* head : family) {
    add(head->valid_from);
    add(head->repealed_from);
  }
}

std::set<Date> days_to_come(const Assembly& assembly, Date day, Library& library) {
  std::set<Date> days;
  const auto gather = [&](const std::vector<std::string>& versions, auto&& head_of) {
    std::vector<const Head*> family;
    for (const std::string& version : versions)
      if (const Head* head = head_of(version)) family.push_back(head);
    gather_changes(family, day, days);
  };
  for (const Selection& clause : assembly.clauses)
    gather(library.clause_versions(clause.key.id),
           [&](const std::string& version) { return library.clause_head({clause.key.id, version}); });
  const std::string& style = assembly.style_choice.key.id;
  gather(library.style_versions(style),
         [&](const std::string& version) { return library.style_head({style, version}); });
  return days;
}

// A draft without a first day cannot be used before the version that it is to replace, nor before what it
// names by version: it is held to the first day on which all of that is there.
Date first_use(const Head& head, const Assembly* assembly, Date day, Library& library) {
  if (head.valid_from || (head.status != Status::draft && head.status != Status::review)) return day;
  const auto not_before = [&](const Head* other) {
    if (other != nullptr && other->valid_from) day = std::max(day, *other->valid_from);
  };
  if (!head.supersedes.empty()) not_before(library.template_head({head.key.id, head.supersedes}));
  if (assembly != nullptr)
    for (const Selection& clause : assembly->clauses)
      if (clause.pinned) not_before(library.clause_head(clause.key));
  return day;
}

bool is_of_choice(const Diagnostic& fault) {
  return fault.slug == Slug::no_version_in_force || fault.slug == Slug::withdrawn_version ||
         fault.slug == Slug::unapproved_clause;
}

}  // namespace

void check_days_to_come(const Assembly& today, const std::vector<const Head*>& family, Library& library,
                        const CheckBench& bench, Diagnostics& diagnostics) {
  const Selection& choice = today.template_choice;
  const Head& head = *library.template_head(choice.key);
  if (head.status != Status::approved && head.status != Status::repealed) return;
  std::set<std::pair<Slug, OriginId>> told;
  for (const Diagnostic& fault : diagnostics.all()) told.insert({fault.slug, fault.origin});
  for (const Date day : days_to_come(today, nearest_day(head, bench.day), library)) {
    if (!is_approved_on(head, day) || !dates_hold(head, day) || is_superseded(head, family, day)) continue;
    Diagnostics faults;
    resolve({choice.key.text(), choice.head_origin, day, {}, {}}, library, bench.origins, faults);
    for (const Diagnostic& fault : faults.all())
      if (is_of_choice(fault) && told.insert({fault.slug, fault.origin}).second)
        diagnostics.add(fault.slug, fault.origin, fault.arguments, fault.notes);
  }
}

std::optional<Assembly> check_template(const ClauseKey& key, Library& library, const CheckBench& bench,
                                       Diagnostics& diagnostics) {
  const Template* tmpl = library.use_template(key);
  // Nothing is made from a withdrawn one any more, so that nothing in it can go wrong.
  if (tmpl == nullptr || is_withdrawn(tmpl->head, bench.day)) return std::nullopt;
  CheckBench then = bench;
  then.day = first_use(tmpl->head, nullptr, nearest_day(tmpl->head, bench.day), library);
  check_defaults(tmpl->declarations.parameters, library.registers(), diagnostics);
  Diagnostics faults;
  const auto resolved = [&] {
    return resolve({key.text(), tmpl->head.origin, then.day, {}, {}}, library, bench.origins, faults);
  };
  std::optional<Assembly> assembly = resolved();
  if (const Date later = first_use(tmpl->head, assembly ? &*assembly : nullptr, then.day, library);
      then.day < later) {
    then.day = later;
    faults = {};
    assembly = resolved();
  }
  diagnostics.append(faults);
  if (assembly) check_pairs(*assembly, diagnostics);
  if (assembly && !faults.has_errors() && is_sound(*assembly, library))
    check_filled(*assembly, library, then, diagnostics);
  return assembly;
}

void check_lone_clause(const Clause& clause, const Registers& registers, Diagnostics& diagnostics) {
  check_defaults(clause.declarations.parameters, registers, diagnostics);
  Diagnostics faults;
  Assembly alone = check_alone(clause, faults);
  if (!faults.has_errors()) compile(std::move(alone), registers, faults);
  diagnostics.append(faults);
}

void check_defaults(const std::vector<Declaration>& declarations, const Registers& registers,
                    Diagnostics& diagnostics) {
  for (const Declaration& d : declarations) {
    check_defaults(d.members, registers, diagnostics);
    if (!is_register_type(d.type) || d.default_value.empty()) continue;
    const Registers::Entry* entry = registers.find(d.default_value);
    if (entry == nullptr)
      diagnostics.add(Slug::unknown_register_entry, d.origin,
                      {d.default_value, closest(d.default_value, registers.ids())});
    else if (entry->type != d.type)
      diagnostics.add(Slug::wrong_register_entry, d.origin,
                      {d.default_value, type_phrase(entry->type), type_phrase(d.type)});
  }
}

}  // namespace klausul
