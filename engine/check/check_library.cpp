#include "check/check_library.hpp"

#include <algorithm>
#include <set>

#include "check/check_file.hpp"
#include "check/check_template.hpp"
#include "check/terms.hpp"
#include "check/upkeep.hpp"
#include "diag/messages.hpp"
#include "maintain/history.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::vector<const Head*> clause_family(const std::string& id, Library& library) {
  std::vector<const Head*> family;
  for (const std::string& version : library.clause_versions(id))
    if (const Clause* clause = library.use_clause({id, version})) family.push_back(&clause->head);
  return family;
}

std::vector<const Head*> template_family(const std::string& id, Library& library) {
  std::vector<const Head*> family;
  for (const std::string& version : library.template_versions(id))
    if (const Template* file = library.use_template({id, version})) family.push_back(&file->head);
  return family;
}

std::vector<const Head*> style_family(const std::string& id, Library& library) {
  std::vector<const Head*> family;
  for (const std::string& version : library.style_versions(id))
    if (const StyleFile* style = library.use_style({id, version})) family.push_back(&style->head);
  return family;
}

using Pair = std::pair<const Head*, const Head*>;

void check_overlap_on(Date day, const std::string& id, const std::vector<const Head*>& family,
                      std::set<Pair>& told, Diagnostics& diagnostics) {
  const std::vector<const Head*> current = in_force(family, day);
  for (std::size_t i = 0; i < current.size(); ++i)
    for (std::size_t j = i + 1; j < current.size(); ++j)
      if (current[i]->variant == current[j]->variant && told.insert({current[i], current[j]}).second)
        diagnostics.add(Slug::several_in_force, current[j]->origin,
                        {id, iso_date(day), current[i]->key.version + ", " + current[j]->key.version},
                        {{Note::Kind::other_here, current[i]->origin, ""}});
}

// Two approved wordings on one day are a choice that nobody made, unless they are named variants. What is in
// force changes only on a first day; on one that is past, an agreement of that day cannot be built.
void check_overlap(const std::string& id, const std::vector<const Head*>& family, Date day,
                   Diagnostics& diagnostics) {
  std::set<Pair> told;
  check_overlap_on(day, id, family, told, diagnostics);
  for (const Head* head : family)
    if (head->valid_from) check_overlap_on(*head->valid_from, id, family, told, diagnostics);
}

// What holds of the versions of anything, whatever its shelf.
void check_family(const std::string& id, const std::vector<const Head*>& family, Date day,
                  Diagnostics& diagnostics) {
  check_overlap(id, family, day, diagnostics);
  check_supersession(family, diagnostics);
}

// A draft template may use drafts; that it does is said once, at the template.
void note_drafts(const Assembly& assembly, OriginId place, Diagnostics& diagnostics) {
  std::string first;
  int count = 0;
  for (const Selection& clause : assembly.clauses)
    if (clause.status != Status::approved && count++ < 3)
      first += (first.empty() ? "" : ", ") + clause.key.text();
  if (count == 0) return;
  const std::string more = std::to_string(count - 3);
  const std::string names =
      count <= 3 ? first : both(first + " och " + more + " till", first + " and " + more + " more");
  diagnostics.add(Slug::draft_clause, place, {names});
}

// The clauses that some template uses, by key.
std::set<std::string> check_templates(Library& library, const CheckBench& bench, Diagnostics& diagnostics) {
  std::set<std::string> used;
  for (const std::string& id : library.template_ids()) {
    const std::vector<const Head*> family = template_family(id, library);
    for (const std::string& version : library.template_versions(id)) {
      const Template* file = library.use_template({id, version});
      if (file != nullptr && library.is_sound_template({id, version}) &&
          !is_superseded(file->head, family, bench.day))
        check_text(*file, library.registers(), bench, diagnostics);
      const std::optional<Assembly> assembly = check_template({id, version}, library, bench, diagnostics);
      if (!assembly) continue;
      check_days_to_come(*assembly, family, library, bench, diagnostics);
      note_drafts(*assembly, assembly->template_choice.head_origin, diagnostics);
      check_terms(assembly->xml, diagnostics);
      for (const Selection& clause : assembly->clauses) used.insert(clause.key.text());
    }
  }
  return used;
}

/// What the files say of themselves, looked at one after the other.
class Records {
 public:
  explicit Records(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void look_at(const std::vector<const Head*>& family) {
    for (const Head* head : family) {
      check_history_and_status(*head, diagnostics_);
      check_inherited_approval(*head, family, diagnostics_);
      has_seals_ = has_seals_ || !head->seal.empty();
      if (lacks_seal(*head)) unsealed_.push_back(head);
    }
  }
  // Where versions are sealed, one that is not has lost its seal, or never got one.
  void tell_unsealed() const {
    for (const Head* head : unsealed_) say_unsealed(*head, has_seals_, diagnostics_);
  }

 private:
  Diagnostics& diagnostics_;
  bool has_seals_ = false;
  std::vector<const Head*> unsealed_;
};

void check_records(Library& library, Diagnostics& diagnostics) {
  Records records(diagnostics);
  for (const std::string& id : library.style_ids()) records.look_at(style_family(id, library));
  for (const std::string& id : library.template_ids()) records.look_at(template_family(id, library));
  for (const std::string& id : library.clause_ids()) {
    const std::vector<const Head*> family = clause_family(id, library);
    records.look_at(family);
    for (const Head* head : family) library.forget_history(head->key);
  }
  records.tell_unsealed();
}

}  // namespace

void check_library(Library& library, const CheckBench& bench, Diagnostics& diagnostics) {
  check_names(library.root(), bench, diagnostics);
  const Registers& registers = library.registers();
  library.hyphenation();
  check_records(library, diagnostics);
  for (const std::string& id : library.style_ids())
    check_family("stil:" + id, style_family(id, library), bench.day, diagnostics);
  for (const std::string& id : library.template_ids())
    check_family("mall:" + id, template_family(id, library), bench.day, diagnostics);
  const std::set<std::string> used = check_templates(library, bench, diagnostics);
  for (const std::string& id : library.clause_ids()) {
    const std::vector<const Head*> family = clause_family(id, library);
    check_family(id, family, bench.day, diagnostics);
    check_upkeep(family, used, bench, diagnostics);
    for (const Head* head : family) {
      const Clause& clause = *library.use_clause(head->key);
      // What another version has taken the place of is of the past, whatever its own dates say.
      if (library.is_sound_clause(head->key) && !is_superseded(*head, family, bench.day))
        check_text(clause, registers, bench, diagnostics);
      if (used.count(head->key.text()) == 0)
        check_lone_clause(clause, registers, diagnostics);
      else
        check_defaults(clause.declarations.parameters, registers, diagnostics);
    }
  }
}

}  // namespace klausul
