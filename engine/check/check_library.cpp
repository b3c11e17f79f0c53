#include "check/check_library.hpp"

#include <set>

#include "resolve/resolve.hpp"
#include "values/swedish.hpp"

namespace klausul {
namespace {

std::vector<const Head*> clause_family(const std::string& id, Library& library) {
  std::vector<const Head*> family;
  for (const std::string& version : library.clause_versions(id))
    if (const Clause* clause = library.use_clause({id, version})) family.push_back(&clause->head);
  return family;
}

// Two approved wordings on one day are a choice that nobody made, unless they are named variants.
void check_overlap(const std::string& id, const std::vector<const Head*>& family, Date day, Diagnostics& diagnostics) {
  const std::vector<const Head*> current = in_force(family, day);
  for (std::size_t i = 0; i < current.size(); ++i)
    for (std::size_t j = i + 1; j < current.size(); ++j)
      if (current[i]->variant == current[j]->variant)
        diagnostics.add(Slug::several_in_force, current[j]->origin,
                        {id, iso_date(day), current[i]->key.version + ", " + current[j]->key.version},
                        {{Note::Kind::other_here, current[i]->origin, ""}});
}

// The clauses that some template uses, by key.
std::set<std::string> check_templates(Library& library, Origins& origins, Date day, Diagnostics& diagnostics) {
  std::set<std::string> used;
  for (const std::string& id : library.template_ids())
    for (const std::string& version : library.template_versions(id)) {
      if (library.use_template({id, version}) == nullptr) continue;
      const Request request{id + "@" + version, library.template_head({id, version})->origin, day, {}};
      const std::optional<Assembly> assembly = resolve(request, library, origins, diagnostics);
      if (!assembly) continue;
      for (const Selection& clause : assembly->clauses) used.insert(clause.key.text());
    }
  return used;
}

}  // namespace

void check_library(Library& library, Origins& origins, Date day, Diagnostics& diagnostics) {
  library.registers();
  for (const std::string& id : library.style_ids())
    for (const std::string& version : library.style_versions(id)) library.use_style({id, version});
  const std::set<std::string> used = check_templates(library, origins, day, diagnostics);
  for (const std::string& id : library.clause_ids()) {
    const std::vector<const Head*> family = clause_family(id, library);
    check_overlap(id, family, day, diagnostics);
    for (const Head* head : family)
      if (used.count(head->key.text()) == 0) check_alone(*library.use_clause(head->key), diagnostics);
  }
}

}  // namespace klausul
