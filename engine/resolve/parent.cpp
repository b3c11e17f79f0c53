#include "resolve/parent.hpp"

#include <algorithm>

#include "diag/messages.hpp"

namespace klausul {

Period period_of(const std::vector<Declaration>& declared, const Group& values) {
  Period period;
  for (const Declaration& d : declared) {
    const Value* value = values.find(d.name);
    const Date* day = value == nullptr ? nullptr : value->as<Date>();
    if (day == nullptr) continue;
    if (d.watch == Watch::begins) period.begins = std::min(*day, period.begins.value_or(*day));
    if (d.watch == Watch::ends) period.ends = std::max(*day, period.ends.value_or(*day));
  }
  return period;
}

bool Parent::is_locked(const std::string& clause) const {
  return open_clauses.count(clause) == 0 &&
         std::any_of(clauses.begin(), clauses.end(),
                     [&](const LockedInput& held) { return held.key().id == clause; });
}

const Value* Parent::value(const std::string& name) const {
  const Value* found = values.find(name);
  return found == nullptr || found->is_missing() ? nullptr : found;
}

std::string Parent::listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? both("inga", "none") : text;
}

std::set<std::string> names_of_locked(const Parent& parent, const std::vector<LocalClause>& clauses) {
  std::set<std::string> names;
  for (const LocalClause& local : clauses)
    if (parent.is_locked(local.clause->head.key.id))
      for (const Declaration& d : local.clause->declarations.parameters) names.insert(d.name);
  return names;
}

void check_slots(const Parent& parent, const std::vector<LocalClause>& clauses, Diagnostics& diagnostics) {
  for (const LocalClause& local : clauses) {
    const std::string& id = local.clause->head.key.id;
    if (!parent.is_locked(id) && parent.open_clauses.count(id) == 0)
      diagnostics.add(Slug::slot_not_open, local.asked_by,
                      {id, parent.file, Parent::listed(parent.open_clauses)});
  }
}

void check_costs(const Parent& parent, const std::vector<Declaration>& declared,
                 const std::set<std::string>& names_of_locked, Diagnostics& diagnostics) {
  for (const Declaration& d : declared) {
    if (names_of_locked.count(d.name) > 0) continue;
    check_costs(parent, d.members, {}, diagnostics);
    if (d.type != Type::money || d.cost == "ingen" || parent.open_costs.count(d.cost) > 0) continue;
    const std::string open = Parent::listed(parent.open_costs);
    if (d.cost.empty())
      diagnostics.add(Slug::cost_not_told, d.origin, {d.name, open});
    else
      diagnostics.add(Slug::cost_not_open, d.origin, {d.name, d.cost, parent.file, open});
  }
}

}  // namespace klausul
