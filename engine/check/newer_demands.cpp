#include "check/newer_demands.hpp"

#include <algorithm>

#include "diag/messages.hpp"
#include "maintain/lifecycle.hpp"

namespace klausul {
namespace {

constexpr std::size_t files_named = 3;

bool may_come(const Head& head, const std::vector<const Head*>& family, Date day) {
  if (is_withdrawn(head.status)) return false;
  return (!head.valid_to || day <= *head.valid_to) && !is_superseded(head, family, day);
}

// The versions after the one that is used, of the same wording.
std::vector<const Head*> newer_than(const Selection& used, Date day, Library& library) {
  std::vector<const Head*> family, newer;
  for (const std::string& version : library.clause_versions(used.key.id))
    if (const Head* head = library.clause_head({used.key.id, version})) family.push_back(head);
  for (const Head* head : family)
    if (head->variant == used.variant && compare_versions(used.key.version, head->key.version) < 0 &&
        may_come(*head, family, day))
      newer.push_back(head);
  return newer;
}

// True if another file of the document declares the name too: then the document says what is missing.
bool is_declared_elsewhere(const std::string& name, const Selection& used, const Assembly& assembly) {
  const auto by = assembly.declared_by.find(name.substr(0, name.find('.')));
  return by != assembly.declared_by.end() && by->second != used.key.text();
}

std::string number_words(std::size_t count) {
  const std::string number = std::to_string(count);
  return count == 1 ? both("en parameterfil", "one parameter file lacks")
                    : both(number + " parameterfiler", number + " parameter files lack");
}

std::string file_words(const std::vector<std::string>& files) {
  std::string first;
  for (std::size_t i = 0; i < std::min(files.size(), files_named); ++i) first += (i ? ", " : "") + files[i];
  if (files.size() <= files_named) return first;
  const std::string more = std::to_string(files.size() - files_named);
  return both(first + " och " + more + " till", first + " and " + more + " more");
}

}  // namespace

void NewerDemands::look_at(const Parameters& parameters, const Assembly& assembly, Library& library) {
  for (const Selection& used : assembly.clauses)
    if (!used.pinned) look_at(used, parameters, assembly, library);
}

void NewerDemands::look_at(const Selection& used, const Parameters& parameters, const Assembly& assembly,
                           Library& library) {
  for (const Head* head : newer_than(used, day_, library)) {
    const Clause* older = library.use_clause(used.key);
    const Clause* newer = library.use_clause(head->key);
    if (older == nullptr || newer == nullptr) continue;
    for (const Demand& demand : newly_lacking(older->declarations, newer->declarations, parameters.values)) {
      if (is_declared_elsewhere(demand.name, used, assembly)) continue;
      Wanted& wanted = wanted_[{head->key.text(), demand.name}];
      if (wanted.files.empty())
        wanted.label = demand.declaration->shown_label(), wanted.origin = demand.declaration->origin;
      wanted.files.push_back(parameters.path);
    }
  }
}

void NewerDemands::tell(Diagnostics& diagnostics) const {
  for (const auto& [what, wanted] : wanted_)
    diagnostics.add(
        Slug::needs_parameter, wanted.origin,
        {what.first, what.second, wanted.label, number_words(wanted.files.size()), file_words(wanted.files)});
}

}  // namespace klausul
