#include "build_case.hpp"

#include "check/check_library.hpp"
#include "check/newer_demands.hpp"
#include "parent_of.hpp"

namespace klausul {
namespace {

// Its parameter file is held against the newer versions of what it uses, as `klausul check` does with
// documents.
void check_newer(const Parameters& parameters, Library& library, Date day, Outcome& outcome) {
  Diagnostics told_already;
  const auto assembly = resolve(request_of(parameters), library, outcome.origins, told_already);
  NewerDemands newer(day);
  if (assembly) newer.look_at(parameters, *assembly, library);
  newer.tell(outcome.diagnostics);
}

}  // namespace

void build(const Files& files, const Parameters& parameters, Library& library, Workshop& workshop,
           const FillOptions& options, Outcome& outcome) {
  Request request = request_of(parameters);
  if (!Parents(files).ask_for_parent(parameters, library.root(), request, outcome.diagnostics)) return;
  const auto prepared = prepare(request, library, outcome.origins, outcome.diagnostics);
  if (!prepared) return;
  outcome.page = prepared->assembly.style.page;
  outcome.assembled = fill(*prepared, parameters, workshop, options, outcome.diagnostics);
}

void run_case(const CaseFolder& one, Workshop& workshop, FillOptions options, Outcome& outcome) {
  const LoadContext context{one.files, outcome.sources, outcome.origins, outcome.diagnostics};
  Library library(CaseFolder::root, context);
  const auto parameters = load_parameters(std::string(CaseFolder::root) + "/parametrar.xml", context);
  if (!parameters) return;
  options.draft = one.draft;
  options.signature_fields = one.sign_fields;
  options.alternative = one.alternative;
  const CheckBench bench{one.files, outcome.sources, outcome.origins, workshop, parameters->terms_date};
  if (one.check) {
    check_library(library, bench, outcome.diagnostics);
    check_newer(*parameters, library, bench.day, outcome);
  } else {
    build(one.files, *parameters, library, workshop, options, outcome);
  }
}

}  // namespace klausul
